package dev.homeward.web.merchant;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.homeward.order.OrderView;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.browser.Accessibility;
import dev.homeward.web.browser.BrowserTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The seller's desk in a real browser: with the keyboard alone, in both languages and themes. */
@BrowserTest
@TestPropertySource(properties = "homeward.browser-test=desk")
@Import(DeskWorld.class)
class DeskBrowserTests extends AtTheDesk {

  private final DeskWorld world;

  @Autowired
  DeskBrowserTests(DeskWorld world) {
    this.world = world;
  }

  @Test
  void aReturnIsApprovedReceivedJudgedAndPaidWithTheKeyboardAlone(Page page) {
    ReturnCaseId id = world.filed(seller);
    String number = world.details(seller, id).view().number();
    page.navigate("/login");
    page.focus("input[type=email]");
    type(page, owner);
    press(page, "Tab");
    type(page, PASSWORD);
    press(page, "Enter");
    page.waitForURL("**/merchant");

    press(page, "g", "q");
    page.waitForURL("**/merchant/returns");
    press(page, "j", "Enter");
    page.waitForURL("**/merchant/returns/" + id + "*");
    press(page, "a", "Enter");
    assertThat(page.locator("main")).containsText("Approved");

    press(page, "g", "r");
    page.waitForURL("**/merchant/receive");
    type(page, number);
    press(page, "Enter");
    page.waitForURL("**/inspect*");
    type(page, "mug-1");
    press(page, "Enter");
    assertThat(page.locator("[data-arrived]")).hasValue("1");
    type(page, "MUG-1");
    press(page, "Enter");
    assertThat(page.locator("[data-arrived]")).hasValue("2");
    assertThat(page.locator("#code")).isFocused();
    press(page, "Control+Enter");
    assertThat(page.locator("[role=status].hw-flash")).isVisible();
    assertThat(page.locator("#code")).isFocused();
    press(page, "Control+Enter");
    assertThat(page.locator("main")).containsText("All goods are here");

    page.navigate("/merchant/refunds");
    press(page, "j", "x", "a", "Enter");
    page.waitForURL("**/refunds/preview");
    assertThat(page.locator("main")).containsText("€24.60");
    press(page, "a", "Enter");
    page.waitForURL("**/refunds/runs/*");
    assertThat(page.locator("main"))
        .containsText("Finished", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
  }

  @Test
  void keysRestWhileSomebodyTypesAndWhenTheyAreSwitchedOff(Page page) {
    world.filed(seller);
    signIn(page);
    page.navigate("/merchant/returns");
    press(page, "/");
    assertThat(page.locator("input[name=text]")).isFocused();
    type(page, "jx?");
    assertThat(page.locator("input[name=text]")).hasValue("jx?");
    page.locator("h1").click();
    press(page, "?");
    assertThat(page.locator("#hw-keys")).isVisible();
    Accessibility.assertNoViolations(page);
    page.locator("[data-keys-switch]").uncheck();
    press(page, "Escape");
    press(page, "/");
    assertThat(page.locator("input[name=text]")).not().isFocused();
  }

  @Test
  void declinesInTheShoppersLanguageAndOpensWhatComesNext(Page page) {
    ReturnCaseId first = world.filed(seller);
    ReturnCaseId second = world.filed(seller);
    signIn(page);
    page.navigate("/merchant/returns/" + first + "?tab=NEW");
    press(page, "r");
    press(page, "Space");
    assertThat(page.locator("#decline-text")).hasValue(Pattern.compile(".*[a-zäöü]{4,}.*"));
    assertThat(page.locator("#decline-text")).hasAttribute("lang", "de");
    page.locator("#decline-text").press("Control+Enter");
    assertThat(page.locator("main")).containsText("Declined");
    page.locator("h1").click();
    press(page, "]");
    page.waitForURL("**/merchant/returns/" + second + "*");
  }

  @Test
  void everyScreenIsUsableByAllInBothLanguagesThemesAndWidths(Page page) {
    OrderView order = world.sold(seller, "12.30");
    ReturnCaseId fresh = world.filed(order);
    ReturnCaseId waiting = world.approved(world.sold(seller, "12.30"));
    ReturnCaseId due = world.due(world.sold(seller, "12.30"));
    List<String> addresses =
        List.of(
            "/merchant",
            "/merchant/returns",
            "/merchant/returns?tab=DISPUTED",
            "/merchant/returns?text=nothing",
            "/merchant/returns/" + fresh,
            "/merchant/returns/" + due,
            "/merchant/receive",
            "/merchant/returns/" + waiting + "/inspect?once=true",
            "/merchant/refunds",
            "/merchant/orders",
            "/merchant/orders/" + order.id(),
            "/merchant/orders/" + order.id() + "/return",
            "/merchant/team",
            "/merchant/team/new");
    signIn(page);
    addresses.forEach(address -> check(page, address));
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions()
            .setBaseURL(page.url().replaceAll("(https?://[^/]+).*", "$1"))
            .setViewportSize(390, 844)
            .setColorScheme(ColorScheme.DARK)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setLocale("zh-CN");
    try (BrowserContext context = page.context().browser().newContext(phone)) {
      Page small = context.newPage();
      signIn(small);
      addresses.forEach(address -> check(small, address));
    }
  }

  private static void check(Page page, String address) {
    assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
    Accessibility.assertNoViolations(page);
    Object overflow =
        page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) overflow).intValue())
        .as(address + " is wider than the screen")
        .isLessThanOrEqualTo(0);
  }

  private static void type(Page page, String text) {
    page.keyboard().type(text);
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }
}
