package dev.homeward.invariants;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Findings;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Inspections;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.inspection.Receiving;
import dev.homeward.inspection.Verdict;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.order.QuantityLedger;
import dev.homeward.refund.Concession;
import dev.homeward.refund.Concessions;
import dev.homeward.refund.ExecutionId;
import dev.homeward.refund.GrantView;
import dev.homeward.refund.RefundDesk;
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.returncase.Author;
import dev.homeward.returncase.CaseGoods;
import dev.homeward.returncase.CaseUnits;
import dev.homeward.returncase.Decline;
import dev.homeward.returncase.DisputeState;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.returncase.ReturnMessages;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Invariant (g): what belongs to one seller is not there for another, whichever service is asked.
 * Remedies, offers and photos have such tests of their own.
 */
@SpringBootTest({
  "db-scheduler.enabled=true",
  "db-scheduler.polling-interval=100ms",
  "db-scheduler.immediate-execution-enabled=true"
})
@WithTestDatabase
class TenantScopeTests {

  private static final Actor AGENT = ReturnFixtures.agent();

  private final ApplicationContext services;
  private final ReturnFixtures fixtures;
  private final TransactionOperations transaction;
  private final SellerId owner = SellerId.next();
  private final SellerId other = SellerId.next();

  @Autowired
  TenantScopeTests(
      ApplicationContext services, ReturnFixtures fixtures, TransactionOperations transaction) {
    this.services = services;
    this.fixtures = fixtures;
    this.transaction = transaction;
  }

  @Test
  void answersNotFoundForWhateverBelongsToAnotherSeller() {
    OrderView order = order();
    ReturnCaseId id = fixtures.file(request(order));
    ReturnLineId line = service(ReturnBook.class).get(owner, id).lines().getFirst().id();
    Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
    reading(calls, order, id);
    deciding(calls, id);
    handling(calls, id, line);
    paying(calls, order, id);
    assertThat(calls).hasSizeGreaterThan(25);
    calls.forEach(
        (name, call) -> assertThatExceptionOfType(NotFound.class).as(name).isThrownBy(call));
    assertThat(service(ReturnBook.class).get(owner, id).header().version())
        .as("nothing was touched")
        .isZero();
  }

  @Test
  void listsNothingOfAnotherSeller() {
    OrderView order = order();
    ReturnCaseId id = fixtures.file(request(order));
    ReturnBook book = service(ReturnBook.class);
    String number = book.get(owner, id).view().number();
    Map<String, Supplier<?>> lists = new LinkedHashMap<>();
    lists.put("findings.arrived", () -> service(Findings.class).arrived(other, id));
    lists.put("findings.judged", () -> service(Findings.class).judged(other, id));
    lists.put("refunds.of", () -> service(Refunds.class).of(other, id));
    lists.put("desk.ofOrder", () -> service(RefundDesk.class).ofOrder(other, order.id()));
    lists.put("book.ofOrder", () -> book.ofOrder(other, order.id()));
    lists.put("queue.some", () -> service(ReturnQueue.class).some(other, List.of(id)));
    lists.put(
        "queue.ofShopper",
        () -> service(ReturnQueue.class).ofShopper(other, "anna@example.org", 10));
    lists.forEach((name, list) -> assertThat((List<?>) list.get()).as(name).isEmpty());
    assertThat(book.find(other, number)).isEmpty();
    assertThat(book.find(owner, number)).contains(id);
    Integer units =
        transaction.execute(_ ->
            service(QuantityLedger.class)
                .returnable(other, List.of(order.lines().getFirst().id()))
                .size());
    assertThat(units).isZero();
  }

  private void reading(Map<String, ThrowingCallable> calls, OrderView order, ReturnCaseId id) {
    ReturnRequest mine = request(order);
    ReturnRequest foreign =
        new ReturnRequest(
            other,
            mine.order(),
            mine.key(),
            mine.kind(),
            mine.filedBy(),
            null,
            null,
            null,
            mine.lines(),
            null);
    calls.put("book.get", () -> service(ReturnBook.class).get(other, id));
    calls.put("orders.get", () -> service(Orders.class).get(Optional.of(other), order.id()));
    calls.put("filing.preview", () -> service(ReturnFiling.class).preview(foreign));
    calls.put("filing.file", () -> service(ReturnFiling.class).file(foreign, AGENT));
    calls.put(
        "messages.post",
        () -> service(ReturnMessages.class).post(other, id, Author.STAFF, "Mia", "Hello"));
  }

