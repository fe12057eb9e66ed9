package dev.homeward.web.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why a start was refused. */
class DemoRefusedAnalyzer extends AbstractFailureAnalyzer<DemoRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DemoRefused cause) {
    return new FailureAnalysis(
        "Demo mode, which shows its passwords to everybody, runs on the embedded database only, but"
            + " spring.datasource.url names a database of yours.",
        "Remove homeward.demo=true, or remove spring.datasource.url.",
        cause);
  }
}
