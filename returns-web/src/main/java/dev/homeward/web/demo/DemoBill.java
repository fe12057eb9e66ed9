package dev.homeward.web.demo;

import dev.homeward.order.LineDraft;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the goods of an order cost.
 *
 * @param net of each line, after all discounts
 * @param paid for each line: net, with tax where it comes on top
 */
record DemoBill(List<Money> net, List<Money> paid) {

  /** All lines of an order have one tax: that of its destination. */
  static DemoBill of(List<LineDraft> lines, Money orderDiscount) {
    List<Money> net = new ArrayList<>();
    for (LineDraft line : lines) {
      BigDecimal list = line.unitPrice().multiply(BigDecimal.valueOf(line.quantity()));
      net.add(Money.of(list, orderDiscount.currency()).minus(line.discount()));
    }
    List<Money> shares = orderDiscount.allocate(weights(net));
    for (int i = 0; i < net.size(); i++) {
      net.set(i, net.get(i).minus(shares.get(i)));
    }
    LineDraft any = lines.getFirst();
    if (any.taxIncluded()) {
      return new DemoBill(net, net);
    }
    List<Money> taxes = total(net).percent(any.taxRate()).allocate(weights(net));
    List<Money> paid = new ArrayList<>();
    for (int i = 0; i < net.size(); i++) {
      paid.add(net.get(i).plus(taxes.get(i)));
    }
    return new DemoBill(net, paid);
  }

  Money total() {
    return total(paid);
  }

  private static Money total(List<Money> amounts) {
    return amounts.stream().reduce(Money::plus).orElseThrow();
  }

  private static long[] weights(List<Money> amounts) {
    return amounts.stream().mapToLong(Money::minor).toArray();
  }
}
