package dev.homeward.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/** Phones that shoppers hold: 390 x 844 unless another width is asked for. */
final class Phones {

  static final int WIDTH = 390;
  private static final int HEIGHT = 844;

  private final Browser browser;
  private final String base;

  /**
   * @param page of the test, for its browser
   */
  Phones(Page page, int port) {
    this.browser = page.context().browser();
    this.base = "http://localhost:" + port;
  }

  /** With script, in English, light. */
  Page usual() {
    return open("en", "light", WIDTH, true);
  }

  Page withoutScript(String language) {
    return open(language, "light", WIDTH, false);
  }

  Page open(String language, String theme, int width, boolean script) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, HEIGHT)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("en-US")
                .setJavaScriptEnabled(script)
                // Contrast measured in the middle of a transition is wrong.
                .setReducedMotion(ReducedMotion.REDUCE));
    context.addCookies(
        List.of(
            new Cookie("hw-language", language).setUrl(base),
            new Cookie("hw-theme", theme).setUrl(base)));
    return context.newPage();
  }
}
