package dev.homeward.web.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.math.BigDecimal;

/**
 * Does what a shopper does and reckons how long it takes a person, by the keystroke-level model: no
 * time passes here.
 */
final class Keystrokes {

  private static final BigDecimal TAP = new BigDecimal("1.2");
  private static final BigDecimal THINK = new BigDecimal("1.35");
  private static final BigDecimal CHARACTER = new BigDecimal("0.3");
  private static final BigDecimal PAGE = new BigDecimal("0.4");

  private BigDecimal seconds = BigDecimal.ZERO;
  private int pages;

  /** Counts every document that the page asks for from now on; a redirect is no page. */
  static Keystrokes on(Page page) {
    Keystrokes reckoned = new Keystrokes();
    page.onRequestFinished(request -> reckoned.finished(request, page));
    return reckoned;
  }

  private void finished(Request request, Page page) {
    if (request.isNavigationRequest()
        && request.frame().equals(page.mainFrame())
        && request.response().status() / 100 != 3) {
      pages++;
      seconds = seconds.add(PAGE);
    }
  }

  void tap(Locator target) {
    target.click();
    seconds = seconds.add(TAP);
  }

  /** Taps into a field and types. */
  void type(Locator field, String text) {
    tap(field);
    field.fill(text);
    seconds = seconds.add(CHARACTER.multiply(BigDecimal.valueOf(text.length())));
  }

  /** Taps into a field and takes what the telephone offers to fill in. */
  void fillIn(Locator field, String text) {
    tap(field);
    field.fill(text);
    seconds = seconds.add(TAP);
  }

  /** Reads, and makes up their mind. */
  void think() {
    seconds = seconds.add(THINK);
  }

  BigDecimal seconds() {
    return seconds;
  }

  int pages() {
    return pages;
  }
}
