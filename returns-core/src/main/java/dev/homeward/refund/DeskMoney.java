package dev.homeward.refund;

import dev.homeward.refund.MoneyBooks.Account;
import dev.homeward.refund.MoneyBooks.Cause;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the money of grants as people decide. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeskMoney {

  private final Executions executions;
  private final GrantRows rows;
  private final PaymentBalances balances;
  private final Books books;
  private final RefundSchedule schedule;

  DeskMoney(
      Executions executions,
      GrantRows rows,
      PaymentBalances balances,
      Books books,
      RefundSchedule schedule) {
    this.executions = executions;
    this.rows = rows;
    this.balances = balances;
    this.books = books;
    this.schedule = schedule;
  }

  RefundStanding standing(SellerId seller, OrderId order) {
    return balances.standing(seller, order);
  }

  void send(ExecutionId id) {
    schedule.soon(id);
  }

  void free(GrantView grant, Instant now) {
    for (ExecutionView execution : grant.executions()) {
      Executions.Row row = executions.lock(execution.id()).orElseThrow();
      balances.release(row.order(), row.position(), row.amount());
      executions.change(row.id(), ExecutionState.FAILED, null, "taken-back", null, now);
    }
    books.takeBack(grant, now);
  }

  void again(GrantId grant, ExecutionId id, Instant now) {
    Executions.Row row =
        executions
            .lock(id)
            .filter(found -> found.grant().equals(grant))
            .orElseThrow(() -> new NotFound("refund", id));
    boolean failed = row.state() == ExecutionState.FAILED || row.state() == ExecutionState.REVERSED;
    if (!failed || row.replaced()) {
      throw new BusinessRuleViolation("refund.not-failed");
    }
    balances.reserve(row.order(), row.position(), row.amount());
    RefundQuote.Leg leg =
        new RefundQuote.Leg(row.position(), row.method(), row.reference(), row.amount());
    ExecutionId next = rows.execute(grant, row.seller(), row.order(), leg, now);
    executions.replaced(id, next);
    rows.move(grant, GrantState.PART_DONE, GrantState.EXECUTING);
    schedule.soon(next);
  }

  void confirm(ExecutionId id, Instant now) {
    Executions.Row row = executions.lock(id).orElseThrow();
    books.settle(row, now);
  }

  /** What is written into the books for it. */
  @Component
  static class Books {

    private final MoneyBooks books;
    private final Settlement settlement;

    Books(MoneyBooks books, Settlement settlement) {
      this.books = books;
      this.settlement = settlement;
    }

    void takeBack(GrantView grant, Instant now) {
      books.post(
          new Cause(grant.seller(), grant.id(), null),
          Account.REFUNDS,
          Account.OWED_TO_SHOPPERS,
          grant.total(),
          now);
    }

    void settle(Executions.Row row, Instant now) {
      settlement.book(row, new Settlement.News(ExecutionState.SUCCEEDED, null, null, null), now);
    }
  }
}
