package dev.homeward.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import dev.homeward.account.NewStaff;
import dev.homeward.account.Password;
import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffManagement;
import dev.homeward.audit.Actor;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A merchant's first hour, and an operator's, in a real browser. */
@BrowserTest
@TestPropertySource(properties = "homeward.browser-test=staff")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffScreensBrowserTests {

  private static final String PASSWORD = "correct horse battery staple";
  private static final String ORDERS = orders();

  private final StaffManagement staff;
  private final Sellers sellers;
  private SellerId mugs = SellerId.next();

  @Autowired
  StaffScreensBrowserTests(StaffManagement staff, Sellers sellers) {
    this.staff = staff;
    this.sellers = sellers;
  }

  @BeforeAll
  void peopleAndSellers() {
    mugs = seller("Mugs & More");
    seller("Somebody Else");
    Password password = new Password(PASSWORD);
    staff.createWithPassword(
        Actor.SYSTEM,
        NewStaff.member("owner@example.org", "Olga Owner", mugs, SellerRole.OWNER),
        password);
    staff.createWithPassword(
        Actor.SYSTEM,
        NewStaff.platform(
            "ops@example.org", "Otto Operator", PlatformRole.OPERATOR, PlatformRole.ADMIN),
        password);
  }

  @Test
  @Order(1)
  void aWrongPasswordKeepsTheAddressAndSaysSo(Page page) {
    page.navigate("/login");
    page.fill("input[type=email]", "owner@example.org");
    page.fill("input[type=password]", "wrong");
    page.click("main button[type=submit]");
    assertThat(page.locator("[role=alert]")).isVisible();
    assertThat(page.locator("input[type=email]")).hasValue("owner@example.org");
    Accessibility.assertNoViolations(page);
  }

  @Test
  @Order(2)
  void aMerchantImportsAFileAndReadsItsReport(Page page) {
    signIn(page, "owner@example.org");
    page.navigate("/merchant/imports");
    page.setInputFiles("input[type=file]", file("orders.csv", ORDERS));
    page.click("form[enctype] button[type=submit]");
    page.waitForURL("**/mapping**");
    page.click("button[name=then][value=check]");
    page.waitForURL(Pattern.compile(".*/merchant/imports/[0-9a-f-]+$"));
    Locator run = page.locator("form[action$='/run'] button");
    run.waitFor();
    Accessibility.assertNoViolations(page);
    run.click();
    assertThat(page.locator("main"))
        .containsText("40", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    page.locator("a[href*='/merchant/insight']").first().waitFor();
    Accessibility.assertNoViolations(page);
  }

  @Test
  @Order(3)
  void aSpreadsheetIsRefusedInWords(Page page) {
    signIn(page, "owner@example.org");
    page.navigate("/merchant/imports");
    page.setInputFiles("input[type=file]", file("orders.xlsx", "PK\u0003\u0004\u0014 spreadsheet"));
    page.click("form[enctype] button[type=submit]");
    assertThat(page.locator("main")).containsText("CSV");
    assertThat(page.locator("main")).not().containsText("Exception");
  }

  @Test
  @Order(4)
  void theFiguresAreThereAndOpenTheirLines(Page page) {
    signIn(page, "owner@example.org");
    page.navigate("/merchant/insight?from=2026-09-01&to=2026-10-31&least=0&minDenominator=0");
    assertThat(page.locator("main")).containsText("25.0%");
    assertThat(page.locator("[data-chart] svg").first()).isVisible();
    Accessibility.assertNoViolations(page);
    page.locator("a[href*='/merchant/insight/lines']").first().click();
    page.waitForURL("**/lines**");
    assertThat(page.locator("table")).containsText("MUG-");
    Accessibility.assertNoViolations(page);
    Download csv = page.waitForDownload(() -> page.click("a[href*='lines.csv']"));
    assertThat(csv.suggestedFilename()).endsWith(".csv");
  }

  @Test
  @Order(5)
  void everythingWorksWithoutScript(Page page) {
    Browser.NewContextOptions plain =
        new Browser.NewContextOptions().setBaseURL(origin(page)).setJavaScriptEnabled(false);
    try (BrowserContext context = page.context().browser().newContext(plain)) {
      Page bare = context.newPage();
      signIn(bare, "owner@example.org");
      bare.navigate("/merchant/insight?from=2026-09-01&to=2026-10-31");
      assertThat(bare.locator("main")).containsText("25.0%");
      bare.navigate("/merchant/imports");
      bare.setInputFiles("input[type=file]", file("again.csv", ORDERS));
      bare.click("form[enctype] button[type=submit]");
      assertThat(bare).hasURL(Pattern.compile(".*/mapping.*"));
    }
  }

  @Test
  @Order(6)
  void operatorsSeeEverySellerAndMerchantsOnlyTheirOwn(Page page) {
    signIn(page, "ops@example.org");
    page.navigate("/ops/sellers");
    assertThat(page.locator("table")).containsText("Somebody Else");
    page.navigate("/ops/sellers/new");
    page.click("main form button[type=submit]");
    assertThat(page.locator("[role=alert]")).isVisible();
    Accessibility.assertNoViolations(page);
  }

  @Test
  @Order(7)
  void everyScreenIsUsableByAllInBothLanguagesAndThemesAndOnPhones(Page page) {
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions()
            .setBaseURL(origin(page))
            .setViewportSize(390, 844)
            .setColorScheme(ColorScheme.DARK)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setLocale("zh-CN");
    try (BrowserContext context = page.context().browser().newContext(phone)) {
      Page small = context.newPage();
      signIn(small, "owner@example.org");
      List.of(
              "/merchant",
              "/merchant/insight",
              "/merchant/insight/unmatched",
              "/merchant/imports",
              "/merchant/alerts",
              "/merchant/strategy",
              "/merchant/reports",
              "/merchant/standing",
              "/merchant/reconciliation",
              "/merchant/refunds/triggers",
              "/merchant/api-keys",
              "/merchant/audit")
          .forEach(address -> check(small, address));
    }
    signIn(page, "ops@example.org");
    List.of(
            "/ops",
            "/ops/insight",
            "/ops/people",
            "/ops/api-keys",
            "/ops/exchange-rates",
            "/ops/law",
            "/ops/law/eu-conformity",
            "/ops/law/new",
            "/ops/credit",
            "/ops/credit/" + mugs,
            "/ops/credit/consequences",
            "/ops/credit/parameters",
            "/ops/appeals",
            "/ops/decisions",
            "/ops/alerts",
            "/ops/reports",
            "/ops/sellers/" + mugs,
            "/ops/sellers/" + mugs + "/reports",
            "/ops/sellers/" + mugs + "/reconciliation",
            "/ops/audit")
        .forEach(address -> check(page, address));
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

  private static void signIn(Page page, String email) {
    page.navigate("/login");
    page.fill("input[type=email]", email);
    page.fill("input[type=password]", PASSWORD);
    page.click("main button[type=submit]");
    page.waitForURL(Pattern.compile(".*/(merchant|ops).*"));
  }

  private static String origin(Page page) {
    page.navigate("/login");
    return page.url().replaceAll("(https?://[^/]+).*", "$1");
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
  }

  private SellerId seller(String name) {
    return sellers
        .register(
            new NewSeller(
                name,
                new CountryCode("DE"),
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Berlin")))
        .id();
  }

  /** Forty orders of one unit each; every fourth came back. */
  private static String orders() {
    StringBuilder csv =
        new StringBuilder(
            "order_number,placed_at,currency,country,customer,sku,title,category,quantity,unit_price,delivered_at,returned_quantity,returned_at,return_reason\n");
    for (int i = 0; i < 40; i++) {
      String day = "2026-09-%02d".formatted(1 + i % 20);
      csv.append(
          "%d,%sT10:00:00Z,EUR,DE,c%d,MUG-%d,Mug,kitchen,1,12.30,%sT12:00:00Z"
              .formatted(1000 + i, day, i, i % 3, day.replace("-09-", "-10-")));
      csv.append(i % 4 == 0 ? ",1,2026-10-25T10:00:00Z,too-small\n" : ",,,\n");
    }
    return csv.toString();
  }
}
