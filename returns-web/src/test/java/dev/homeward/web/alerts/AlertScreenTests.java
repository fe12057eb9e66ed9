package dev.homeward.web.alerts;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.analytics.watch.Alert;
import dev.homeward.analytics.watch.AlertBook;
import dev.homeward.analytics.watch.AlertQuery;
import dev.homeward.analytics.watch.AlertState;
import dev.homeward.analytics.watch.AlertTask;
import dev.homeward.analytics.watch.Alerts;
import dev.homeward.audit.AuditEntry;
import dev.homeward.audit.AuditFilter;
import dev.homeward.audit.AuditTrail;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import dev.homeward.web.merchant.Statements;
import dev.homeward.web.security.TestPeople;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people see of alerts, what they do about them, and what becomes of it. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, Statements.class})
class AlertScreenTests {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired AlertBook book;
  @Autowired Alerts alerts;
  @Autowired AuditTrail audit;

  SellerId seller;
  StaffView owner;

  @BeforeEach
  void aSeller() {
    seller = people.seller();
    owner = people.member(seller, SellerRole.OWNER);
  }

  @Test
  void tellsASellerTheEvidenceInWordsInBothLanguages() {
    Alert alert = raised(UUID.randomUUID().toString());

    for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      for (String path : List.of("/merchant/alerts", "/merchant/alerts/" + alert.id())) {
        MvcTestResult page = mvc.get().uri(path).locale(language).with(as(owner)).exchange();
        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("Zip Bag", "<svg", "polyline").doesNotContain("??");
      }
    }
    assertThat(get("/merchant/alerts", owner))
        .bodyText()
        .contains("9 returns against 3.1 expected since the week of Feb 9, 2026")
        .contains("the chance of that without a change is 0.7%")
        .contains("6 of 9 say: Damaged or defective")
        .contains("1 waits");
  }

  @Test
  void keepsAlertsFromOtherSellers() {
    Alert alert = raised(UUID.randomUUID().toString());
    StaffView stranger = people.member(people.seller(), SellerRole.OWNER);

    assertThat(get("/merchant/alerts", stranger)).bodyText().doesNotContain("Zip Bag");
    assertThat(get("/merchant/alerts/" + alert.id(), stranger)).hasStatus(404);
    assertThat(post(alert, "close", stranger, Map.of())).hasStatus(404);
    assertThat(stateOf(alert)).isEqualTo(AlertState.OPEN);
  }

  @Test
  void showsOperatorsEverySellersAlerts() {
    Alert alert = raised(UUID.randomUUID().toString());
    StaffView operator = people.platform(PlatformRole.OPERATOR);

    assertThat(get("/ops/alerts?seller=" + seller, operator)).bodyText().contains("Zip Bag");
    assertThat(get("/ops/alerts?concern=LATE&seller=" + seller, operator))
        .bodyText()
        .contains("Nothing stands out");
    assertThat(get("/ops/alerts/" + alert.id(), operator)).hasStatusOk();
  }

  @Test
  void showsAnEmptyListAsGoodNews() {
    assertThat(get("/merchant/alerts", owner)).bodyText().contains("Nothing stands out");
  }

  @Test
  void makesAnAlertATaskAndMeasuresWhatItChanged() {
    Alert alert = raised(UUID.randomUUID().toString());
    String due = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();

    assertThat(
            post(
                alert,
                "assign",
                owner,
                Map.of("kind", "SUPPLIER", "assignee", "Sam", "due", due, "note", "Batch B7")))
        .hasStatus(302);
    assertThat(stateOf(alert)).isEqualTo(AlertState.TASK);
    assertThat(get("/merchant/alerts/" + alert.id(), owner)).bodyText().contains("Sam", "Batch B7");
    assertThat(post(current(alert), "done", owner, Map.of())).hasStatus(302);
    assertThat(get("/merchant/alerts/" + alert.id(), owner))
        .bodyText()
        .contains("Too early to say what it changed");

    measured(alert, new AlertTask.Effect(30, 10, 1, .5, 1));
    assertThat(get("/merchant/alerts/" + alert.id(), owner))
        .bodyText()
        .contains("Too early to say");
    measured(alert, new AlertTask.Effect(30, 10, 9, 9, 12));
    assertThat(get("/merchant/alerts/" + alert.id(), owner))
        .bodyText()
        .contains("Fewer come back", "The rate is 0.33 times what it was", "12 weeks");
  }

  @Test
  void refusesATaskThatNobodyDoesOrThatIsOverdueAtOnce() {
    Alert alert = raised(UUID.randomUUID().toString());

    MvcTestResult nobody =
        post(
            alert,
            "assign",
            owner,
            Map.of("kind", "LISTING", "assignee", " ", "due", "2100-01-01"));
    MvcTestResult past =
        post(
            alert,
            "assign",
            owner,
            Map.of("kind", "LISTING", "assignee", "Sam", "due", "2020-01-01"));
    MvcTestResult never =
        post(alert, "assign", owner, Map.of("kind", "LISTING", "assignee", "Sam", "due", "soon"));

    assertThat(nobody).hasStatus(422).bodyText().contains("Say who does it.");
    assertThat(past).hasStatus(422).bodyText().contains("The due date is in the past.");
    assertThat(never).hasStatus(422).bodyText().contains("Give the day it is due.");
    assertThat(stateOf(alert)).isEqualTo(AlertState.OPEN);
  }

  @Test
  void dismissesWithAReasonAndTakesItUpAgain() {
    Alert alert = raised(UUID.randomUUID().toString());

    assertThat(post(alert, "dismiss", owner, Map.of())).hasStatus(422);
    assertThat(post(alert, "dismiss", owner, Map.of("reason", "PASSING", "note", "Recalled")))
        .hasStatus(302);
    assertThat(get("/merchant/alerts?closed=true", owner)).bodyText().contains("Zip Bag");
    assertThat(raise(alert.subject())).as("raised again while dismissed").isFalse();
    assertThat(post(current(alert), "reopen", owner, Map.of())).hasStatus(302);
    assertThat(stateOf(alert)).isEqualTo(AlertState.OPEN);
  }

  @Test
  void tellsWhoWasSlowerThatTheAlertChanged() {
    Alert alert = raised(UUID.randomUUID().toString());
    assertThat(post(alert, "dismiss", owner, Map.of("reason", "PASSING"))).hasStatus(302);

    assertThat(post(alert, "close", owner, Map.of()))
        .hasStatus(409)
        .bodyText()
        .contains("Somebody else changed this alert meanwhile");
    assertThat(stateOf(alert)).isEqualTo(AlertState.DISMISSED);
  }

  @Test
  void raisesASubjectOnceUntilItsAlertIsClosed() {
    String subject = UUID.randomUUID().toString();
    Alert alert = raised(subject);

    assertThat(raise(subject)).isFalse();
    assertThat(post(alert, "close", owner, Map.of())).hasStatus(302);
    assertThat(raise(subject)).isTrue();
    assertThat(post(current(alert), "reopen", owner, Map.of())).hasStatus(409);
  }

  @Test
  void keepsTheTrailOfWhoDidWhat() {
    Alert alert = raised(UUID.randomUUID().toString());
    assertThat(post(alert, "close", owner, Map.of())).hasStatus(302);

    assertThat(audit.page(new AuditFilter(seller, null, null), null, 20).entries())
        .extracting(AuditEntry::action)
        .contains("alert.raised", "alert.closed");
  }

  @Test
  void letsOnlyDecidersDecide() {
    Alert alert = raised(UUID.randomUUID().toString());
    StaffView receiver = people.member(seller, SellerRole.WAREHOUSE);

    assertThat(get("/merchant/alerts/" + alert.id(), receiver))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("name=\"assignee\"");
    assertThat(post(alert, "close", receiver, Map.of())).hasStatus(403);
  }

  @Test
  void refusesAnotherSellersAlertInTheService() {
    Alert alert = raised(UUID.randomUUID().toString());

    assertThatThrownBy(() -> alerts.get(Optional.of(people.seller()), alert.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void ranksTheCostliestFirst() {
    raise(UUID.randomUUID().toString(), 5);
    raise(UUID.randomUUID().toString(), 500);
    raise(UUID.randomUUID().toString(), 50);

    assertThat(page()).extracting(Alert::note).containsOnlyNulls();
    assertThat(page())
        .extracting(alert -> alert.evidence().costMinor())
        .containsExactly(50_000L, 5_000L, 500L);
  }

  private List<Alert> page() {
    return alerts.page(new AlertQuery(Optional.of(seller), false, null, 0, 20)).alerts();
  }

  private void measured(Alert alert, AlertTask.Effect effect) {
    UUID task = alerts.tasks(alert).getFirst().id();
    book.measured(
        new AlertBook.Done(
            seller,
            task,
            new AlertBook.Topic(alert.kind(), alert.subject(), alert.concern()),
            alert.onset(),
            Instant.EPOCH),
        effect);
  }

  @Test
  void listsAlertsWithAsManyStatementsHoweverManyThereAre() {
    StaffView operator = people.platform(PlatformRole.OPERATOR);
    raise(UUID.randomUUID().toString());
    String ofSeller = "/ops/alerts?seller=" + seller;
    get(ofSeller, operator);
    get("/merchant/alerts", owner);
    long own = Statements.of(() -> get("/merchant/alerts", owner));
    long all = Statements.of(() -> get(ofSeller, operator));
    for (int more = 0; more < 6; more++) {
      raise(UUID.randomUUID().toString());
    }

    assertThat(Statements.of(() -> get("/merchant/alerts", owner))).isEqualTo(own).isLessThan(14);
    assertThat(Statements.of(() -> get(ofSeller, operator))).isEqualTo(all).isLessThan(14);
  }

  private Alert raised(String subject) {
    assertThat(raise(subject)).isTrue();
    return page().stream().filter(each -> each.subject().equals(subject)).findFirst().orElseThrow();
  }

  private boolean raise(String subject) {
    return raise(subject, 100);
  }

  private boolean raise(String subject, long euros) {
    return book.raise(SomeAlerts.bag(seller, subject, euros), 1, (double) euros);
  }

  private Alert current(Alert alert) {
    return alerts.get(Optional.of(seller), alert.id());
  }

  private AlertState stateOf(Alert alert) {
    return current(alert).state();
  }

  private MvcTestResult get(String path, StaffView person) {
    return mvc.get().uri(path).locale(Locale.ENGLISH).with(as(person)).exchange();
  }

  private MvcTestResult post(Alert seen, String act, StaffView person, Map<String, String> form) {
    var request =
        mvc.post()
            .uri("/merchant/alerts/" + seen.id())
            .locale(Locale.ENGLISH)
            .with(as(person))
            .with(csrf())
            .param("version", Long.toString(seen.version()))
            .param("act", act);
    form.forEach(request::param);
    return request.exchange();
  }
}
