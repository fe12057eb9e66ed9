package dev.homeward.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInBrowserTests {

  @Test
  void anybodyCanUseTheSignInPage(Page page) {
    page.navigate("/login");
    assertThat(page.locator("input[type=password]")).isVisible();
    Accessibility.assertNoViolations(page);
  }
}
