package dev.homeward.web.merchant;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.homeward.analytics.watch.AlertBook;
import dev.homeward.web.alerts.SomeAlerts;
import dev.homeward.web.browser.Accessibility;
import dev.homeward.web.browser.BrowserTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** An alert becomes a task in a real browser, without script as well, on a telephone and a desk. */
@BrowserTest
@TestPropertySource(properties = "homeward.browser-test=alerts")
class AlertBrowserTests extends AtTheDesk {

  @Autowired AlertBook book;

  @Test
  void anAlertBecomesATaskThatIsDone(Page page) {
    List<String> broken = new ArrayList<>();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        broken.add(message.text());
      }
    });
    assertThat(book.raise(SomeAlerts.bag(seller, UUID.randomUUID().toString(), 100), 1, 100))
        .isTrue();
    signIn(page);
    page.click("a.mr-task[href$='/merchant/alerts']");
    assertThat(page.locator(".hw-nav a[aria-current=page] .hw-count")).containsText("1");
    Accessibility.assertNoViolations(page);
    page.click(".al-card h2 a");
    Accessibility.assertNoViolations(page);
    page.fill("#assignee", "Sam");
    page.click("text=Give task");
    assertThat(page.locator(".al-tasks")).containsText("Sam");
    Accessibility.assertNoViolations(page);
    page.click("text=Task is done");
    assertThat(page.locator(".al-tasks")).containsText("Too early to say");
    assertThat(broken).isEmpty();
  }

  @Test
  void everyScreenIsUsableOnADarkTelephoneWithoutScriptInChinese(Page page) {
    book.raise(SomeAlerts.bag(seller, UUID.randomUUID().toString(), 100), 1, 100);
    signIn(page);
    String base = URI.create(page.url()).resolve("/").toString();
    Browser.NewContextOptions plain =
        new Browser.NewContextOptions()
            .setBaseURL(base)
            .setViewportSize(390, 844)
            .setColorScheme(ColorScheme.DARK)
            .setLocale("zh-CN");
    try (BrowserContext context = page.context().browser().newContext(plain)) {
      Page small = context.newPage();
      signIn(small);
      for (String path : List.of("/merchant/alerts", "/merchant/strategy")) {
        small.navigate(path);
        Accessibility.assertNoViolations(small);
        assertThat((int) small.evaluate("document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(390);
      }
      small.navigate("/merchant/alerts");
      small.click(".al-card h2 a");
      Accessibility.assertNoViolations(small);
      small.check("input[value=PASSING]");
      small.click("button[value=dismiss]");
      assertThat(small.locator("button[value=reopen]")).isVisible();
      Accessibility.assertNoViolations(small);
    }
  }
}
