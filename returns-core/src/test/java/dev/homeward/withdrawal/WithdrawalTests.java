package dev.homeward.withdrawal;

import static java.time.format.DateTimeFormatter.ISO_ZONED_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnRefused;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements of withdrawal are received whatever they say, and become returns where they can. */
@SpringBootTest
@WithTestDatabase
class WithdrawalTests {

  private static final Actor AGENT = Actor.person(UUID.randomUUID(), "Ada Agent");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final ReturnFixtures fixtures;
  private final Withdrawals withdrawals;
  private final StatementRows rows;
  private final Payload payload;
  private final Matching matching;
  private final SettingAside aside;
  private final ReturnBook book;
  private final Orders orders;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final SellerId seller = SellerId.next();

  @Autowired
  WithdrawalTests(
      ReturnFixtures fixtures,
      Withdrawals withdrawals,
      StatementRows rows,
      Payload payload,
      Matching matching,
      SettingAside aside,
      ReturnBook book,
      Orders orders,
      JdbcClient jdbc,
      Clock clock) {
    this.fixtures = fixtures;
    this.withdrawals = withdrawals;
    this.rows = rows;
    this.payload = payload;
    this.matching = matching;
    this.aside = aside;
    this.book = book;
    this.orders = orders;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void case106AMatchedStatementIsAWithdrawalInForceWithoutAnyReason() {
    OrderView order = mugs(2, 3);
    Statement stated = attempted(whole(order));

    assertThat(stated.outcome().state()).isEqualTo(StatementState.FILED);
    assertThat(stated.outcome().unitsLeft()).isZero();
    ReturnCaseDetails filed = filed(stated);
    assertThat(filed.view().kind()).isEqualTo(ReturnKind.WITHDRAWAL);
    assertThat(filed.view().requestState()).isEqualTo(RequestState.DECLARED);
    assertThat(filed.view().requestedAt()).isEqualTo(stated.evidence().declaredAt());
    assertThat(filed.lines().getFirst().quantity()).isEqualTo(2);
    assertThat(filed.lines().getFirst().reason()).isNull();
    assertThat(filed.header().refundBy()).isNotNull();
    assertThat(withdrawals.ofCase(seller, filed.view().id())).contains(stated);
    assertThat(withdrawals.ofCase(SellerId.next(), filed.view().id())).isEmpty();
  }

  @Test
  void theEmailMayBeInAnyCaseAndAnotherOneIsNoMatch() {
    OrderView order = mugs(1, 3);
    NewStatement other = stated(order.number(), "else@example.org", null, List.of(), null);
    NewStatement shouted = stated(order.number(), "ANNA@example.org", null, List.of(), null);

    assertThat(attempted(other).outcome().state()).isEqualTo(StatementState.OPEN);
    assertThat(attempted(shouted).outcome().state()).isEqualTo(StatementState.FILED);
  }

  @Test
  void aStatementAboutNothingWeKnowIsReceivedToo() {
    Statement stated =
        attempted(stated("no-such-" + UUID.randomUUID(), "x@example.org", null, List.of(), null));

    assertThat(stated.outcome().state()).isEqualTo(StatementState.OPEN);
    assertThat(stated.outcome().seller()).isNull();
    assertThat(stated.reference()).startsWith("W-");
    assertThat(withdrawals.page(Optional.empty(), true, null, 200)).contains(stated);
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> withdrawals.get(Optional.of(seller), stated.id()));
  }

