package dev.homeward.customs.postal;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Says which form a parcel needs. Where its value cannot be compared, the longer one is right. */
@Component
public class PostalForms {

  /** In special drawing rights, as the post of the world counts. */
  private static final BigDecimal SMALL_VALUE = BigDecimal.valueOf(300);

  private static final int SMALL_GRAMS = 2_000;

  /** More do not fit on the small form, for which there are no further sheets. */
  private static final int MOST_LINES = 8;

  private final SpecialDrawingRights rights;

  PostalForms(SpecialDrawingRights rights) {
    this.rights = rights;
  }

  /**
   * Returns the form.
   *
   * @param grams of the parcel, gross
   * @param lines of goods of different kinds
   */
  public PostalForm of(PostedParcel parcel, Money value, int grams, int lines, LocalDate day) {
    if (parcel.parcelPost() || grams > SMALL_GRAMS || lines > MOST_LINES) {
      return PostalForm.CN23;
    }
    return rights
        .in(value.currency(), day)
        .map(worth -> worth.amount().multiply(SMALL_VALUE))
        .filter(limit -> value.amount().compareTo(limit) <= 0)
        .map(_ -> PostalForm.CN22)
        .orElse(PostalForm.CN23);
  }
}
