package dev.homeward.refund;

import dev.homeward.audit.Actor;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Releases many refunds in one go: each by itself, so that one that cannot be released holds up no
 * other. A run that is cut off is continued, and pays nothing twice.
 */
@Service
public class RefundRuns {

  /** The most refunds of one run. */
  public static final int MOST = 200;

  private final Refunds refunds;
  private final RefundRunRows rows;
  private final RefundRunSchedule schedule;
  private final TransactionOperations transaction;
  private final Clock clock;

  RefundRuns(
      Refunds refunds,
      RefundRunRows rows,
      RefundRunSchedule schedule,
      TransactionOperations transaction,
      Clock clock) {
    this.refunds = refunds;
    this.rows = rows;
    this.schedule = schedule;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Says what a run would pay for each case, and changes nothing. */
  public List<RefundRunView.Planned> preview(SellerId seller, List<ReturnCaseId> cases) {
    return cases.stream().limit(MOST).map(id -> planned(seller, id)).toList();
  }

  private RefundRunView.Planned planned(SellerId seller, ReturnCaseId id) {
    try {
      List<Money> parts = new ArrayList<>();
      for (Destination destination : Destination.values()) {
        RefundQuote quote = refunds.quote(seller, id, new RefundWish(destination, false, null));
        if (!quote.lines().isEmpty()) {
          parts.add(quote.payable());
        }
      }
      if (parts.isEmpty()) {
        return new RefundRunView.Planned(id, null, false, "refund.nothing-due");
      }
      return new RefundRunView.Planned(
          id,
          parts.stream().reduce(Money::plus).orElseThrow(),
          parts.stream().anyMatch(refunds::needsSecondPerson),
          null);
    } catch (BusinessRuleViolation refusal) {
      return new RefundRunView.Planned(id, null, false, refusal.code());
    }
  }

  /**
   * Starts a run; the same key again is the same run.
   *
   * @throws BusinessRuleViolation {@code refund.run-empty}, {@code refund.run-too-large}
   */
  public void start(SellerId seller, UUID key, List<ReturnCaseId> cases, Actor actor) {
    if (cases.isEmpty()) {
      throw new BusinessRuleViolation("refund.run-empty");
    }
    if (cases.size() > MOST) {
      throw new BusinessRuleViolation("refund.run-too-large", MOST);
    }
    transaction.executeWithoutResult(_ -> {
      if (rows.write(seller, key, cases, actor, clock.instant())) {
        schedule.soon(key);
      }
    });
  }

  /**
   * Returns how far a run is.
   *
   * @throws dev.homeward.shared.NotFound if there is none, or another seller's
   */
  public RefundRunView get(SellerId seller, UUID run) {
    return rows.get(seller, run);
  }
}
