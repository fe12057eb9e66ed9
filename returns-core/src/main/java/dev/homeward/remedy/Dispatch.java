package dev.homeward.remedy;

import dev.homeward.shared.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that leaves for a shopper.
 *
 * @param quantity units in it, at least 1
 * @param trackingNumber 1 to 100 characters
 * @param aheadReason why it leaves before the returned goods are accepted; null where they are
 */
public record Dispatch(
    int quantity, @Nullable String carrier, String trackingNumber, @Nullable String aheadReason) {

  private static final int LONGEST = 100;

  public Dispatch {
    carrier = strip(carrier);
    trackingNumber = trackingNumber.strip();
    aheadReason = strip(aheadReason);
    if (quantity < 1) {
      throw new BusinessRuleViolation("remedy.quantity-not-positive");
    }
    if (trackingNumber.isEmpty() || trackingNumber.length() > LONGEST) {
      throw new BusinessRuleViolation("remedy.tracking-number-needed", LONGEST);
    }
  }

  private static @Nullable String strip(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