  private void deciding(Map<String, ThrowingCallable> calls, ReturnCaseId id) {
    ReturnDecisions decisions = service(ReturnDecisions.class);
    calls.put("approve", () -> decisions.approve(other, id, null, AGENT));
    calls.put("review", () -> decisions.review(other, id, null, AGENT));
    calls.put(
        "decline", () -> decisions.decline(other, id, null, new Decline("used", "no"), AGENT));
    calls.put("cancel", () -> decisions.cancel(other, id, null, AGENT));
    calls.put("expire", () -> decisions.expire(other, id));
    calls.put("closeShort", () -> decisions.closeShort(other, id, null, AGENT));
    calls.put("dispute", () -> decisions.dispute(other, id, null, DisputeState.OPEN, AGENT));
  }

  private void handling(Map<String, ThrowingCallable> calls, ReturnCaseId id, ReturnLineId line) {
    CaseUnits units = service(CaseUnits.class);
    CaseGoods goods = service(CaseGoods.class);
    Map<ReturnLineId, Integer> one = Map.of(line, 1);
    calls.put(
        "receive", () -> service(Receiving.class).receive(other, id, key(), arrived(line), AGENT));
    calls.put(
        "inspect", () -> service(Inspections.class).inspect(other, id, key(), found(line), AGENT));
    inTransaction(calls, "units.receive", () -> units.receive(other, id, one));
    inTransaction(calls, "units.judge", () -> units.judge(other, id, one, Map.of()));
    inTransaction(calls, "units.settle", () -> units.settle(other, id, one));
    inTransaction(calls, "units.settleWithout", () -> units.settleWithoutGoods(other, id, one));
    inTransaction(calls, "units.release", () -> units.release(other, id));
    inTransaction(calls, "goods.hold", () -> goods.hold(other, id));
    inTransaction(calls, "goods.give", () -> goods.give(other, id, line, 1));
    inTransaction(calls, "goods.settle", () -> goods.settle(other, id, line, 1));
    inTransaction(calls, "goods.writeOff", () -> goods.writeOff(other, id, line, 1));
    inTransaction(calls, "goods.handBack", () -> goods.handBack(other, id, line, 1));
    inTransaction(calls, "goods.resolve", () -> goods.resolve(other, id, line, Resolution.REPAIR));
    inTransaction(calls, "goods.keep", () -> goods.keep(other, id, line, eur("1.00")));
    inTransaction(calls, "goods.keepNoLonger", () -> goods.keepNoLonger(other, id, line));
  }

  private void paying(Map<String, ThrowingCallable> calls, OrderView order, ReturnCaseId id) {
    Refunds refunds = service(Refunds.class);
    RefundDesk desk = service(RefundDesk.class);
    Concessions concessions = service(Concessions.class);
    Concession wish = new Concession(key(), eur("1.00"), "sorry");
    GrantView grant = concessions.goodwill(owner, order.id(), wish, AGENT);
    ExecutionId execution = grant.executions().getFirst().id();
    calls.put("quote", () -> refunds.quote(other, id, RefundWish.ORIGINAL));
    calls.put("grant", () -> refunds.grant(other, id, key(), RefundWish.ORIGINAL, AGENT));
    calls.put("goodwill", () -> concessions.goodwill(other, order.id(), wish, AGENT));
    calls.put("shipping", () -> concessions.shipping(other, order.id(), wish, AGENT));
    calls.put("desk.approve", () -> desk.approve(other, grant.id(), AGENT));
    calls.put("desk.takeBack", () -> desk.takeBack(other, grant.id(), AGENT));
    calls.put("desk.retry", () -> desk.retry(other, grant.id(), execution, AGENT));
    calls.put("desk.confirm", () -> desk.confirm(other, grant.id(), execution, AGENT));
  }

  private void inTransaction(Map<String, ThrowingCallable> calls, String name, Runnable call) {
    calls.put(name, () -> transaction.executeWithoutResult(_ -> call.run()));
  }

  private static UUID key() {
    return UUID.randomUUID();
  }

  private static List<ReceivedLine> arrived(ReturnLineId line) {
    return List.of(new ReceivedLine(line, 1, Condition.OPENED, Finding.EXPECTED, null, null));
  }

  private static List<InspectedUnits> found(ReturnLineId line) {
    return List.of(
        new InspectedUnits(
            line,
            1,
            Verdict.ACCEPTED,
            Grade.A,
            Disposition.RESTOCK,
            Authenticity.GENUINE,
            Liability.NONE,
            BigDecimal.ZERO,
            null));
  }

  private OrderView order() {
    return fixtures.sold(owner, 3, o -> o.line("MUG-1", 2, "10.00", "19", true).paid("20.00"));
  }

  private static ReturnRequest request(OrderView order) {
    return ReturnFixtures.request(order, 0, 1, "too-small");
  }

  private <T> T service(Class<T> type) {
    return services.getBean(type);
  }
}
