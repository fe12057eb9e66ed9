package dev.homeward.web.merchant;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.backtest.Backtests;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.drafting.PolicyDrafts;
import dev.homeward.policy.SellerPolicies;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.TestPeople;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The editor of policies: nothing typed is lost, and nothing below the law is published. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import(TestPeople.class)
class PolicyScreensTests {

  private final MockMvcTester mvc;
  private final TestPeople people;
  private final PolicyDrafts drafts;
  private final SellerPolicies policies;
  private final Backtests backtests;
  private final UUID draft = UUID.randomUUID();
  private final Map<String, String> form = new LinkedHashMap<>();
  private SellerId seller = SellerId.next();
  private StaffView owner;

  @Autowired
  PolicyScreensTests(
      MockMvcTester mvc,
      TestPeople people,
      PolicyDrafts drafts,
      SellerPolicies policies,
      Backtests backtests) {
    this.mvc = mvc;
    this.people = people;
    this.drafts = drafts;
    this.policies = policies;
    this.backtests = backtests;
    this.seller = people.seller();
    this.owner = people.member(seller, SellerRole.OWNER);
  }

  @BeforeEach
  void beginADraft() {
    assertThat(
            mvc.post()
                .uri("/merchant/policies/drafts")
                .param("key", draft.toString())
                .param("from", "us")
                .with(as(owner))
                .with(csrf()))
        .hasStatus3xxRedirection();
    form.putAll(
        Map.of(
            "version", "0", "rules", "1", "informs", "yes", "r0-days", "14", "r1-countries", "US"));
  }

  @Test
  void keepsEverythingThatWasTypedAndSaysWhatIsWrongAtItsSlot() {
    form.put("r1-countries", "US, XX");
    form.put("r1-days", "10000");
    form.put("r1-fee", "cheap");

    assertThat(send("publish"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"US, XX\"", "value=\"10000\"", "value=\"cheap\"")
        .contains("There is no country “XX”")
        .contains("10000 is not possible here: 1 to 3,650 days")
        .contains("“cheap” is not an amount")
        .contains("href=\"#r1-days\"");
    assertThat(drafts.get(seller, draft).sheet().rules().getFirst()).containsEntry("days", "10000");
    assertThat(policies.of(seller)).isEmpty();
  }

  @Test
  void addsMovesAndRemovesRulesWithoutScript() {
    form.put("r1-name", "States");
    assertThat(send("add")).hasStatus3xxRedirection();
    assertThat(names()).containsExactly("States", "");

    form.putAll(Map.of("version", "1", "rules", "2", "r2-name", "Sale", "r2-categories", "sale"));
    send("up-2");
    assertThat(names()).containsExactly("Sale", "States");

    form.putAll(Map.of("version", "2", "r1-name", "Sale", "r2-name", "States"));
    send("remove-1");
    assertThat(names()).containsExactly("States");
  }

  @Test
  void namesTheClauseOfTheLawThatADraftIsBelow() {
    form.put("r1-countries", "DE");
    form.put("r1-days", "7");

    assertThat(send("publish"))
        .hasStatus(422)
        .bodyText()
        .contains("Below the law: at least 14 days in Germany")
        .contains("BGB");
    assertThat(policies.of(seller)).isEmpty();
  }

  @Test
  void publishesOnceAndShowsWhatChanged() {
    form.put("r1-days", "45");
    assertThat(send("publish")).hasRedirectedUrl("/merchant/policies/versions/1");
    assertThat(send("publish")).hasRedirectedUrl("/merchant/policies/versions/1");
    assertThat(policies.of(seller)).hasSize(1);

    UUID next = UUID.randomUUID();
    mvc.post()
        .uri("/merchant/policies/drafts")
        .param("key", next.toString())
        .with(as(owner))
        .with(csrf())
        .exchange();
    form.put("r1-days", "60");
    send(next, "publish", owner);
    assertThat(get("/merchant/policies/versions/2", owner))
        .hasStatusOk()
        .bodyText()
        .contains("Return within 60 days of delivery", "Return within 45 days of delivery")
        .contains("is-added", "is-removed");
    assertThat(get("/merchant/policies", owner)).bodyText().contains("/returns/policy/" + seller);
  }

  @Test
  void tellsWhoSavedMeanwhileAndKeepsBothTexts() {
    form.put("r1-name", "First");
    send("save");
    form.put("r1-name", "Second");

    assertThat(send("save"))
        .hasStatus(409)
        .bodyText()
        .contains("Somebody else has saved this draft", "value=\"Second\"", "value=\"1\"");
    assertThat(names()).containsExactly("First");
  }

  @Test
  void triesADraftOnThePast() {
    UUID key = UUID.randomUUID();
    form.put("backtestKey", key.toString());
    form.put("label", "5.40");

    assertThat(send("backtest")).hasRedirectedUrl("/merchant/policies/backtests/" + key);
    assertThat(backtests.get(seller, key).label()).hasToString("5.40 EUR");
    assertThat(get("/merchant/policies/backtests/" + key, owner)).hasStatusOk();
    assertThat(get("/merchant/policies/backtests/" + key, stranger())).hasStatus(404);
  }

  @Test
  void letsAgentsReadAndOwnersWrite() {
    StaffView agent = people.member(seller, SellerRole.AGENT);
    StaffView warehouse = people.member(seller, SellerRole.WAREHOUSE);

    assertThat(get("/merchant/policies", agent)).hasStatusOk();
    assertThat(get("/merchant/policies/drafts/" + draft, agent)).hasStatusOk();
    assertThat(send(draft, "save", agent)).hasStatus(403);
    assertThat(send(draft, "publish", agent)).hasStatus(403);
    assertThat(get("/merchant/policies", warehouse)).hasStatus(403);
    assertThat(policies.of(seller)).isEmpty();
  }

  @Test
  void answersNotFoundForWhatBelongsToAnother() {
    StaffView stranger = stranger();

    for (String path : List.of("drafts/" + draft, "versions/1", "backtests/" + draft)) {
      assertThat(get("/merchant/policies/" + path, stranger)).as(path).hasStatus(404);
    }
    assertThat(send(draft, "save", stranger)).hasStatus(404);
    assertThat(names()).hasSize(2);
  }

  @Test
  void survivesNonsense() {
    form.putAll(Map.of("rules", "999999", "version", "7"));
    assertThat(send("remove-99")).hasStatus(409);
    form.putAll(Map.of("version", "0", "rules", "1", "r1-zones", "MARS", "r1-payer", "<script>"));
    assertThat(send("publish"))
        .hasStatus(422)
        .bodyText()
        .contains("“MARS” is not known here")
        .doesNotContain("<script>”");
  }

  private List<String> names() {
    return drafts.get(seller, draft).sheet().rules().stream()
        .map(rule -> rule.getOrDefault("name", ""))
        .toList();
  }

  private StaffView stranger() {
    return people.member(people.seller(), SellerRole.OWNER);
  }

  private MvcTestResult send(String deed) {
    return send(draft, deed, owner);
  }

  private MvcTestResult send(UUID id, String deed, StaffView who) {
    var request = mvc.post().uri("/merchant/policies/drafts/" + id).with(as(who)).with(csrf());
    form.forEach(request::param);
    return request.param("do", deed).exchange();
  }

  private MvcTestResult get(String path, StaffView who) {
    return mvc.get().uri(path).with(as(who)).exchange();
  }
}
