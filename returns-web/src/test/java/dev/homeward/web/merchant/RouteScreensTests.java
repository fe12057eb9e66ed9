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
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import dev.homeward.web.demo.routes.DemoRoutes;
import dev.homeward.web.security.TestPeople;
import java.util.Locale;
import java.util.UUID;
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

  private MvcTestResult get(String path, StaffView reader) {
    return mvc.get().uri(path).locale(Locale.ENGLISH).with(as(reader)).exchange();
  }

  private StaffView operator() {
    return people.platform(PlatformRole.OPERATOR);
  }
}
