package dev.homeward.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to a parcel, and when they should.
 *
 * @param handedOverAt proof of sending: the first moment at which a carrier had it
 * @param heldSince when customs stopped it; null while nothing holds it
 * @param inCountryAt when it had crossed the border of where it goes
 * @param arrivedAt when it was where it was sent to
 * @param expectedAt when it should be there
 * @param overdueAt from when on it is late; null where nothing says
 */
public record ParcelTimes(
    Instant announcedAt,
    @Nullable Instant lastAt,
    @Nullable Instant handedOverAt,
    @Nullable Instant heldSince,
    @Nullable Instant inCountryAt,
    @Nullable Instant arrivedAt,
    @Nullable Instant expectedAt,
    @Nullable Instant overdueAt,
    @Nullable ExpectedBy expectedBy) {

  /** Where an expectation comes from. */
  public enum ExpectedBy {
    CARRIER,
    /** Earlier parcels of the same carrier between the same countries. */
    LANE,
    /** Earlier parcels between the same countries. */
    COUNTRIES,
    /** The days that operators state for such a way; too few parcels tell otherwise. */
    STATED,
    /** The usual time of such a way, with no experience of our own. */
    ESTIMATE
  }
}
