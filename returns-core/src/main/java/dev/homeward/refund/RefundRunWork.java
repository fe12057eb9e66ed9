package dev.homeward.refund;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Goes through a run case by case. The key of a grant follows from run and case: what was granted
 * before a crash is found again after it.
 */
@Component
class RefundRunWork {

  private final Refunds refunds;
  private final RefundRunRows rows;
  private final TransactionOperations transaction;
  private final Clock clock;

  RefundRunWork(
      Refunds refunds, RefundRunRows rows, TransactionOperations transaction, Clock clock) {
    this.refunds = refunds;
    this.rows = rows;
    this.transaction = transaction;
    this.clock = clock;
  }

  void work(UUID run) {
    Optional<RefundRunRows.Next> next = rows.next(run);
    while (next.isPresent()) {
      release(run, next.get());
      next = rows.next(run);
    }
    rows.finished(run, clock.instant());
  }

  private void release(UUID run, RefundRunRows.Next next) {
    try {
      transaction.executeWithoutResult(_ -> {
        List<GrantView> grants = granted(run, next);
        rows.released(
            run,
            next.caseId(),
            grants.stream().map(GrantView::total).reduce(Money::plus).orElseThrow(),
            grants.stream().anyMatch(grant -> grant.state() == GrantState.DRAFT));
      });
    } catch (BusinessRuleViolation refusal) {
      rows.refused(run, next.caseId(), refusal.code());
    }
  }

  /** Money and store credit are granted apart; what only one of them is owed for is enough. */
  private List<GrantView> granted(UUID run, RefundRunRows.Next next) {
    List<GrantView> grants = new ArrayList<>();
    for (Destination destination : Destination.values()) {
      RefundWish wish = new RefundWish(destination, false, null);
      UUID key = key(run, next, destination);
      if (!refunds.quote(next.seller(), next.caseId(), wish).lines().isEmpty()) {
        grants.add(refunds.grant(next.seller(), next.caseId(), key, wish, next.actor()));
      }
    }
    if (grants.isEmpty()) {
      throw new BusinessRuleViolation("refund.nothing-due");
    }
    return grants;
  }

  private static UUID key(UUID run, RefundRunRows.Next next, Destination destination) {
    String name = run + "/" + next.caseId() + "/" + destination;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
