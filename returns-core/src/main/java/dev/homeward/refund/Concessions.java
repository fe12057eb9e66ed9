package dev.homeward.refund;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.order.PaymentDraft;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants money without goods: as a favour, for shipping, or off the price of an article. What was
 * given off a price or for shipping is not owed a second time when the goods come back after all.
 *
 * <p>Every command is safe to repeat, and refuses with {@code refund.amount-not-positive}, with
 * {@code refund.exceeds-captured} where the payments have less left, and with {@code
 * refund.exceeds-charged} above what was charged and not given back; both name the maximum.
 */
@Service
@Transactional
public class Concessions {

  private static final Paper NOTHING = (_, _, _) -> {};

  private final Orders orders;
  private final PaymentBalances balances;
  private final GivenBack givenBack;
  private final Granting granting;

  Concessions(Orders orders, PaymentBalances balances, GivenBack givenBack, Granting granting) {
    this.orders = orders;
    this.balances = balances;
    this.givenBack = givenBack;
    this.granting = granting;
  }

  /** Grants a favour; it leaves what is owed for goods as it is. */
  public GrantView goodwill(SellerId seller, OrderId id, Concession wish, Actor actor) {
    return give(
        seller, id, wish, actor, new Limit(GrantKind.GOODWILL, Concessions::captured, NOTHING));
  }

  /** Gives back shipping and duties of the purchase, or some of it. */
  public GrantView shipping(SellerId seller, OrderId id, Concession wish, Actor actor) {
    return give(
        seller, id, wish, actor, new Limit(GrantKind.SHIPPING, givenBack::outboundLeft, NOTHING));
  }

  /**
   * Takes something off the price of a line; its next units to come back are worth less by it.
   *
   * @throws NotFound if the order has no such line
   */
  public GrantView reduction(
      SellerId seller, OrderId id, OrderLineId line, Concession wish, Actor actor) {
    Limit limit =
        new Limit(
            GrantKind.REDUCTION,
            order -> givenBack.goodsLeft(order, sold(order, line)).gross(),
            (order, grant, amount) -> givenBack.reduce(order, sold(order, line), grant, amount));
    return give(seller, id, wish, actor, limit);
  }

  /**
   * What may be given.
   *
   * @param most of an order's money
   * @param paper written down besides the grant
   */
  private record Limit(GrantKind kind, Function<OrderView, Money> most, Paper paper) {}

  /** What is written down. */
  @FunctionalInterface
  private interface Paper {

    void write(OrderView order, GrantId grant, Money amount);
  }

  private GrantView give(SellerId seller, OrderId id, Concession wish, Actor actor, Limit limit) {
    Optional<GrantView> before = granting.find(seller, wish.key());
    if (before.isPresent()) {
      return before.get();
    }
    OrderView order = orders.get(Optional.of(seller), id);
    List<PaymentBalances.Balance> left = balances.lock(order);
    Optional<GrantView> meanwhile = granting.find(seller, wish.key());
    if (meanwhile.isPresent()) {
      return meanwhile.get();
    }
    Money amount = allowed(order, wish, left, limit);
    GrantRows.NewGrant grant = grant(order, wish, amount, limit.kind());
    GrantView given =
        granting.grant(grant, List.of(), Quoting.legs(amount, left, Destination.ORIGINAL), actor);
    limit.paper().write(order, grant.id(), amount);
    return given;
  }

  private static Money allowed(
      OrderView order, Concession wish, List<PaymentBalances.Balance> left, Limit limit) {
    Money captured =
        left.stream()
            .map(PaymentBalances.Balance::left)
            .reduce(Money.zero(order.currency()), Money::plus);
    Money charged = limit.most().apply(order);
    Money most = charged.compareTo(captured) < 0 ? charged : captured;
    Money amount = wish.amount() == null ? most : wish.amount();
    if (amount.minor() <= 0 || !amount.currency().equals(order.currency())) {
      throw new BusinessRuleViolation("refund.amount-not-positive");
    }
    if (amount.compareTo(captured) > 0) {
      throw new BusinessRuleViolation("refund.exceeds-captured", captured);
    }
    if (amount.compareTo(most) > 0) {
      throw new BusinessRuleViolation("refund.exceeds-charged", most);
    }
    return amount;
  }

  private GrantRows.NewGrant grant(OrderView order, Concession wish, Money amount, GrantKind kind) {
    Money none = Money.zero(order.currency());
    Breakdown parts =
        kind == GrantKind.SHIPPING
            ? new Breakdown(none, none, amount, none, none, none)
            : new Breakdown(amount, none, none, none, none, none);
    return new GrantRows.NewGrant(
        GrantId.next(),
        order.seller(),
        order.id(),
        null,
        wish.key(),
        kind,
        Destination.ORIGINAL,
        granting.firstState(amount),
        order.shopper().email(),
        parts,
        amount,
        wish.note());
  }

  private static Money captured(OrderView order) {
    return order.payments().stream()
        .map(PaymentDraft::amount)
        .reduce(Money.zero(order.currency()), Money::plus);
  }

  private static OrderView.Line sold(OrderView order, OrderLineId line) {
    return order.lines().stream()
        .filter(candidate -> candidate.id().equals(line))
        .findFirst()
        .orElseThrow(() -> new NotFound("order line", line));
  }
}
