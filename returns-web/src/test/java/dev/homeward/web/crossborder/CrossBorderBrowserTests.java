package dev.homeward.web.crossborder;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import dev.homeward.account.NewStaff;
import dev.homeward.account.Password;
import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffManagement;
import dev.homeward.audit.Actor;
import dev.homeward.customs.ImportEntry;
import dev.homeward.customs.claim.ClaimId;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.routing.Hub;
import dev.homeward.routing.Lanes;
import dev.homeward.routing.stock.ConsignmentId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelId;
import dev.homeward.web.browser.Accessibility;
import dev.homeward.web.browser.BrowserTest;
import dev.homeward.web.shopper.ShopperLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Screens of goods across borders in a real browser, on a desk in light and a phone in the dark.
 */
@BrowserTest
@TestPropertySource(properties = "homeward.browser-test=policies")
@SuppressWarnings("NullAway.Init")
class CrossBorderBrowserTests {

  private static final String PASSWORD = "correct horse battery staple";

  @Autowired StaffManagement staff;
  @Autowired ShopperLinks links;
  @Autowired Lanes lanes;
  @LocalServerPort int port;

  private BorderWorld world;
  private SellerId seller;
  private final String owner = UUID.randomUUID() + "@example.org";
  private final String operator = UUID.randomUUID() + "@example.org";

  @Test
  void everyScreenIsUsableByAll(Page page, @Autowired BeanFactory beans) {
    world = new BorderWorld(beans);
    seller = world.seller();
    people();
    List<String> merchant = new ArrayList<>();
    List<String> ops = new ArrayList<>();
    List<String> shopper = new ArrayList<>();
    goodsOnTheirWay(merchant, ops, shopper);

    for (Screen screen : Screen.values()) {
      visit(page, screen, owner, merchant);
      visit(page, screen, operator, ops);
      visit(page, screen, null, shopper);
    }
  }

  private enum Screen {
    DESK(1280, 900, "light", "en"),
    PHONE(390, 844, "dark", "zh-CN");

    private final int width;
    private final int height;
    private final String theme;
    private final String language;

    Screen(int width, int height, String theme, String language) {
      this.width = width;
      this.height = height;
      this.theme = theme;
      this.language = language;
    }
  }

  private void people() {
    staff.createWithPassword(
        Actor.SYSTEM,
        NewStaff.member(owner, "Olga Owner", seller, SellerRole.OWNER),
        new Password(PASSWORD));
    staff.createWithPassword(
        Actor.SYSTEM,
        NewStaff.platform(operator, "Otto Operator", PlatformRole.OPERATOR),
        new Password(PASSWORD));
  }

  private void goodsOnTheirWay(List<String> merchant, List<String> ops, List<String> shopper) {
    Hub hub = world.frankfurt(seller);
    CaseLine line = world.stocked(seller, world.returned(seller), hub);
    ConsignmentId consignment = world.packed(hub, List.of(line));
    world.stocked(seller, world.returned(seller), hub);
    world.home(seller);
    OrderView order = world.sold(seller, 2);
    ImportEntry entry = world.entered(order);
    ReturnCaseId id = world.returned(order);
    ClaimId claim = world.claimed(id, entry, seller);
    ParcelId parcel =
        world.sent(
            seller,
            id,
            "HANDED_OVER",
            "ARRIVED_FACILITY",
            "ARRIVED_DEST_COUNTRY",
            "CUSTOMS_ACTION_REQUIRED");
    String page = "/merchant/returns/" + id;
    merchant.addAll(
        List.of(
            "/merchant/parcels",
            "/merchant/parcels?tab=AT_CUSTOMS",
            "/merchant/parcels/" + parcel,
            "/merchant/labels",
            page,
            page + "/route",
            page + "/customs",
            "/merchant/customs",
            "/merchant/customs/claims/" + claim,
            "/merchant/return-places"));
    ops.addAll(
        List.of(
            "/ops/lanes",
            "/ops/lanes/hub?id=" + hub.id(),
            "/ops/lanes/lane?id=" + lanes.all().getFirst().id(),
            "/ops/consignments",
            "/ops/consignments/" + consignment + "?scan=WATCH-1",
            "/ops/consignments/stock/" + hub.id()));
    shopper.add(links.toCase(id));
  }

  private void visit(Page of, Screen screen, @Nullable String person, List<String> addresses) {
    String base = "http://localhost:" + port;
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setBaseURL(base)
            .setViewportSize(screen.width, screen.height)
            .setColorScheme(screen.theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setLocale(screen.language);
    try (BrowserContext context = of.context().browser().newContext(options)) {
      context.addCookies(
          List.of(
              new Cookie("hw-language", screen.language).setUrl(base),
              new Cookie("hw-theme", screen.theme).setUrl(base)));
      Page page = context.newPage();
      List<String> faults = new ArrayList<>();
      page.onPageError(faults::add);
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          faults.add(message.text());
        }
      });
      if (person != null) {
        signIn(page, person);
      }
      for (String address : addresses) {
        check(page, screen, address);
        assertThat(faults).as(screen + " " + address).isEmpty();
      }
    }
  }

  private static void check(Page page, Screen screen, String address) {
    assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
    assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo(screen.theme);
    assertThat(page.content()).as(address).doesNotContain("??");
    Accessibility.assertNoViolations(page);
    Object overflow =
        page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) overflow).intValue())
        .as(screen + ": " + address + " is wider than the screen")
        .isLessThanOrEqualTo(0);
  }

  private static void signIn(Page page, String email) {
    page.navigate("/login");
    page.fill("input[type=email]", email);
    page.fill("input[type=password]", PASSWORD);
    page.click("main button[type=submit]");
    page.waitForURL(Pattern.compile(".*/(merchant|ops).*"));
  }
}
