package dev.homeward.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A fresh page for each test, and what went wrong on it. */
final class BrowserPage implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(BrowserPage.class);
  private static final Path TRACES = Path.of("target", "browser-traces");

  @Override
  public void beforeEach(ExtensionContext test) {
    BrowserContext context = chromium(test).newContext(options(test));
    context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
    Page page = context.newPage();
    List<String> faults = new ArrayList<>();
    page.onPageError(faults::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        faults.add(message.text());
      }
    });
    test.getStore(NAMESPACE).put(Visit.class, new Visit(context, page, faults));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Visit visit = visit(test);
    Tracing.StopOptions stop = new Tracing.StopOptions();
    if (test.getExecutionException().isPresent()) {
      stop.setPath(TRACES.resolve(test.getRequiredTestMethod().getName() + ".zip"));
    }
    visit.context().tracing().stop(stop);
    visit.context().close();
    assertThat(visit.faults()).as("script errors and policy breaches").isEmpty();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Page.class;
  }

  @Override
  public Page resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return visit(test).page();
  }

  private static Browser.NewContextOptions options(ExtensionContext test) {
    String port =
        SpringExtension.getApplicationContext(test)
            .getEnvironment()
            .getRequiredProperty("local.server.port");
    // Contrast measured in the middle of a transition is wrong.
    return new Browser.NewContextOptions()
        .setBaseURL("http://localhost:" + port)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale("en-US");
  }

  private static Browser chromium(ExtensionContext test) {
    return test.getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class)
        .browser();
  }

  private static Visit visit(ExtensionContext test) {
    return test.getStore(NAMESPACE).get(Visit.class, Visit.class);
  }

  private record Visit(BrowserContext context, Page page, List<String> faults) {}
}
