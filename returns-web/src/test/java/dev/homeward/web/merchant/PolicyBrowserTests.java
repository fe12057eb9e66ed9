package dev.homeward.web.merchant;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.homeward.web.browser.Accessibility;
import dev.homeward.web.browser.BrowserTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A policy is written, tried and published in a real browser, without script as well. */
@BrowserTest
@TestPropertySource(properties = "homeward.browser-test=policies")
class PolicyBrowserTests extends AtTheDesk {

  @Test
  void aPolicyIsWrittenAndPublishedWithoutScript(Page page) {
    signIn(page);
    Browser.NewContextOptions plain =
        new Browser.NewContextOptions()
            .setBaseURL(base(page))
            .setJavaScriptEnabled(false)
            .setViewportSize(390, 844)
            .setColorScheme(ColorScheme.DARK)
            .setLocale("zh-CN");
    try (BrowserContext context = page.context().browser().newContext(plain)) {
      Page small = context.newPage();
      signIn(small);
      small.navigate("/merchant/policies");
      small.locator("button[value=eu]").press("Enter");
      small.locator("button[value=add]").press("Enter");
      small.fill("#r3-categories", "shoes");
      small.fill("#r3-days", "-1");
      small.locator("button[value=publish]").press("Enter");
      assertThat(small.locator("#r3-days")).hasValue("-1");
      assertThat(small.locator("#r3-days")).hasAttribute("aria-invalid", "true");
      small.fill("#r3-days", "60");
      small.locator("button[value=publish]").press("Enter");
      small.waitForURL("**/merchant/policies/versions/1");
      assertThat(small.locator("main")).containsText("shoes");
    }
  }

  @Test
  void everyScreenIsUsableByAllAndBreaksNoRuleOfContent(Page page) {
    List<String> broken = new ArrayList<>();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        broken.add(message.text());
      }
    });
    signIn(page);
    page.navigate("/merchant/policies");
    check(page);
    page.click("button[value=us]");
    page.fill("#r1-countries", "US, XX");
    page.click("[data-save]");
    check(page);
    assertThat(page.locator(".hw-errors a").first()).isVisible();
    page.fill("#r1-countries", "US");
    page.click("button[value=backtest]");
    page.waitForURL("**/merchant/policies/backtests/*");
    assertThat(page.locator("#sums-title")).isVisible();
    check(page);
    page.goBack();
    page.click("button[value=publish]");
    page.waitForURL("**/merchant/policies/versions/1");
    check(page);
    page.navigate("/returns/policy/" + seller + "?country=US");
    check(page);
    assertThat(page.locator("script[type='application/ld+json']").textContent())
        .contains("MerchantReturnPolicy");
    assertThat(broken).isEmpty();
  }

  private static void check(Page page) {
    Accessibility.assertNoViolations(page);
    Object overflow =
        page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) overflow).intValue()).as(page.url()).isLessThanOrEqualTo(0);
  }

  private static String base(Page page) {
    return page.url().replaceAll("(https?://[^/]+).*", "$1");
  }
}
