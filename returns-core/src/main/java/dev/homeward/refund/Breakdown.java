package dev.homeward.refund;

import dev.homeward.shared.Money;

/**
 * What an amount is made of.
 *
 * @param tax contained in the goods, at the rate of the sale
 * @param outbound shipping and duties of the purchase that are given back
 * @param restocking kept back, as the policy says
 * @param deduction kept back for loss of value, as the warehouse found
 * @param returnFee kept back for the way back
 */
public record Breakdown(
    Money goods, Money tax, Money outbound, Money restocking, Money deduction, Money returnFee) {

  /** What remains; never negative. */
  public Money total() {
    Money total = goods.plus(outbound).minus(restocking).minus(deduction).minus(returnFee);
    return total.isNegative() ? Money.zero(total.currency()) : total;
  }

  static Breakdown nothing(Money zero) {
    return new Breakdown(zero, zero, zero, zero, zero, zero);
  }

  Breakdown plus(Breakdown other) {
    return new Breakdown(
        goods.plus(other.goods),
        tax.plus(other.tax),
        outbound.plus(other.outbound),
        restocking.plus(other.restocking),
        deduction.plus(other.deduction),
        returnFee.plus(other.returnFee));
  }
}
