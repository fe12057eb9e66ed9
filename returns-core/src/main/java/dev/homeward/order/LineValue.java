package dev.homeward.order;

import dev.homeward.shared.Money;

/**
 * What a line was worth, fixed when the order was recorded, and with it the value of each unit: the
 * line's totals split evenly by largest remainder, so that the units sum to the line in any order
 * of return. No unit is ever stored; the n-th is computed.
 *
 * @param total of all units
 * @param quantity number of units, at least 1
 * @param taxIncluded whether the list price contains the tax
 */
public record LineValue(UnitValue total, int quantity, boolean taxIncluded) {

  /**
   * Returns the value of the n-th unit.
   *
   * @param n from 0
   */
  public UnitValue unit(int n) {
    if (n < 0 || n >= quantity) {
      throw new IndexOutOfBoundsException(n);
    }
    Money list = share(total.list(), n);
    Money discount = share(total.discount(), n);
    Money tax = share(total.tax(), n);
    Money goods = list.minus(discount);
    return new UnitValue(
        list,
        discount,
        tax,
        taxIncluded ? goods : goods.plus(tax),
        share(total.shipping(), n),
        share(total.duty(), n));
  }

  /** With equal weights, largest remainder gives the first units one minor unit more. */
  private Money share(Money whole, int n) {
    long each = Math.floorDiv(whole.minor(), (long) quantity);
    long left = Math.floorMod(whole.minor(), (long) quantity);
    return new Money(n < left ? each + 1 : each, whole.currency());
  }
}
