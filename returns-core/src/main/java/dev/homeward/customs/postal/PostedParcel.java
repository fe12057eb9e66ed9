package dev.homeward.customs.postal;

import dev.homeward.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the parcel itself; whatever is not known yet is null.
 *
 * @param trackingNumber of its carrier
 * @param itemNumber the same where it is a postal number (S10), and bars may be printed of it
 * @param grams gross, by the carrier's own scales, else as its label or staff say
 * @param charges what sending it cost
 */
public record PostedParcel(
    @Nullable String trackingNumber,
    @Nullable String itemNumber,
    @Nullable Integer grams,
    @Nullable Money charges) {

  /** Nobody has sent anything yet. */
  public static final PostedParcel UNKNOWN = new PostedParcel(null, null, null, null);

  /** Service letters of what travels as a parcel or express item, and not as a letter. */
  private static final String PARCEL_POST = "CEH";

  /** Says whether its number is one of parcel post, for which there is only the longer form. */
  public boolean parcelPost() {
    return itemNumber != null && PARCEL_POST.indexOf(itemNumber.charAt(0)) >= 0;
  }
}
