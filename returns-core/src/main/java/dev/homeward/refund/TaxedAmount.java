package dev.homeward.refund;

import dev.homeward.shared.Money;

/**
 * An amount with its tax.
 *
 * @param tax contained in it
 */
public record TaxedAmount(Money gross, Money tax) {

  TaxedAmount plus(TaxedAmount other) {
    return new TaxedAmount(gross.plus(other.gross), tax.plus(other.tax));
  }

  TaxedAmount minus(TaxedAmount other) {
    return new TaxedAmount(gross.minus(other.gross), tax.minus(other.tax));
  }

  /** A part of it, with the tax that belongs to the part. */
  TaxedAmount part(Money amount) {
    return new TaxedAmount(amount, share(tax, amount, gross));
  }

  /** What an amount that belongs to the whole is for a part of it. */
  static Money share(Money of, Money part, Money whole) {
    return whole.isZero() ? of : of.allocate(part.minor(), whole.minus(part).minor()).getFirst();
  }
}
