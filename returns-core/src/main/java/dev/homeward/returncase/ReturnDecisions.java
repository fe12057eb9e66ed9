package dev.homeward.returncase;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.order.QuantityLedger;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people and rules decide about a case. Every decision may name the version that it was made
 * on: if the case has changed since, it is refused with {@link OptimisticLockingFailureException}.
 * A decision that the case does not admit now is an {@link IllegalTransition}.
 */
@Service
@Transactional
public class ReturnDecisions {

  private final ReturnCases cases;
  private final UnitRows units;
  private final QuantityLedger ledger;
  private final AuditTrail audit;
  private final CaseEvents events;

  ReturnDecisions(
      ReturnCases cases,
      UnitRows units,
      QuantityLedger ledger,
      AuditTrail audit,
      CaseEvents events) {
    this.cases = cases;
    this.units = units;
    this.ledger = ledger;
    this.audit = audit;
    this.events = events;
  }

  public void approve(SellerId seller, ReturnCaseId id, @Nullable Long version, Actor actor) {
    decide(seller, id, version, actor, (c, at) -> c.approve(actor.name(), at, null));
  }

  public void review(SellerId seller, ReturnCaseId id, @Nullable Long version, Actor actor) {
    decide(seller, id, version, actor, (c, at) -> c.review(actor.name(), at));
  }

  /** Refuses a request, and frees its units. */
  public void decline(
      SellerId seller, ReturnCaseId id, @Nullable Long version, Decline why, Actor actor) {
    decide(seller, id, version, actor, (c, at) -> c.decline(why, actor.name(), at));
    free(seller, id);
  }

  /**
   * Takes a request back before any goods have arrived, and frees its units.
   *
   * @throws BusinessRuleViolation {@code return.already-received}, {@code return.goods-sent-ahead}
   */
  public void cancel(SellerId seller, ReturnCaseId id, @Nullable Long version, Actor actor) {
    decide(seller, id, version, actor, (c, at) -> c.cancel(actor.name(), at));
    requireNothingSentAhead(seller, id);
    free(seller, id);
  }

  /**
   * Ends a case whose goods did not come in time, and frees its units.
   *
   * @throws BusinessRuleViolation {@code return.already-received}, {@code return.goods-sent-ahead}
   */
  public void expire(SellerId seller, ReturnCaseId id) {
    decide(seller, id, null, Actor.SYSTEM, (c, at) -> c.expire("rule:not-sent", at));
    requireNothingSentAhead(seller, id);
    free(seller, id);
  }

  /**
   * Closes short: what has not come is free again. The case ends now if nothing else is open, else
   * with the last unit settled.
   *
   * @throws BusinessRuleViolation {@code return.goods-sent-ahead}: what was replaced and does not
   *     come is written off instead
   */
  public void closeShort(SellerId seller, ReturnCaseId id, @Nullable Long version, Actor actor) {
    decide(
        seller,
        id,
        version,
        actor,
        (c, at) -> {
          requireNothingSentAhead(seller, id);
          UnitRows.Moved paid = units.leavePaid(seller, id);
          ledger.settleWithoutGoods(seller, paid.units());
          c.keep(paid.total());
          UnitRows.Moved missing = units.release(seller, id);
          ledger.release(seller, missing.units());
          c.release(missing.total(), at);
          tellOfGoods(c.view(), at);
        });
  }

  /**
   * Opens a dispute or gives in to the shopper, in whole or in part, on behalf of the seller.
   *
   * @throws BusinessRuleViolation {@code return.dispute-not-yours}: that the seller is right is for
   *     the platform to say
   */
  public void dispute(
      SellerId seller, ReturnCaseId id, @Nullable Long version, DisputeState next, Actor actor) {
    if (next == DisputeState.WON_BY_SELLER) {
      throw new BusinessRuleViolation("return.dispute-not-yours");
    }
    settle(seller, id, version, next, actor);
  }

  /** Opens a dispute, or decides one either way, for the platform: it is neither party. */
  public void settle(
      SellerId seller, ReturnCaseId id, @Nullable Long version, DisputeState next, Actor actor) {
    decide(seller, id, version, actor, (c, at) -> c.dispute(next, at));
  }

  /** The shopper holds what came in place of these goods, so that they cannot be free again. */
  private void requireNothingSentAhead(SellerId seller, ReturnCaseId id) {
    if (units.sentAhead(seller, id)) {
      throw new BusinessRuleViolation("return.goods-sent-ahead");
    }
  }

  private void tellOfGoods(ReturnCaseView changed, Instant at) {
    if (units.owesGoods(changed.seller(), changed.id())) {
      events.goodsOwed(changed, at);
    }
  }

  private void free(SellerId seller, ReturnCaseId id) {
    ledger.release(seller, units.free(seller, id).units());
  }

  private void decide(
      SellerId seller,
      ReturnCaseId id,
      @Nullable Long version,
      Actor actor,
      BiConsumer<ReturnCase, Instant> decision) {
    ReturnCase locked =
        cases.lock(seller.value(), id.value()).orElseThrow(() -> new NotFound("return", id));
    if (version != null && version != locked.header().version()) {
      throw new OptimisticLockingFailureException("return " + id + " is not at " + version);
    }
    ReturnCaseView before = locked.view();
    Instant at = events.now();
    decision.accept(locked, at);
    ReturnCaseView after = locked.view();
    audit.record(
        actor,
        "return.decided",
        Subject.of("return", id, after.number(), seller),
        state(before),
        state(after));
    if (before.requestState() != after.requestState()) {
      events.step(after, at);
    }
    if (before.requestState().inForce() != after.requestState().inForce()) {
      tellOfGoods(after, at);
    }
  }

  private static Map<String, String> state(ReturnCaseView view) {
    return Map.of("request", view.requestState().name(), "dispute", view.disputeState().name());
  }
}
