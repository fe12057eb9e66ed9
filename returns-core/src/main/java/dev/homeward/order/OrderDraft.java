package dev.homeward.order;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its source tells it, before it is recorded.
 *
 * @param number unique with the channel, within the seller
 * @param discounts off the whole order, each at least 0; spread over the lines by their value
 * @param duties paid by the shopper at purchase
 * @param source the import that brought it
 * @param customerGroup that the seller had the customer in, as it names it; null for none
 * @param fulfilment what was promised about sending it
 */
public record OrderDraft(
    String channel,
    String number,
    Instant placedAt,
    Currency currency,
    Shopper shopper,
    Destination destination,
    List<LineDraft> lines,
    Money shipping,
    List<Money> discounts,
    Money duties,
    List<PaymentDraft> payments,
    List<ShipmentDraft> shipments,
    @Nullable ImportId source,
    @Nullable String customerGroup,
    Fulfilment fulfilment) {

  /** An order of a customer in no group, of which nothing was promised. */
  public OrderDraft(
      String channel,
      String number,
      Instant placedAt,
      Currency currency,
      Shopper shopper,
      Destination destination,
      List<LineDraft> lines,
      Money shipping,
      List<Money> discounts,
      Money duties,
      List<PaymentDraft> payments,
      List<ShipmentDraft> shipments,
      @Nullable ImportId source) {
    this(
        channel,
        number,
        placedAt,
        currency,
        shopper,
        destination,
        lines,
        shipping,
        discounts,
        duties,
        payments,
        shipments,
        source,
        null,
        Fulfilment.NONE);
  }

  public OrderDraft {
    customerGroup = customerGroup == null || customerGroup.isBlank() ? null : customerGroup.strip();
    lines = List.copyOf(lines);
    discounts = List.copyOf(discounts);
    payments = List.copyOf(payments);
    shipments = List.copyOf(shipments);
    require(!channel.isBlank() && !number.isBlank(), "order.number-missing", number);
    require(!lines.isEmpty(), "order.no-lines", number);
    require(
        inCurrency(currency, lines, shipping, discounts, duties, payments),
        "order.mixed-currencies",
        number);
    require(!shipping.isNegative() && !duties.isNegative(), "order.negative-charge", number);
    require(discounts.stream().noneMatch(Money::isNegative), "order.negative-charge", number);
    require(
        netOfLines(lines, currency).compareTo(sum(discounts, currency)) >= 0,
        "order.discount-exceeds-goods",
        number);
    for (ShipmentDraft shipment : shipments) {
      for (ShipmentDraft.ShippedLine line : shipment.lines()) {
        require(line.line() >= 0 && line.line() < lines.size(), "order.shipment.line", number);
      }
    }
  }

  /** Returns this order with one payment more. */
  public OrderDraft withPayment(PaymentDraft payment) {
    List<PaymentDraft> more = new ArrayList<>(payments);
    more.add(payment);
    return with(more, shipments);
  }

  /** Returns this order with one payment more, of all that it comes to. */
  public OrderDraft paidInFull(String method, Instant at, @Nullable String reference) {
    Money total = shipping.plus(duties);
    for (LineValue line : OrderPricing.price(this)) {
      total = total.plus(line.total().goods());
    }
    return withPayment(new PaymentDraft(method, total, at, reference));
  }

  Money discount() {
    return sum(discounts, currency);
  }

  Money captured() {
    return sum(payments.stream().map(PaymentDraft::amount).toList(), currency);
  }

  private static Money netOfLines(List<LineDraft> lines, Currency currency) {
    return sum(lines.stream().map(line -> line.list().minus(line.discount())).toList(), currency);
  }

  private static Money sum(List<Money> amounts, Currency currency) {
    return amounts.stream().reduce(Money.zero(currency), Money::plus);
  }

  private static boolean inCurrency(
      Currency currency,
      List<LineDraft> lines,
      Money shipping,
      List<Money> discounts,
      Money duties,
      List<PaymentDraft> payments) {
    return shipping.currency().equals(currency)
        && duties.currency().equals(currency)
        && lines.stream().allMatch(line -> line.discount().currency().equals(currency))
        && discounts.stream().allMatch(discount -> discount.currency().equals(currency))
        && payments.stream().allMatch(payment -> payment.amount().currency().equals(currency));
  }

  private static void require(boolean holds, String code, String number) {
    if (!holds) {
      throw new BusinessRuleViolation(code, number);
    }
  }

  /** Returns the same order with other shipments. */
  OrderDraft shippedAs(List<ShipmentDraft> shipped) {
    return with(payments, shipped);
  }

  private OrderDraft with(List<PaymentDraft> paid, List<ShipmentDraft> shipped) {
    return new OrderDraft(
        channel,
        number,
        placedAt,
        currency,
        shopper,
        destination,
        lines,
        shipping,
        discounts,
        duties,
        paid,
        shipped,
        source,
        customerGroup,
        fulfilment);
  }
}
