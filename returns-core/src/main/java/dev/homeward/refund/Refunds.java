package dev.homeward.refund;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
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
  public RefundQuote expected(SellerId seller, ReturnCaseId id) {
    ReturnCaseDetails details = filed(seller, id);
    OrderView order = orderOf(seller, details);
    return quoting.expected(details, order, balances.lock(order));
  }

  /**
   * Grants what is owed for a case, and has the money moved; above the limit it waits for another
   * person.
   *
   * @throws BusinessRuleViolation {@code refund.nothing-due}, {@code refund.nothing-captured}
   */
  public GrantView grant(SellerId seller, ReturnCaseId id, UUID key, RefundWish wish, Actor actor) {
    Optional<GrantView> before = granting.find(seller, key);
    if (before.isPresent()) {
      return before.get();
    }
    ReturnCaseDetails details = filed(seller, id);
    OrderView order = orderOf(seller, details);
    List<PaymentBalances.Balance> left = balances.lock(order);
    RefundQuote quote = quoting.quote(details, order, left, wish);
    if (quote.lines().isEmpty()) {
      return granting
          .find(seller, key)
          .orElseThrow(() -> new BusinessRuleViolation("refund.nothing-due"));
    }
    if (quote.payable().isZero() && !quote.whole().total().isZero()) {
      throw new BusinessRuleViolation("refund.nothing-captured");
    }
    GrantRows.NewGrant grant =
        new GrantRows.NewGrant(
            GrantId.next(),
            seller,
            order.id(),
            id,
            key,
            GrantKind.RETURN,
            wish.destination(),
            granting.firstState(quote.payable()),
            details.header().contact().email(),
            quote.whole(),
            quote.payable(),
            wish.note());
    return granting.grant(grant, quote.lines(), quote.legs(), actor);
  }

  /**
   * Grants money without goods: a favour, or shipping that went wrong.
   *
   * @param amount above zero, in the order's currency
   * @throws BusinessRuleViolation {@code refund.amount-not-positive}, {@code
   *     refund.exceeds-captured} with the maximum
   */
  public GrantView goodwill(
      SellerId seller, OrderId id, UUID key, Money amount, String note, Actor actor) {
    Optional<GrantView> before = granting.find(seller, key);
    if (before.isPresent()) {
      return before.get();
    }
    OrderView order = orders.get(Optional.of(seller), id);
    if (amount.minor() <= 0 || !amount.currency().equals(order.currency())) {
      throw new BusinessRuleViolation("refund.amount-not-positive");
    }
    List<PaymentBalances.Balance> left = balances.lock(order);
    Optional<GrantView> meanwhile = granting.find(seller, key);
    if (meanwhile.isPresent()) {
      return meanwhile.get();
    }
    Money none = Money.zero(order.currency());
    Money most = left.stream().map(PaymentBalances.Balance::left).reduce(none, Money::plus);
    if (amount.compareTo(most) > 0) {
      throw new BusinessRuleViolation("refund.exceeds-captured", most);
    }
    GrantRows.NewGrant grant =
        new GrantRows.NewGrant(
            GrantId.next(),
            seller,
            id,
            null,
            key,
            GrantKind.GOODWILL,
            Destination.ORIGINAL,
            granting.firstState(amount),
            order.shopper().email(),
            new Breakdown(amount, none, none, none, none, none),
            amount,
            note);
    return granting.grant(
        grant, List.of(), Quoting.legs(amount, left, Destination.ORIGINAL), actor);
  }

  /** Returns the grants of a case, the earliest first. */
  @Transactional(readOnly = true)
  public List<GrantView> of(SellerId seller, ReturnCaseId id) {
    return granting.ofCase(seller, id);
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
