package dev.homeward.web.merchant;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.NewApiKey;
import dev.homeward.account.PlatformRole;
import dev.homeward.account.Scope;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.refund.trigger.RefundMoment;
import dev.homeward.refund.trigger.RefundTriggers;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.TestPeople;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** When refunds are released, whether everything balances, and the goods told to other systems. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@WithTestDatabase
@Import(TestPeople.class)
@SuppressWarnings("NullAway.Init")
class MoneyAndGoodsTests {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired RefundTriggers triggers;
  @Autowired ApiKeyManagement keys;
  @Autowired JdbcClient jdbc;

  SellerId seller;
  StaffView owner;

  @BeforeEach
  void aSeller() {
    seller = people.seller();
    owner = people.member(seller, SellerRole.OWNER);
  }

  @Test
  void anOwnerSetsWhatRefundsOfAMarketWaitFor() {
    assertThat(get("/merchant/refunds/triggers", owner))
        .hasStatusOk()
        .bodyText()
        .contains("Every refund is released by hand")
        .doesNotContain("??");

    assertThat(set("DE", "FIRST_SCAN", "49,90", "70")).hasStatus(302);

    assertThat(triggers.of(seller))
        .singleElement()
        .satisfies(set -> {
          assertThat(set.moment()).isEqualTo(RefundMoment.FIRST_SCAN);
          assertThat(set.leastWeightPercent()).isEqualTo(70);
        });
    assertThat(get("/merchant/refunds/triggers", owner))
        .bodyText()
        .contains("Germany", "€49.90", "70%");
    assertThat(post("/merchant/refunds/triggers/remove", owner, "country", "DE")).hasStatus(302);
    assertThat(triggers.of(seller)).isEmpty();
  }

  @Test
  void wrongInputIsToldAndKept() {
    assertThat(set("DE", "HUB", "much", "70"))
        .hasStatus(422)
        .bodyText()
        .contains("an amount above zero", "value=\"much\"");
    assertThat(set("DE", "HUB", "", "170"))
        .hasStatus(422)
        .bodyText()
        .contains("from 0 to 100", "value=\"170\"");
    assertThat(triggers.of(seller)).isEmpty();
  }

  @Test
  void onlyOwnersSetAndOthersSeeOnlyTheirOwn() {
    StaffView agent = people.member(seller, SellerRole.AGENT);
    assertThat(post("/merchant/refunds/triggers", agent, "moment", "HUB")).hasStatus(403);
    set("", "INSPECTION", "", "0");
    StaffView other = people.member(people.seller(), SellerRole.OWNER);
    assertThat(get("/merchant/refunds/triggers", other))
        .bodyText()
        .contains("Every refund is released by hand");
  }

  @Test
  void showsThatEverythingAgreesInBothLanguagesAndToOperators() {
    assertThat(get("/merchant/reconciliation", owner))
        .hasStatusOk()
        .bodyText()
        .contains("Everything agrees", "Money", "Goods")
        .doesNotContain("??");
    MvcTestResult chinese =
        mvc.get()
            .uri("/merchant/reconciliation")
            .locale(Locale.SIMPLIFIED_CHINESE)
            .with(as(owner))
            .exchange();
    assertThat(chinese).bodyText().contains("全部一致").doesNotContain("??");
    StaffView operator = people.platform(PlatformRole.OPERATOR);
    String any = "/ops/sellers/" + seller + "/reconciliation";
    assertThat(get(any, operator)).hasStatusOk().bodyText().contains("Everything agrees");
    assertThat(get(any, owner)).hasStatus(403);
    assertThat(get("/ops/sellers/" + UUID.randomUUID() + "/reconciliation", operator))
        .hasStatus(404);
  }

  @Test
  void namesTheReturnInWhichUnitsDiffer() {
    jdbc.sql(
            """
            insert into return_case (id, version, seller_id, order_id, channel, number, origin, kind, request_state,
              dispute_state, currency, requested_at, recorded_at, filed_by, units)
            values (uuidv7(), 0, ?, uuidv7(), 'web', 'R-LOST', 'FILED', 'POLICY', 'APPROVED', 'NONE', 'EUR', now(), now(),
              'API', 3)
            """)
        .param(seller.value())
        .update();

    assertThat(get("/merchant/reconciliation", owner))
        .bodyText()
        .contains("Something does not agree", "R-LOST", "1 fact differs");
  }

  @Test
  void epcisIsForThoseWhoMayReadReturns() {
    String reader = key(Scope.RETURNS_READ);

    assertThat(epcis(reader, "/api/v1/epcis/events?from=2026-01-01"))
        .hasStatusOk()
        .hasContentTypeCompatibleWith("application/ld+json")
        .bodyText()
        .contains("EPCISDocument", "\"eventList\":[]");
    assertThat(epcis(reader, "/api/v1/epcis/events")).hasStatus(400);
    assertThat(epcis(reader, "/api/v1/epcis/events?from=yesterday")).hasStatus(400);
    assertThat(epcis(reader, "/api/v1/returns/" + UUID.randomUUID() + "/epcis")).hasStatus(404);
    assertThat(epcis(key(Scope.ANALYTICS_READ), "/api/v1/epcis/events?from=2026-01-01"))
        .hasStatus(403);
  }

  private MvcTestResult epcis(String key, String path) {
    return mvc.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + key).exchange();
  }

  private String key(Scope scope) {
    return keys.issue(Actor.SYSTEM, new NewApiKey(seller, "EPCIS", EnumSet.of(scope)))
        .token()
        .value();
  }

  private MvcTestResult set(String country, String moment, String most, String weight) {
    return post(
        "/merchant/refunds/triggers",
        owner,
        "country",
        country,
        "moment",
        moment,
        "most",
        most,
        "leastWeight",
        weight);
  }

  private MvcTestResult get(String path, StaffView person) {
    return mvc.get().uri(path).locale(Locale.ENGLISH).with(as(person)).exchange();
  }

  private MvcTestResult post(String path, StaffView person, String... fields) {
    var request = mvc.post().uri(path).locale(Locale.ENGLISH).with(as(person)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
