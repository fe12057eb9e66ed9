package dev.homeward.shipping.label;

import dev.homeward.address.PostalAddress;
import dev.homeward.shared.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What staff tell of a parcel that the order does not.
 *
 * @param grams gross; null where the articles' own weights count
 * @param sender null where the order's address counts
 */
public record ParcelFacts(@Nullable Integer grams, @Nullable PostalAddress sender) {

  /** Nothing is told. */
  public static final ParcelFacts NONE = new ParcelFacts(null, null);

  private static final int HEAVIEST = 70_000;

  public ParcelFacts {
    if (grams != null && (grams < 1 || grams > HEAVIEST)) {
      throw new BusinessRuleViolation("label.weight", HEAVIEST);
    }
  }
}
