package dev.homeward.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class FirstRunBrowserTests {

  @Test
  void anEmptyHomewardAsksForItsAdministratorOnAPageAnybodyCanUse(Page page) {
    page.navigate("/login");
    assertThat(page).hasURL(Pattern.compile(".*/setup"));
    assertThat(page.locator("input[type=password]")).isVisible();
    Accessibility.assertNoViolations(page);
  }
}