  @Test
  void aLateStatementWaitsForAPersonWhoMayStillFileIt() {
    OrderView order = mugs(1, 60);
    Statement late = attempted(whole(order));
    assertThat(late.outcome().state()).isEqualTo(StatementState.OPEN);
    assertThat(late.outcome().seller()).isEqualTo(seller);
    assertThat(late.outcome().order()).isEqualTo(order.id());

    assertThatExceptionOfType(ReturnRefused.class).isThrownBy(() -> match(late, order, null));
    match(late, order, "goodwill");

    Statement filed = again(late);
    assertThat(filed.outcome().state()).isEqualTo(StatementState.FILED);
    assertThat(filed.outcome().settledBy()).isEqualTo("Ada Agent");
    ReturnCaseDetails details = filed(filed);
    assertThat(details.view().requestState()).isEqualTo(RequestState.DECLARED);
    assertThat(details.header().filedBy()).isEqualTo(FiledBy.STAFF);
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> match(late, order, "goodwill"))
        .matches(refusal -> refusal.code().equals("withdrawal.settled"));
  }

  @Test
  void whatAPersonMatchesLaterCountsFromTheStatement() {
    OrderView order = mugs(1, 20);
    Instant then = clock.instant().minus(Duration.ofDays(10)).truncatedTo(ChronoUnit.MICROS);
    NewStatement typo = stated(order.number(), "typo@example.org", null, List.of(), null);
    Statement stated =
        new Withdrawals(rows, payload, _ -> {}, Clock.fixed(then, ZoneOffset.UTC)).declare(typo);

    match(stated, order, null);

    ReturnCaseDetails details = filed(again(stated));
    assertThat(details.view().requestedAt()).isEqualTo(then);
    assertThat(details.view().recordedAt()).isAfter(then.plus(Duration.ofDays(9)));
    assertThat(details.header().filedBy()).isEqualTo(FiledBy.SHOPPER);
  }

  @Test
  void goodsInWordsAreForAPersonToChoose() {
    OrderView order = mugs(3, 3);
    Statement stated =
        attempted(stated(order.number(), "anna@example.org", "one of the mugs", List.of(), null));
    assertThat(stated.outcome().state()).isEqualTo(StatementState.OPEN);
    assertThat(stated.outcome().order()).isEqualTo(order.id());

    match(stated, order, null);

    assertThat(filed(again(stated)).lines().getFirst().quantity()).isEqualTo(1);
  }

  @Test
  void case107TheSameStatementAgainIsTheFirstOneEvenFromThirtyThreadsAtOnce() throws Exception {
    OrderView order = mugs(1, 3);
    List<Callable<Statement>> calls = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      calls.add(() -> withdrawals.declare(whole(order)));
    }
    List<StatementId> ids = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(calls)) {
        ids.add(answer.get().id());
      }
    }
    assertThat(ids).hasSize(30).containsOnly(ids.getFirst());
  }

  @Test
  void case107PartsGoBackOneAfterTheOtherAndTheSameFormOnlyOnce() {
    OrderView order = mugs(2, 3);
    OrderLineId line = order.lines().getFirst().id();
    List<StatedLine> one = List.of(new StatedLine(line.value(), "Mug", 1));
    NewStatement first = stated(order.number(), "anna@example.org", null, one, order);
    NewStatement second = stated(order.number(), "anna@example.org", null, one, order);

    StatementId id = attempted(first).id();
    assertThat(withdrawals.declare(first).id()).isEqualTo(id);
    Statement other = attempted(second);

    assertThat(other.id()).isNotEqualTo(id);
    assertThat(other.outcome().state()).isEqualTo(StatementState.FILED);
    assertThat(attempted(stated(order.number(), "anna@example.org", null, one, order)).outcome())
        .returns(StatementState.OPEN, Statement.Outcome::state);
  }

  @Test
  void aSecondAttemptFilesNothingMore() {
    OrderView order = mugs(1, 3);
    Statement first = attempted(whole(order));
    matching.attempt(first.id());

    assertThat(again(first).outcome()).isEqualTo(first.outcome());
    assertThat(orders.get(Optional.of(seller), order.id()).lines().getFirst().returned())
        .isEqualTo(1);
  }

  @Test
  void case169TheRecordNamesTheMomentOnBothClocksAndItsHashCanBeComputedAgain() throws Exception {
    Instant before = clock.instant();
    Statement stated = withdrawals.declare(whole(mugs(1, 3)));
    Statement.Evidence said = stated.evidence();

    assertThat(said.declaredAt()).isBetween(before.minusMillis(1), clock.instant());
    assertThat(said.declaredLocal())
        .isEqualTo(ISO_ZONED_DATE_TIME.format(said.declaredAt().atZone(BERLIN)))
        .endsWith("[Europe/Berlin]");
    assertThat(said.payload())
        .contains(stated.reference(), said.declaredAt().toString(), "Ich widerrufe", "Anna");
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(said.payload().getBytes(StandardCharsets.UTF_8));
    assertThat(said.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from withdrawal_statement where id = ?",
        "update withdrawal_statement set declared_at = now() where id = ?",
        "update withdrawal_statement set payload = 'x' where id = ?",
        "update withdrawal_statement set email = 'x@example.org' where id = ?",
        "update withdrawal_statement set order_number = '2' where id = ?",
        "update withdrawal_statement set sender_address = '::1' where id = ?",
        "update withdrawal_statement set state = 'OPEN', case_id = null, settled_at = null where id = ?",
      })
  void case109KeepsAStatementAsItWasMade(String change) {
    Statement stated = attempted(whole(mugs(1, 3)));

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql(change).param(stated.id().value()).update());
    assertThat(again(stated).evidence()).isEqualTo(stated.evidence());
  }

  @Test
  void whoSetsAStatementAsideSaysWhyAndItMayStillBeMatched() {
    OrderView order = mugs(1, 3);
    Statement stated = attempted(stated(order.number(), "typo@example.org", null, List.of(), null));
    matching.handOver(stated.id(), seller, AGENT);
    assertThat(withdrawals.page(Optional.of(seller), true, null, 50)).hasSize(1);

    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(
            () -> aside.setAside(Optional.of(seller), stated.id(), SetAside.NOT_OURS, " ", AGENT));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() ->
            aside.setAside(
                Optional.of(SellerId.next()), stated.id(), SetAside.NOT_OURS, "x", AGENT));
    aside.setAside(Optional.of(seller), stated.id(), SetAside.NOT_OURS, "no such order", AGENT);

    assertThat(again(stated).outcome().setAside()).isEqualTo(SetAside.NOT_OURS);
    assertThat(withdrawals.page(Optional.of(seller), true, null, 50)).isEmpty();
    match(stated, order, null);
    assertThat(again(stated).outcome().state()).isEqualTo(StatementState.FILED);
    assertThat(
            jdbc.sql("select action from audit_entry where subject_id = ? order by id")
                .param(stated.id().toString())
                .query(String.class)
                .list())
        .containsExactly("withdrawal.handed-over", "withdrawal.set-aside", "withdrawal.matched");
  }

  private Statement attempted(NewStatement statement) {
    StatementId id = withdrawals.declare(statement).id();
    matching.attempt(id);
    return withdrawals.get(Optional.empty(), id);
  }

  private ReturnCaseDetails filed(Statement statement) {
    return book.get(seller, Objects.requireNonNull(statement.outcome().caseId()));
  }

  private Statement again(Statement statement) {
    return withdrawals.get(Optional.empty(), statement.id());
  }

  private void match(Statement statement, OrderView order, @Nullable String beyond) {
    matching.match(
        Optional.of(seller).filter(own -> own.equals(again(statement).outcome().seller())),
        statement.id(),
        order.id(),
        List.of(RequestedLine.withdrawn(order.lines().getFirst().id(), 1)),
        beyond,
        AGENT);
  }

  private static NewStatement whole(OrderView order) {
    return stated(order.number(), "anna@example.org", null, List.of(), null);
  }

  private static NewStatement stated(
      String number,
      String email,
      @Nullable String goods,
      List<StatedLine> lines,
      @Nullable OrderView order) {
    return new NewStatement(
        UUID.randomUUID(),
        null,
        null,
        order == null ? null : order.id(),
        number,
        "Anna Beispiel",
        email,
        "de",
        "Ich widerrufe den Vertrag.",
        goods,
        lines,
        BERLIN,
        "192.0.2.7",
        "Browser");
  }

  private OrderView mugs(int quantity, int daysAgo) {
    return fixtures.sold(
        seller,
        daysAgo,
        o -> o.line("MUG-1", quantity, "10.00", "19", true).paid(quantity + "0.00"));
  }
}
