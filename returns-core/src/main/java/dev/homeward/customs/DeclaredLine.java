package dev.homeward.customs;

import dev.homeward.customs.regime.Estimator;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnLineId;

/**
 * Goods of one kind in a parcel, as customs read them.
 *
 * @param hsCode 6 to 12 digits
 * @param netGrams of all units together
 * @param value of all units, as it was declared on the way out; above zero
 */
public record DeclaredLine(
    ReturnLineId line,
    String sku,
    String description,
    int quantity,
    String hsCode,
    CountryCode origin,
    int netGrams,
    Money value) {

  /** The value of one unit, rounded. */
  public Money unitValue() {
    return Estimator.share(value, 0, 1, quantity);
  }
}
