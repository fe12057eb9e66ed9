package dev.homeward.web.merchant;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.LaneDetails;
import dev.homeward.routing.Lanes;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.routing.plan.SellerGrades;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import dev.homeward.web.demo.routes.DemoRoutes;
import dev.homeward.web.security.TestPeople;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Hubs, lanes, return addresses and the desk for consignments, on their screens. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, Statements.class})
class RouteScreensTests {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired DemoRoutes demo;
  @Autowired Sellers sellers;
  @Autowired Hubs hubs;
  @Autowired Lanes lanes;
  @Autowired ReturnPlaces places;
  @Autowired SellerGrades sheets;

  @Test
  void showsHubsLanesAndConsignmentsInBothLanguages() {
    demo.lay(sellers.get(people.seller()));
    String hub = hubs.coded("FRA-1").orElseThrow().id().toString();
    String lane = lanes.all().getFirst().id().toString();
    for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      for (String path :
          new String[] {
            "/ops/lanes",
            "/ops/lanes/hub?id=" + hub,
            "/ops/lanes/hub",
            "/ops/lanes/lane?id=" + lane,
            "/ops/lanes/lane",
            "/ops/consignments",
            "/ops/consignments/stock/" + hub
          }) {
        MvcTestResult page = mvc.get().uri(path).locale(language).with(as(operator())).exchange();

        assertThat(page).as(path).hasStatusOk();
        assertThat(page).as(path).bodyText().doesNotContain("??");
        if (!path.endsWith("/hub")) { // the form of a hub that is still to be
          assertThat(page).as(path).bodyText().contains("FRA-1");
        }
      }
    }
  }

  @Test
  void asksNoMoreOfTheDatabaseForMoreLanes() {
    demo.lay(sellers.get(people.seller()));
    StaffView reader = operator();
    get("/ops/lanes", reader);
    long before = Statements.of(() -> get("/ops/lanes", reader));
    var some = lanes.all().getFirst().details();
    for (int n = 0; n < 5; n++) {
      lanes.add(
          new LaneDetails(
              some.from(),
              some.to(),
              "Carrier " + UUID.randomUUID(),
              some.tariff(),
              some.entryFee(),
              some.transitDays(),
              some.dwellDays(),
              some.lossPercent(),
              some.damagePercent(),
              false,
              true),
          Actor.SYSTEM);
    }

    assertThat(Statements.of(() -> get("/ops/lanes", reader))).isEqualTo(before);
  }

  @Test
  void asksNoMoreOfTheDatabaseForMoreConsignments() {
    demo.lay(sellers.get(people.seller()));
    String hub = hubs.coded("FRA-1").orElseThrow().id().toString();
    StaffView reader = operator();
    open(hub, UUID.randomUUID().toString(), reader);
    get("/ops/consignments", reader);
    long before = Statements.of(() -> get("/ops/consignments", reader));
    for (int n = 0; n < 5; n++) {
      open(hub, UUID.randomUUID().toString(), reader);
    }

    assertThat(Statements.of(() -> get("/ops/consignments", reader))).isEqualTo(before);
  }

  @Test
  void takesDownWhatPackagingWeighsAndHasNoInvoiceOfNothing() {
    demo.lay(sellers.get(people.seller()));
    String hub = hubs.coded("FRA-1").orElseThrow().id().toString();
    String id = UUID.randomUUID().toString();
    StaffView desk = operator();
    open(hub, id, desk);

    assertThat(weigh(desk, "-1")).hasStatus(422);
    assertThat(weigh(desk, "150")).hasStatus3xxRedirection();
    assertThat(get("/ops/consignments", desk)).bodyText().contains("value=\"150\"");
    assertThat(get("/ops/consignments/" + id + "/invoice.pdf", desk)).hasStatus(404);
  }

  private MvcTestResult weigh(StaffView desk, String grams) {
    return mvc.post()
        .uri("/ops/consignments/packaging")
        .param("grams", grams)
        .with(as(desk))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult open(String hub, String id, StaffView desk) {
    return mvc.post()
        .uri("/ops/consignments")
        .param("id", id)
        .param("from", hub)
        .param("country", "CN")
        .with(as(desk))
        .with(csrf())
        .exchange();
  }

  @Test
  void opensAndRefusesConsignments() {
    demo.lay(sellers.get(people.seller()));
    String hub = hubs.coded("FRA-1").orElseThrow().id().toString();
    String id = UUID.randomUUID().toString();
    StaffView desk = operator();

    MvcTestResult opened = open(hub, id, desk);
    MvcTestResult sealed =
        mvc.post()
            .uri("/ops/consignments/" + id + "/move")
            .param("state", "SEALED")
            .param("grams", "100")
            .with(as(desk))
            .with(csrf())
            .exchange();

    assertThat(opened).hasStatus3xxRedirection();
    assertThat(get("/ops/consignments/" + id + "?scan=R-1", desk))
        .bodyText()
        .contains("Nothing of this is in the hub.")
        .doesNotContain("??");
    assertThat(sealed).hasStatus(422);
    assertThat(sealed).bodyText().contains("There is nothing in it.");
  }

  @Test
  void takesCompleteReturnAddressesOfTheSellerOnly() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);

    assertThat(address(owner, "")).hasStatus(422);
    assertThat(places.chosen(seller)).isEmpty();
    assertThat(address(owner, "518101")).hasStatus3xxRedirection();

    assertThat(places.forMarket(seller, new CountryCode("JP")))
        .hasValueSatisfying(place -> assertThat(place.hub()).isNull());
    assertThat(places.chosen(people.seller())).isEmpty();
    assertThat(get("/merchant/return-places", owner))
        .bodyText()
        .contains("Xingye Road", "退货部")
        .doesNotContain("??");
  }

  private MvcTestResult address(StaffView owner, String postcode) {
    return mvc.post()
        .uri("/merchant/return-places")
        .param("market", "JP")
        .param("recipient", "Lotus")
        .param("country", "CN")
        .param("line", "18 Xingye Road")
        .param("city", "Shenzhen")
        .param("area", "Guangdong")
        .param("postcode", postcode)
        .param("script", "退货部\n兴业路18号\n深圳市")
        .with(as(owner))
        .with(csrf())
        .exchange();
  }

  @Test
  void keepsSellersOwnHubsAndLeavesThePlatformsAlone() {
    demo.lay(sellers.get(people.seller()));
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    String platforms = hubs.coded("FRA-1").orElseThrow().id().toString();

    MvcTestResult wrong = hub(owner, null, "x", "101");
    assertThat(wrong).hasStatus(422);
    assertThat(wrong)
        .bodyText()
        .contains("A code has 2 to 20", "This country has no such postcode.", "Hafenweg 7")
        .contains("aria-describedby=\"code-error\"", "aria-describedby=\"postcode-error\"");
    assertThat(hubs.ownOf(seller)).isEmpty();

    assertThat(hub(owner, null, "ham-1", "20457")).hasStatus3xxRedirection();
    String id = hubs.ownOf(seller).getFirst().id().toString();
    assertThat(hub(owner, null, "HAM-1", "20457"))
        .bodyText()
        .contains("You have a hub of this code already.");
    StaffView other = people.member(people.seller(), SellerRole.OWNER);
    assertThat(hub(other, null, "HAM-1", "20457")).hasStatus3xxRedirection();
    assertThat(hub(other, id, "HAM-2", "20457")).hasStatus(404);
    assertThat(hub(owner, platforms, "FRA-2", "20457")).hasStatus(404);
    assertThat(get("/merchant/return-places/hubs/edit?id=" + platforms, owner)).hasStatus(404);

    assertThat(closed(owner, id)).hasStatus3xxRedirection();
    assertThat(hubs.ownOf(seller).getFirst().details().open()).isFalse();
    assertThat(closed(other, id)).hasStatus(404);
  }

  @Test
  void asksNoMoreOfTheDatabaseForMoreOwnHubsAndGrades() {
    demo.lay(sellers.get(people.seller()));
    StaffView owner = people.member(people.seller(), SellerRole.OWNER);
    get("/merchant/return-places/hubs", owner);
    get("/merchant/return-places/grades", owner);
    long hubsBefore = Statements.of(() -> get("/merchant/return-places/hubs", owner));
    long gradesBefore = Statements.of(() -> get("/merchant/return-places/grades", owner));
    for (int n = 0; n < 4; n++) {
      assertThat(hub(owner, null, "OWN-" + n, "20457")).hasStatus3xxRedirection();
      assertThat(grades(owner, "7" + n, sheets.today().plusDays(n + 1).toString()))
          .hasStatus3xxRedirection();
    }

    assertThat(Statements.of(() -> get("/merchant/return-places/hubs", owner)))
        .isEqualTo(hubsBefore);
    assertThat(Statements.of(() -> get("/merchant/return-places/grades", owner)))
        .isEqualTo(gradesBefore);
  }

  @Test
  void takesPercentagesOfGradesWithTheirDayAndShowsWhatIsWrongAtTheField() {
    StaffView owner = people.member(people.seller(), SellerRole.OWNER);

    MvcTestResult wrong = grades(owner, "120", "2001-01-01");
    assertThat(wrong).hasStatus(422);
    assertThat(wrong)
        .bodyText()
        .contains("A percentage from 0 to 100.", "value=\"120\"", "id=\"localPrice-A-error\"")
        .doesNotContain("??");
    assertThat(grades(owner, "70", "2001-01-01")).bodyText().contains("The day is today or later");
    assertThat(get("/merchant/return-places/grades", owner)).bodyText().contains("Nothing yet");
  }

  private MvcTestResult hub(StaffView owner, @Nullable String id, String code, String postcode) {
    var post =
        mvc.post()
            .uri("/merchant/return-places/hubs/edit")
            .locale(Locale.ENGLISH)
            .param("version", "0")
            .param("code", code)
            .param("hubName", "Hamburg")
            .param("currency", "EUR")
            .param("handling", "1,50")
            .param("services[INSPECT]", "0.80")
            .param("recipient", "Mug GmbH")
            .param("country", "DE")
            .param("line", "Hafenweg 7")
            .param("city", "Hamburg")
            .param("postcode", postcode)
            .param("open", "true");
    return (id == null ? post : post.param("id", id)).with(as(owner)).with(csrf()).exchange();
  }

  private MvcTestResult closed(StaffView owner, String id) {
    return mvc.post()
        .uri("/merchant/return-places/hubs/" + id + "/open")
        .param("open", "false")
        .param("version", "0")
        .with(as(owner))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult grades(StaffView owner, String price, String from) {
    var post = mvc.post().uri("/merchant/return-places/grades").locale(Locale.ENGLISH);
    for (String grade : new String[] {"A", "B", "C", "D"}) {
      post =
          post.param("localPrice[" + grade + "]", price)
              .param("localChance[" + grade + "]", "80")
              .param("homePrice[" + grade + "]", "60")
              .param("homeChance[" + grade + "]", "90");
    }
    return post.param("from", from).with(as(owner)).with(csrf()).exchange();
  }

  private MvcTestResult get(String path, StaffView reader) {
    return mvc.get().uri(path).locale(Locale.ENGLISH).with(as(reader)).exchange();
  }

  private StaffView operator() {
    return people.platform(PlatformRole.OPERATOR);
  }
}
