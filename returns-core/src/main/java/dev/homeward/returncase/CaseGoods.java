package dev.homeward.returncase;

import dev.homeward.order.QuantityLedger;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The other door to the units of a case, beside {@link CaseUnits}: for what shoppers get or keep in
 * place of the whole price. The same locks are taken in the same order.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseGoods {

  private final ReturnCases cases;
  private final UnitRows rows;
  private final ResolutionRows resolutions;
  private final QuantityLedger ledger;
  private final CaseEvents events;

  CaseGoods(
      ReturnCases cases,
      UnitRows rows,
      ResolutionRows resolutions,
      QuantityLedger ledger,
      CaseEvents events) {
    this.cases = cases;
    this.rows = rows;
    this.resolutions = resolutions;
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * Keeps others away from a case until the transaction ends; to be called before it is read.
   *
   * @throws NotFound if there is none, or another seller's
   */
  public void hold(SellerId seller, ReturnCaseId id) {
    lock(seller, id);
  }

  /**
   * Speaks for units that goods go to the shopper for: no money is owed for them any more.
   *
   * @throws BusinessRuleViolation {@code return.not-in-force}, {@code
   *     return.replaced-exceeds-announced}
   */
  public void give(SellerId seller, ReturnCaseId id, ReturnLineId line, int units) {
    lock(seller, id).requireInForce();
    require(rows.replace(seller, id, Map.of(line, units)), "return.replaced-exceeds-announced");
  }

  /**
   * Books that nothing is owed any more for accepted units, because goods went to the shopper.
   *
   * @throws BusinessRuleViolation {@code return.settled-exceeds-judged}
   */
  public void settle(SellerId seller, ReturnCaseId id, ReturnLineId line, int units) {
    ReturnCase locked = lock(seller, id);
    require(rows.settle(seller, id, Map.of(line, units)), "return.settled-exceeds-judged");
    locked.settleInGoods(units, events.now());
    events.ifClosed(locked.view());
  }

  /**
   * Gives up on units that were replaced and do not come back: they stay with the shopper.
   *
   * @throws BusinessRuleViolation {@code return.settled-exceeds-missing}
   */
  public void writeOff(SellerId seller, ReturnCaseId id, ReturnLineId line, int units) {
    ReturnCase locked = lock(seller, id);
    UnitRows.Moved moved = rows.keep(seller, id, Map.of(line, units));
    require(moved, "return.settled-exceeds-missing");
    locked.keep(units);
    locked.settleInGoods(units, events.now());
    ledger.settleWithoutGoods(seller, moved.units());
    events.ifClosed(locked.view());
  }

  /**
   * Books that the shopper has units again which had come back, or others in their place: they may
   * come back once more. The case may be over by then.
   *
   * @throws BusinessRuleViolation {@code return.handed-back-exceeds-received}
   */
  public void handBack(SellerId seller, ReturnCaseId id, ReturnLineId line, int units) {
    lock(seller, id);
    UnitRows.Moved moved = rows.handBack(seller, id, Map.of(line, units));
    require(moved, "return.handed-back-exceeds-received");
    ledger.handBack(seller, moved.units());
  }

  /**
   * Changes what the shopper gets for a line.
   *
   * @throws BusinessRuleViolation {@code return.not-in-force}
   */
  public void resolve(SellerId seller, ReturnCaseId id, ReturnLineId line, Resolution instead) {
    lock(seller, id).requireInForce();
    resolutions.change(seller, id, line, instead);
  }

  /**
   * Books the agreement that the units of a line stay with the shopper against part of the price.
   *
   * @throws BusinessRuleViolation {@code return.not-in-force}, {@code return.keep-not-possible}
   *     once goods of the line have arrived, or been replaced or settled
   */
  public void keep(SellerId seller, ReturnCaseId id, ReturnLineId line, Money amount) {
    ReturnCase locked = lock(seller, id);
    locked.requireInForce();
    locked.keep(resolutions.keep(seller, id, line, amount));
  }

  /**
   * Has the units of a line come back after all that the shopper asked to keep.
   *
   * @throws BusinessRuleViolation {@code return.not-in-force}, {@code return.keep-agreed} where an
   *     amount is owed for keeping them, or nothing was to be kept
   */
  public void keepNoLonger(SellerId seller, ReturnCaseId id, ReturnLineId line) {
    ReturnCase locked = lock(seller, id);
    locked.requireInForce();
    locked.keep(-resolutions.keepNoLonger(seller, id, line));
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
