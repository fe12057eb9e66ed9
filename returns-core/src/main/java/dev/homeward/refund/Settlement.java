package dev.homeward.refund;

import dev.homeward.refund.MoneyBooks.Account;
import dev.homeward.refund.MoneyBooks.Cause;
import dev.homeward.returncase.CaseUnits;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what became of an execution, in balance, books and grant at once: a failure frees its
 * money, the unknown keeps it, a success spends it, a reversal brings it back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Settlement {

  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

  private final Executions executions;
  private final PaymentBalances balances;
  private final MoneyBooks books;
  private final Grants grants;
  private final ApplicationEventPublisher events;

  Settlement(
      Executions executions,
      PaymentBalances balances,
      MoneyBooks books,
      Grants grants,
      ApplicationEventPublisher events) {
    this.executions = executions;
    this.balances = balances;
    this.books = books;
    this.grants = grants;
    this.events = events;
  }

  /**
   * What is known now.
   *
   * @param toldAt when the gateway says it happened; null for an answer to a call
   */
  record News(
      ExecutionState state,
      @Nullable String gatewayReference,
      @Nullable String failure,
      @Nullable Instant toldAt) {}

  /** Books news of a locked execution; what adds nothing is left out. */
  void book(Executions.Row row, News news, Instant at) {
    ExecutionState next = news.state();
    if (!row.state().mayBecome(next)) {
      return;
    }
    if (next == ExecutionState.SUCCEEDED && !row.state().open() && !speakForAgain(row)) {
      LOG.error("{} succeeded after all, but its money was given otherwise", row.id());
      return;
    }
    executions.change(row.id(), next, news.gatewayReference(), news.failure(), news.toldAt(), at);
    move(row, next, at);
    grants.follow(row.grant(), at);
    tell(row, next, at);
  }

  private boolean speakForAgain(Executions.Row row) {
    return balances.reserveIfLeft(row.order(), row.position(), row.amount());
  }

  private void move(Executions.Row row, ExecutionState next, Instant at) {
    Cause cause = new Cause(row.seller(), row.grant(), row.id());
    Account source =
        StoreCredits.paysWithCredit(row.method()) ? Account.STORE_CREDIT : Account.GATEWAY;
    switch (next) {
      case SUCCEEDED -> {
        balances.pay(row.order(), row.position(), row.amount());
        books.post(cause, source, Account.OWED_TO_SHOPPERS, row.amount(), at);
      }
      case FAILED, REVERSED -> {
        if (row.state() == ExecutionState.SUCCEEDED) {
          balances.comeBack(row.order(), row.position(), row.amount());
          books.post(cause, Account.OWED_TO_SHOPPERS, source, row.amount(), at);
        } else {
          balances.release(row.order(), row.position(), row.amount());
        }
      }
      case REQUESTED, PENDING, UNKNOWN -> {}
    }
  }

  private void tell(Executions.Row row, ExecutionState next, Instant at) {
    ReturnCaseId caseId = grants.caseOf(row.grant());
    RefundMoved.Step step =
        switch (next) {
          case SUCCEEDED -> RefundMoved.Step.SUCCEEDED;
          case FAILED -> RefundMoved.Step.FAILED;
          case REVERSED -> RefundMoved.Step.REVERSED;
          case REQUESTED, PENDING, UNKNOWN -> null;
        };
    if (caseId != null && step != null) {
      events.publishEvent(
          new RefundMoved(TimeOrderedId.next(), row.seller(), caseId, at, step, row.amount()));
    }
  }

  /** Follows grants along with their executions. */
  @Component
  @Transactional(propagation = Propagation.MANDATORY)
  static class Grants {

    private final Executions executions;
    private final GrantRows rows;
    private final GrantReader reader;
    private final Cases cases;
    private final GrantHeads heads;

    Grants(
        Executions executions, GrantRows rows, GrantReader reader, Cases cases, GrantHeads heads) {
      this.executions = executions;
      this.rows = rows;
      this.reader = reader;
      this.cases = cases;
      this.heads = heads;
    }

    @Nullable ReturnCaseId caseOf(GrantId id) {
      return heads.lock(id).caseId();
    }

    /** Brings the grant's state in line; with the last success its units are settled. */
    void follow(GrantId id, Instant at) {
      GrantHeads.Head head = heads.lock(id);
      GrantState next = stateOf(executions.current(id));
      if (next != head.state()) {
        rows.move(id, head.state(), next);
      }
      if (next == GrantState.DONE) {
        settle(head);
      }
    }

    private static GrantState stateOf(List<Executions.Row> current) {
      if (current.stream().anyMatch(row -> row.state().open())) {
        return GrantState.EXECUTING;
      }
      return current.stream().allMatch(row -> row.state() == ExecutionState.SUCCEEDED)
          ? GrantState.DONE
          : GrantState.PART_DONE;
    }

    /** Nothing is owed any more for the units of a grant; said once, however often it gets done. */
    void settle(GrantHeads.Head head) {
      ReturnCaseId caseId = head.caseId();
      Map<ReturnLineId, Integer> done = reader.units(head.id());
      if (caseId != null && !done.isEmpty() && rows.markSettled(head.id())) {
        cases.settle(head.seller(), caseId, done, head.kind() == GrantKind.AHEAD);
      }
    }
  }

  /** Tells cases that nothing is owed any more. */
  @Component
  static class Cases {

    private final CaseUnits units;
    private final ReturnBook book;

    Cases(CaseUnits units, ReturnBook book) {
      this.units = units;
      this.book = book;
    }

    void settle(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> done, boolean ahead) {
      // Kept units may be called off after their money was granted: that it moved stays true.
      if (book.get(seller, id).view().requestState().inForce()) {
        if (ahead) {
          units.settleAhead(seller, id, done);
        } else {
          units.settle(seller, id, done);
        }
      } else {
        LOG.warn("the money of {} moved although it is not in force any more", id);
      }
    }
  }
}
