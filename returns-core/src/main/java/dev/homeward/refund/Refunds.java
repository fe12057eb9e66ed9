package dev.homeward.refund;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what is owed, and grants it. Every command is safe to repeat: the same key is the same
 * grant.
 */
@Service
@Transactional
public class Refunds {

  private final ReturnBook book;
  private final Orders orders;
  private final PaymentBalances balances;
  private final Quoting quoting;
  private final Granting granting;

  Refunds(
      ReturnBook book,
      Orders orders,
      PaymentBalances balances,
      Quoting quoting,
      Granting granting) {
    this.book = book;
    this.orders = orders;
    this.balances = balances;
    this.quoting = quoting;
    this.granting = granting;
  }

  /**
   * Says what is owed for a case now, and changes nothing.
   *
   * @throws NotFound if there is no such case, or another seller's
   * @throws BusinessRuleViolation {@code refund.imported-return} for a return of the past
   */
  public RefundQuote quote(SellerId seller, ReturnCaseId id, RefundWish wish) {
    ReturnCaseDetails details = filed(seller, id);
    OrderView order = orderOf(seller, details);
    return quoting.quote(details, order, balances.lock(order), wish);
  }

  /**
   * Says what will be owed in money if the goods are found as announced, and changes nothing.
   *
   * @throws NotFound if there is no such case, or another seller's
   * @throws BusinessRuleViolation {@code refund.imported-return} for a return of the past
   */
  public RefundQuote expected(SellerId seller, ReturnCaseId id, RefundWish wish) {
    ReturnCaseDetails details = filed(seller, id);
    OrderView order = orderOf(seller, details);
    return quoting.expected(details, order, balances.lock(order), wish);
  }

  /**
   * Grants what will be owed if the goods are found as announced, before they are judged, and has
   * it moved. What they turn out to be worth less is not taken back.
   *
   * @throws BusinessRuleViolation {@code refund.nothing-due}, {@code refund.nothing-captured},
   *     {@code return.not-in-force}
   */
  public GrantView ahead(SellerId seller, ReturnCaseId id, UUID key, RefundWish wish, Actor actor) {
    return once(
        seller,
        id,
        key,
        actor,
        wish,
        GrantKind.AHEAD,
        (details, order, left) -> {
          RequestState state = details.view().requestState();
          if (!state.inForce()) {
            throw new BusinessRuleViolation("return.not-in-force", state);
          }
          return quoting.expected(details, order, left, wish);
        });
  }

  /**
   * Grants what is owed for a case, and has the money moved; above the limit it waits for another
   * person.
   *
   * @throws BusinessRuleViolation {@code refund.nothing-due}, {@code refund.nothing-captured}
   */
  public GrantView grant(SellerId seller, ReturnCaseId id, UUID key, RefundWish wish, Actor actor) {
    return once(
        seller,
        id,
        key,
        actor,
        wish,
        GrantKind.RETURN,
        (details, order, left) -> quoting.quote(details, order, left, wish));
  }

  /**
   * Grants part of the price of units that the shopper keeps by agreement, and has it moved.
   *
   * @param wish its amount is what the shopper gets for all of them
   * @throws BusinessRuleViolation {@code refund.nothing-due} where no unit of the line is kept and
   *     unpaid, {@code refund.amount-not-positive}, {@code refund.exceeds-charged} with the
   *     maximum, {@code refund.nothing-captured}, {@code return.not-in-force}
   */
  public GrantView keep(
      SellerId seller, ReturnCaseId id, ReturnLineId line, Concession wish, Actor actor) {
    return once(
        seller,
        id,
        wish.key(),
        actor,
        RefundWish.ORIGINAL.noting(wish.note()),
        GrantKind.RETURN,
        (details, order, left) -> {
          RequestState state = details.view().requestState();
          if (!state.inForce()) {
            throw new BusinessRuleViolation("return.not-in-force", state);
          }
          return quoting.kept(details, order, left, line, wish.amount());
        });
  }

  /** Returns the grants of a case, the earliest first. */
  @Transactional(readOnly = true)
  public List<GrantView> of(SellerId seller, ReturnCaseId id) {
    return granting.ofCase(seller, id);
  }

  private GrantView once(
      SellerId seller,
      ReturnCaseId id,
      UUID key,
      Actor actor,
      RefundWish wish,
      GrantKind kind,
      Question owed) {
    Optional<GrantView> before = granting.find(seller, key);
    if (before.isPresent()) {
      return before.get();
    }
    ReturnCaseDetails details = filed(seller, id);
    OrderView order = orderOf(seller, details);
    List<PaymentBalances.Balance> left = balances.lock(order);
    // Who sent the same wish a moment ago may have been first at the lock.
    return granting
        .find(seller, key)
        .orElseGet(() -> {
          RefundQuote quote = owed.ask(details, order, left);
          return granting.grant(
              grant(details, order, key, wish, kind, quote), quote.lines(), quote.legs(), actor);
        });
  }

  private GrantRows.NewGrant grant(
      ReturnCaseDetails details,
      OrderView order,
      UUID key,
      RefundWish wish,
      GrantKind kind,
      RefundQuote quote) {
    if (quote.lines().isEmpty()) {
      throw new BusinessRuleViolation("refund.nothing-due");
    }
    if (quote.payable().isZero() && !quote.whole().total().isZero()) {
      throw new BusinessRuleViolation("refund.nothing-captured");
    }
    return new GrantRows.NewGrant(
        GrantId.next(),
        order.seller(),
        order.id(),
        details.view().id(),
        key,
        kind,
        wish.destination(),
        granting.firstState(quote.payable()),
        details.header().contact().email(),
        quote.whole(),
        quote.payable(),
        wish.note());
  }

  /** What is owed. */
  @FunctionalInterface
  private interface Question {

    RefundQuote ask(ReturnCaseDetails details, OrderView order, List<PaymentBalances.Balance> left);
  }

  /** Says whether an amount is above the limit, so that a second person has to agree. */
  public boolean needsSecondPerson(Money amount) {
    return granting.firstState(amount) == GrantState.DRAFT;
  }

  private ReturnCaseDetails filed(SellerId seller, ReturnCaseId id) {
    ReturnCaseDetails details = book.get(seller, id);
    if (details.header().terms() == null) {
      throw new BusinessRuleViolation("refund.imported-return");
    }
    return details;
  }

  private OrderView orderOf(SellerId seller, ReturnCaseDetails details) {
    return orders.get(Optional.of(seller), Objects.requireNonNull(details.view().order()));
  }
}
