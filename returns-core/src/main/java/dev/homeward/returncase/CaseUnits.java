package dev.homeward.returncase;

import dev.homeward.order.Destination;
import dev.homeward.order.QuantityLedger;
import dev.homeward.policy.LegalPlace;
import dev.homeward.policy.Statutes;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to the units of a case: the warehouse and the till move them here, in their own
 * transactions. The case is locked first, then the lines, then the ledger, so that nobody waits in
 * a circle; the case closes itself with its last unit.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseUnits {

  private final ReturnCases cases;
  private final UnitRows rows;
  private final QuantityLedger ledger;
  private final CaseEvents events;
  private final Statutes statutes;

  CaseUnits(
      ReturnCases cases,
      UnitRows rows,
      QuantityLedger ledger,
      CaseEvents events,
      Statutes statutes) {
    this.statutes = statutes;
    this.cases = cases;
    this.rows = rows;
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * Books the arrival of announced units.
   *
   * @throws BusinessRuleViolation {@code return.not-in-force}, {@code
   *     return.receipt-exceeds-announced}
   */
  public void receive(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    ReturnCase locked = lock(seller, id);
    UnitRows.Moved moved = rows.receive(seller, id, units);
    require(moved, "return.receipt-exceeds-announced");
    locked.receive(moved.total(), events.now(), placeOf(locked));
    ledger.receive(seller, moved.units());
  }

  /** Books the proof that goods were sent; one that is gone or over stays so. */
  public void sent(SellerId seller, ReturnCaseId id, Instant at) {
    cases
        .lock(seller.value(), id.value())
        .filter(locked -> locked.view().requestState().inForce())
        .ifPresent(locked -> locked.sent(at, placeOf(locked)));
  }

  private LegalPlace placeOf(ReturnCase received) {
    String country = received.header().contact().country();
    return statutes.placeOf(
        new Destination(
            country == null ? null : new CountryCode(country), null, null, null, List.of()));
  }

  /**
   * Books the warehouse's judgement of received units. Nothing is owed for rejected ones.
   *
   * @throws BusinessRuleViolation {@code return.judged-exceeds-received}
   */
  public void judge(
      SellerId seller,
      ReturnCaseId id,
      Map<ReturnLineId, Integer> accepted,
      Map<ReturnLineId, Integer> rejected) {
    ReturnCase locked = lock(seller, id);
    Map<ReturnLineId, Integer> all = new HashMap<>(accepted);
    rejected.forEach((line, n) -> all.merge(line, n, Integer::sum));
    UnitRows.Moved judged = rows.judge(seller, id, all);
    require(judged, "return.judged-exceeds-received");
    int refused = 0;
    if (!rejected.isEmpty()) {
      UnitRows.Moved settled = rows.settleRejected(seller, id, rejected);
      require(settled, "return.judged-exceeds-received");
      refused = settled.total();
    }
    locked.judge(judged.total() - refused, refused, events.now());
    events.ifClosed(locked.view());
  }

  /**
   * Books that nothing is owed any more for units that were judged, or kept by agreement.
   *
   * @throws BusinessRuleViolation {@code return.settled-exceeds-judged}
   */
  public void settle(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    ReturnCase locked = lock(seller, id);
    UnitRows.Moved moved = rows.settle(seller, id, units);
    require(moved, "return.settled-exceeds-judged");
    ledger.settleWithoutGoods(seller, moved.kept());
    locked.settle(moved.total(), 0, events.now());
    events.ifClosed(locked.view());
  }

  /** Books that money went for units before they were judged; they are to come all the same. */
  public void settleAhead(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    ReturnCase locked = lock(seller, id);
    int before = rows.settled(seller, id);
    UnitRows.Moved moved = rows.settleAhead(seller, id, units);
    ledger.settleWithoutGoods(seller, moved.kept());
    locked.settle(rows.settled(seller, id) - before, 0, events.now());
    events.ifClosed(locked.view());
  }

  /**
   * Books that nothing is owed any more for units that were to come and stay where they are: lost
   * on the way, or left to the shopper.
   *
   * @throws BusinessRuleViolation {@code return.settled-exceeds-missing}
   */
  public void settleWithoutGoods(
      SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    ReturnCase locked = lock(seller, id);
    UnitRows.Moved moved = rows.keep(seller, id, units);
    require(moved, "return.settled-exceeds-missing");
    locked.settle(moved.total(), moved.total(), events.now());
    ledger.settleWithoutGoods(seller, moved.units());
    events.ifClosed(locked.view());
  }

  /** Gives up on what has not come: these units are free again, and the rest can be settled. */
  public void release(SellerId seller, ReturnCaseId id) {
    ReturnCase locked = lock(seller, id);
    UnitRows.Moved paid = rows.leavePaid(seller, id);
    ledger.settleWithoutGoods(seller, paid.units());
    locked.keep(paid.total());
    UnitRows.Moved moved = rows.release(seller, id);
    ledger.release(seller, moved.units());
    locked.release(moved.total(), events.now());
    if (rows.owesGoods(seller, id)) {
      events.goodsOwed(locked.view(), events.now());
    }
    events.ifClosed(locked.view());
  }

  private ReturnCase lock(SellerId seller, ReturnCaseId id) {
    return cases.lock(seller.value(), id.value()).orElseThrow(() -> new NotFound("return", id));
  }

  private static void require(UnitRows.Moved moved, String code) {
    if (!moved.complete()) {
      throw new BusinessRuleViolation(code);
    }
  }
}
