package dev.homeward.order;

import dev.homeward.shared.Money;

/**
 * What one unit was worth to the shopper who bought it, or what a whole line was.
 *
 * @param list before discounts
 * @param discount off the line and share of the order's discounts
 * @param tax contained in {@code goods}
 * @param goods paid for the goods, tax included
 * @param shipping share of the order's shipping
 * @param duty share of the duties paid at purchase
 */
public record UnitValue(
    Money list, Money discount, Money tax, Money goods, Money shipping, Money duty) {

  /** The goods without their tax. */
  public Money net() {
    return goods.minus(tax);
  }

  /** All that was paid for it. */
  public Money paid() {
    return goods.plus(shipping).plus(duty);
  }
}
