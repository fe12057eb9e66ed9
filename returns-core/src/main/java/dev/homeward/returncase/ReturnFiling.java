package dev.homeward.returncase;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.order.QuantityLedger;
import dev.homeward.policy.Eligibility;
import dev.homeward.policy.Ground;
import dev.homeward.policy.Wish;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.StandingTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes returns in: works out the terms, speaks for the units, and puts the case on record. */
@Service
public class ReturnFiling {

  private final Orders orders;
  private final Eligibility eligibility;
  private final StandingTerms standing;
  private final QuantityLedger ledger;
  private final FiledRows rows;
  private final TransactionTemplate transaction;
  private final CaseEvents events;

  ReturnFiling(
      Orders orders,
      Eligibility eligibility,
      StandingTerms standing,
      QuantityLedger ledger,
      FiledRows rows,
      TransactionTemplate transaction,
      CaseEvents events) {
    this.orders = orders;
    this.eligibility = eligibility;
    this.standing = standing;
    this.ledger = ledger;
    this.rows = rows;
    this.transaction = transaction;
    this.events = events;
  }

  /**
   * Says what would become of a request, and changes nothing.
   *
   * @throws NotFound for an order or line that there is not, or another seller's
   */
  public Filing preview(ReturnRequest request) {
    return plan(request, orderOf(request), events.now());
  }

  /**
   * Files a return; the same key again answers the first result. A withdrawal is in force at once,
   * and so is a request that the policy approves by itself.
   *
   * @throws NotFound for an order or line that there is not, or another seller's
   * @throws ReturnRefused with every reason, if it cannot be filed
   */
  public FiledReturn file(ReturnRequest request, Actor actor) {
    return file(request, orderOf(request), actor);
  }

  /** As {@link #file(ReturnRequest, Actor)}, with its order as it was read just now. */
  public FiledReturn file(ReturnRequest request, OrderView order, Actor actor) {
    return file(request, order, actor, events.now());
  }

  /**
   * Files a withdrawal that was declared before: the rights, the days and the money are those of
   * that moment.
   *
   * @throws NotFound for an order or line that there is not, or another seller's
   * @throws ReturnRefused with every reason, if it cannot be filed
   */
  public FiledReturn declare(ReturnRequest withdrawal, Actor actor, Instant declaredAt) {
    if (withdrawal.kind() != ReturnKind.WITHDRAWAL) {
      throw new BusinessRuleViolation("return.not-a-withdrawal");
    }
    return file(withdrawal, orderOf(withdrawal), actor, declaredAt);
  }

  /** Returns all units of an order that the law let the shopper withdraw from at a moment. */
  public List<RequestedLine> withdrawable(OrderView order, Instant at) {
    return eligibility.of(order, returnable(order), at).lines().stream()
        .filter(line -> line.available(Ground.WITHDRAWAL) > 0)
        .map(line -> RequestedLine.withdrawn(line.line(), line.available(Ground.WITHDRAWAL)))
        .toList();
  }

  private FiledReturn file(ReturnRequest request, OrderView order, Actor actor, Instant at) {
    try {
      Filing.Accepted accepted = accepted(request, order, at);
      return transaction
          .execute(status -> {
            Optional<FiledReturn> filed = write(request, order, accepted, actor, at);
            if (filed.isEmpty()) {
              status.setRollbackOnly();
            }
            return filed;
          })
          .orElseGet(() -> transaction.execute(_ -> fileAlone(request, actor, at)));
    } catch (BusinessRuleViolation | DataIntegrityViolationException refusal) {
      // Sent twice: the second finds its units spoken for, by itself, or its key taken.
      return rows.find(request.seller(), request.key()).orElseThrow(() -> refusal);
    }
  }

  /** Returns what was filed by a key; empty if nothing was. */
  public Optional<FiledReturn> filed(SellerId seller, UUID key) {
    return rows.find(seller, key);
  }

  /** Once others were faster: they wait now, so that the plan still holds when it is written. */
  private FiledReturn fileAlone(ReturnRequest request, Actor actor, Instant at) {
    ledger.lock(request.seller(), request.lines().stream().map(RequestedLine::line).toList());
    OrderView order = orderOf(request);
    return write(request, order, accepted(request, order, at), actor, at).orElseThrow();
  }

  /** Returns empty, with nothing to be kept, if units were spoken for since the order was read. */
  private Optional<FiledReturn> write(
      ReturnRequest request, OrderView order, Filing.Accepted accepted, Actor actor, Instant at) {
    List<QuantityLedger.Wanted> wanted =
        accepted.lines().stream()
            .map(l -> new QuantityLedger.Wanted(l.line().id(), l.wish().quantity(), l.firstUnit()))
            .toList();
    return ledger.reserve(request.seller(), wanted)
        ? Optional.of(rows.write(request, order, accepted, actor, at))
        : Optional.empty();
  }

  private Filing.Accepted accepted(ReturnRequest request, OrderView order, Instant at) {
    return switch (plan(request, order, at)) {
      case Filing.Refused refused -> throw new ReturnRefused(refused.refusals());
      case Filing.Accepted accepted -> accepted;
    };
  }

  private OrderView orderOf(ReturnRequest request) {
    return orders.get(Optional.of(request.seller()), request.order());
  }

  private Filing plan(ReturnRequest request, OrderView order, Instant at) {
    return FilingPlan.of(
        request,
        order,
        eligibility.of(order, returnable(order), wishes(request), at),
        standing.of(request.seller()).consequences());
  }

  /** A line that is asked for twice is refused later on. */
  private static Map<OrderLineId, Wish> wishes(ReturnRequest request) {
    return request.lines().stream()
        .collect(
            Collectors.toMap(
                RequestedLine::line,
                line -> new Wish(line.reason(), line.quantity()),
                (first, _) -> first));
  }

  private static Map<OrderLineId, Integer> returnable(OrderView order) {
    return order.lines().stream()
        .collect(Collectors.toMap(OrderView.Line::id, line -> line.delivered() - line.returned()));
  }
}
