package dev.homeward.customs;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnLineId;

/**
 * Goods of one kind in a parcel, as customs read them.
 *
 * @param hsCode 6 to 10 digits
 * @param netGrams of all units together
 * @param unitValue as it was declared on the way out; above zero
 */
public record DeclaredLine(
    ReturnLineId line,
    String sku,
    String description,
    int quantity,
    String hsCode,
    CountryCode origin,
    int netGrams,
    Money unitValue) {

  /** The value of all units. */
  public Money value() {
    return unitValue.times(quantity);
  }
}
