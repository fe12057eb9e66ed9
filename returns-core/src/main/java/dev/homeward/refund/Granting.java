package dev.homeward.refund;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.refund.MoneyBooks.Account;
import dev.homeward.refund.MoneyBooks.Cause;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes grants down, in balance and books too. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Granting {

  private final GrantRows rows;
  private final GrantReader reader;
  private final GrantMoney money;
  private final Settlement.Grants grants;
  private final Paper paper;

  Granting(
      GrantRows rows, GrantReader reader, GrantMoney money, Settlement.Grants grants, Paper paper) {
    this.rows = rows;
    this.reader = reader;
    this.money = money;
    this.grants = grants;
    this.paper = paper;
  }

  Optional<GrantView> find(SellerId seller, UUID key) {
    return rows.find(seller, key).map(id -> reader.get(seller, id));
  }

  List<GrantView> ofCase(SellerId seller, ReturnCaseId id) {
    return reader.ofCase(seller, id);
  }

  GrantState firstState(Money amount) {
    return paper.needsSecondPerson(amount) ? GrantState.DRAFT : GrantState.APPROVED;
  }

  GrantView grant(
      GrantRows.NewGrant grant,
      List<RefundQuote.Line> lines,
      List<RefundQuote.Leg> legs,
      Actor actor) {
    Instant now = paper.now();
    rows.write(grant, lines, actor, now);
    money.reserve(grant, legs, now);
    if (legs.isEmpty()) {
      // Nothing is to be paid: no gateway is asked, and the units are settled at once.
      grants.follow(grant.id(), now);
    }
    paper.granted(grant, actor, now);
    return reader.get(grant.seller(), grant.id());
  }

  /** Speaks for the money of a grant, and has it moved once it is approved. */
  @Component
  static class GrantMoney {

    private final GrantRows rows;
    private final PaymentBalances balances;
    private final MoneyBooks books;
    private final RefundSchedule schedule;

    GrantMoney(
        GrantRows rows, PaymentBalances balances, MoneyBooks books, RefundSchedule schedule) {
      this.rows = rows;
      this.balances = balances;
      this.books = books;
      this.schedule = schedule;
    }

    void reserve(GrantRows.NewGrant grant, List<RefundQuote.Leg> legs, Instant now) {
      for (RefundQuote.Leg leg : legs) {
        balances.reserve(grant.order(), leg.position(), leg.amount());
        ExecutionId id = rows.execute(grant.id(), grant.seller(), grant.order(), leg, now);
        if (grant.state() == GrantState.APPROVED) {
          schedule.soon(id);
        }
      }
      books.post(
          new Cause(grant.seller(), grant.id(), null),
          Account.OWED_TO_SHOPPERS,
          Account.REFUNDS,
          grant.total(),
          now);
    }
  }

  /** Tells others, and the trail. */
  @Component
  static class Paper {

    private final RefundSettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Paper(
        RefundSettings settings, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
      this.settings = settings;
      this.audit = audit;
      this.events = events;
      this.clock = clock;
    }

    Instant now() {
      return clock.instant();
    }

    boolean needsSecondPerson(Money amount) {
      return amount.amount().compareTo(settings.secondPersonAbove()) > 0;
    }

    void granted(GrantRows.NewGrant grant, Actor actor, Instant now) {
      record(actor, "refund.granted", grant.seller(), grant.id(), grant.state());
      ReturnCaseId caseId = grant.caseId();
      if (caseId != null) {
        events.publishEvent(
            new RefundMoved(
                TimeOrderedId.next(),
                grant.seller(),
                caseId,
                now,
                RefundMoved.Step.GRANTED,
                grant.total()));
      }
    }

    void record(Actor actor, String action, SellerId seller, GrantId id, GrantState state) {
      audit.record(
          actor,
          action,
          Subject.of("refund", id, id.toString(), seller),
          Map.of(),
          Map.of("state", state.name()));
    }
  }
}
