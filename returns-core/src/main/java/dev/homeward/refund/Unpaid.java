package dev.homeward.refund;

import dev.homeward.order.OrderView;
import dev.homeward.order.UnitValue;
import dev.homeward.returncase.CaseLine;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderLineId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What of an order has not been given back yet; it shrinks while lines are valued. */
final class Unpaid {

  private final Map<OrderLineId, Integer> next;
  private final Map<OrderLineId, TaxedAmount> reductions;
  private Money outbound;

  /**
   * @param granted units of each line that were paid back
   * @param reductions given off the price of each line, and not yet taken off its units
   * @param outbound shipping and duties
   */
  Unpaid(
      Map<OrderLineId, Integer> granted, Map<OrderLineId, TaxedAmount> reductions, Money outbound) {
    this.next = new HashMap<>(granted);
    this.reductions = new HashMap<>(reductions);
    this.outbound = outbound;
  }

  /**
   * Values the next units of a line, which came back.
   *
   * @param deductions in percent, one for each unit
   * @param shipping whether their share of shipping and duties is owed too
   */
  RefundQuote.Line back(
      CaseLine line, OrderView.Line sold, List<BigDecimal> deductions, boolean shipping) {
    int first = next(sold.id(), deductions.size());
    Money none = Money.zero(outbound.currency());
    Money deduction = none;
    for (int i = 0; i < deductions.size(); i++) {
      deduction = deduction.plus(sold.value().unit(first + i).goods().percent(deductions.get(i)));
    }
    Sum sum = sum(sold, first, deductions.size());
    TaxedAmount reduced = reduce(sold.id(), sum.goods());
    TaxedAmount owed = sum.goods().minus(reduced);
    Breakdown breakdown =
        new Breakdown(
            owed.gross(),
            owed.tax(),
            shipping ? ship(sum.outbound()) : none,
            owed.gross().percent(line.restockingPercent()),
            TaxedAmount.share(deduction, owed.gross(), sum.goods().gross()),
            none);
    return new RefundQuote.Line(
        line.id(),
        sold.id(),
        line.title(),
        deductions.size(),
        first,
        sold.taxRate(),
        reduced,
        breakdown);
  }

  /**
   * Values units that stay where they are; what is not given for them is kept back.
   *
   * @param amount for all of them; null for all that was paid
   */
  RefundQuote.Line kept(CaseLine line, OrderView.Line sold, @Nullable Money amount) {
    return kept(line, sold, most -> granted(amount == null ? most : amount, most));
  }

  /** As above, for an amount that was agreed on: of a price reduced since, no more is left. */
  RefundQuote.Line agreed(CaseLine line, OrderView.Line sold, Money amount) {
    return kept(line, sold, most -> least(amount, most));
  }

  private static Money granted(Money given, Money most) {
    if (given.minor() <= 0 || !given.currency().equals(most.currency())) {
      throw new BusinessRuleViolation("refund.amount-not-positive");
    }
    if (given.compareTo(most) > 0) {
      throw new BusinessRuleViolation("refund.exceeds-charged", most);
    }
    return given;
  }

  private RefundQuote.Line kept(
      CaseLine line, OrderView.Line sold, UnaryOperator<Money> givenOfMost) {
    int first = next(sold.id(), line.kept());
    Sum sum = sum(sold, first, line.kept());
    TaxedAmount reduced = reduce(sold.id(), sum.goods());
    TaxedAmount owed = sum.goods().minus(reduced);
    Money given = givenOfMost.apply(owed.gross());
    Money none = Money.zero(given.currency());
    Breakdown breakdown = new Breakdown(given, owed.part(given).tax(), none, none, none, none);
    return new RefundQuote.Line(
        line.id(), sold.id(), line.title(), line.kept(), first, sold.taxRate(), reduced, breakdown);
  }

  private int next(OrderLineId line, int units) {
    return next.merge(line, units, Integer::sum) - units;
  }

  /** Takes off these goods what was given off the price of their line before. */
  private TaxedAmount reduce(OrderLineId line, TaxedAmount goods) {
    Money none = Money.zero(outbound.currency());
    TaxedAmount open = reductions.getOrDefault(line, new TaxedAmount(none, none));
    Money gross = least(open.gross(), goods.gross());
    // With the last of the amount goes the last of the tax, and so no cent of it is left over.
    Money tax = gross.equals(open.gross()) ? open.tax() : open.part(gross).tax();
    TaxedAmount part = new TaxedAmount(gross, least(tax, goods.tax()));
    reductions.put(line, open.minus(part));
    return part;
  }

  private Money ship(Money share) {
    Money part = least(share, outbound);
    outbound = outbound.minus(part);
    return part;
  }

  /** What units of a line were sold for. */
  private record Sum(TaxedAmount goods, Money outbound) {}

  private static Sum sum(OrderView.Line sold, int first, int units) {
    Money goods = Money.zero(sold.value().total().goods().currency());
    Money tax = goods;
    Money outbound = goods;
    for (int i = 0; i < units; i++) {
      UnitValue unit = sold.value().unit(first + i);
      goods = goods.plus(unit.goods());
      tax = tax.plus(unit.tax());
      outbound = outbound.plus(unit.shipping()).plus(unit.duty());
    }
    return new Sum(new TaxedAmount(goods, tax), outbound);
  }

  private static Money least(Money one, Money other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
