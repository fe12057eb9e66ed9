package dev.homeward.shipping.lane;

import dev.homeward.shipping.ParcelTimes.ExpectedBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens next to a parcel.
 *
 * @param by when it should; null where nothing says, or it should have happened already
 * @param source what says so; null together with the moment
 */
public record NextStep(What what, @Nullable Instant by, @Nullable ExpectedBy source) {

  /** A step that people wait for. */
  public enum What {
    /** Somebody takes it to a carrier. */
    HAND_OVER,
    /** It comes into the country that it goes to. */
    BORDER,
    /** Customs let it go. */
    RELEASED,
    DELIVERED,
    /** What is in it is looked at. */
    INSPECTED;

    /** Returns part of the message key {@code parcel.step.<handle>}. */
    public String handle() {
      return switch (this) {
        case HAND_OVER -> "hand-over";
        case BORDER -> "in-country";
        case RELEASED -> "released";
        case DELIVERED -> "delivered";
        case INSPECTED -> "inspected";
      };
    }
  }
}
