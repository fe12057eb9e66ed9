package dev.homeward.order;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Spreads an order's discounts, taxes, shipping and duties over its lines, once.
 *
 * <p>Tax is computed per rate on the sum of its lines, as an invoice does, and then allocated, so
 * that parts of a kit add up to the kit. Where the captured money differs from the computed total
 * by no more than one minor unit per line, the shop rounded differently: its figure is what was
 * paid, so the difference goes onto the lines.
 */
final class OrderPricing {

  private record TaxGroup(BigDecimal rate, boolean included) {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final OrderDraft order;
  private final List<Money> discounts;
  private final List<Money> taxes;

  private OrderPricing(OrderDraft order) {
    this.order = order;
    this.discounts = discounts();
    this.taxes = taxes();
  }

  /** Returns the value of each line, in the order's order. */
  static List<LineValue> price(OrderDraft order) {
    return new OrderPricing(order).price();
  }

  private List<LineValue> price() {
    List<Money> goods = new ArrayList<>();
    for (int i = 0; i < order.lines().size(); i++) {
      goods.add(order.lines().get(i).taxIncluded() ? net(i) : net(i).plus(taxes.get(i)));
    }
    long[] weights = goods.stream().mapToLong(Money::minor).toArray();
    List<Money> shipping = order.shipping().allocate(weights);
    List<Money> duties = order.duties().allocate(weights);
    List<Money> rounding = shopRounding(goods).allocate(weights);
    List<LineValue> values = new ArrayList<>();
    for (int i = 0; i < goods.size(); i++) {
      values.add(value(i, rounding.get(i), shipping.get(i), duties.get(i)));
    }
    return values;
  }

  private LineValue value(int i, Money rounding, Money shipping, Money duty) {
    LineDraft line = order.lines().get(i);
    // The list price absorbs the shop's rounding, so that list - discount (+ tax) = goods still
    // holds.
    Money list = line.list().plus(rounding);
    Money goods = net(i).plus(rounding);
    Money paid = line.taxIncluded() ? goods : goods.plus(taxes.get(i));
    UnitValue total = new UnitValue(list, discounts.get(i), taxes.get(i), paid, shipping, duty);
    return new LineValue(total, line.quantity(), line.taxIncluded());
  }

  private List<Money> discounts() {
    long[] weights =
        order.lines().stream().mapToLong(l -> l.list().minus(l.discount()).minor()).toArray();
    List<Money> shares = order.discount().allocate(weights);
    List<Money> result = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      result.add(order.lines().get(i).discount().plus(shares.get(i)));
    }
    return result;
  }

  private Money net(int i) {
    return order.lines().get(i).list().minus(discounts.get(i));
  }

  private List<Money> taxes() {
    Map<TaxGroup, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < order.lines().size(); i++) {
      LineDraft line = order.lines().get(i);
      groups
          .computeIfAbsent(
              new TaxGroup(line.taxRate().stripTrailingZeros(), line.taxIncluded()),
              group -> new ArrayList<>())
          .add(i);
    }
    Money[] taxes = new Money[order.lines().size()];
    groups.forEach((group, lines) -> taxGroup(group, lines, taxes));
    return List.of(taxes);
  }

  private void taxGroup(TaxGroup group, List<Integer> lines, Money[] taxes) {
    long[] weights = lines.stream().mapToLong(i -> net(i).minor()).toArray();
    Money base = Money.zero(order.currency());
    for (int i : lines) {
      base = base.plus(net(i));
    }
    BigDecimal taxed = base.amount().multiply(group.rate());
    Money tax =
        Money.rounded(
            group.included()
                ? taxed.divide(HUNDRED.add(group.rate()), 12, RoundingMode.HALF_UP)
                : taxed.movePointLeft(2),
            order.currency());
    List<Money> shares = tax.allocate(weights);
    for (int k = 0; k < shares.size(); k++) {
      taxes[lines.get(k)] = shares.get(k);
    }
  }

  private Money shopRounding(List<Money> goods) {
    Money sold = goods.stream().reduce(Money.zero(order.currency()), Money::plus);
    Money difference = order.captured().minus(sold).minus(order.shipping()).minus(order.duties());
    long size = Math.abs(difference.minor());
    boolean rounding = !order.payments().isEmpty() && size <= goods.size() && size <= sold.minor();
    return rounding ? difference : Money.zero(order.currency());
  }
}
