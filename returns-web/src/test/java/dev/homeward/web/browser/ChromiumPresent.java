package dev.homeward.web.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves browser tests out, loudly, on a machine without a Chromium. */
final class ChromiumPresent implements ExecutionCondition {

  private static final Logger log = LoggerFactory.getLogger(ChromiumPresent.class);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final AtomicBoolean warned = new AtomicBoolean();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (executable().isPresent()) {
      return ConditionEvaluationResult.enabled("a Chromium is installed");
    }
    if (warned.compareAndSet(false, true)) {
      log.warn(
          """

          ****************************************************************************
          *  BROWSER TESTS ARE SKIPPED: no Chromium was found on this machine.       *
          *  Screens are not checked. Install chromium, or set HOMEWARD_CHROMIUM     *
          *  to the path of a Chromium or Chrome executable, and run the tests again. *
          ****************************************************************************
          """);
    }
    return ConditionEvaluationResult.disabled(
        "Screens are not checked: no Chromium was found on this machine");
  }

  static Optional<Path> executable() {
    String chosen = System.getenv("HOMEWARD_CHROMIUM");
    Stream<Path> candidates =
        chosen != null
            ? Stream.of(Path.of(chosen))
            : Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return candidates.filter(Files::isExecutable).findFirst();
  }
}
