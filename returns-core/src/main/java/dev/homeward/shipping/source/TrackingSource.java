package dev.homeward.shipping.source;

import dev.homeward.shipping.Scan;
import java.time.Duration;
import java.util.List;

/** Somebody who knows what carriers say, and has to be asked. */
public interface TrackingSource {

  String name();

  /** Whether it can be asked about a carrier's parcels. */
  boolean knows(String carrier);

  /** Returns how long to leave a parcel alone that was asked about. */
  default Duration every() {
    return Duration.ofHours(4);
  }

  /** Asks about one parcel; never throws. */
  Answer ask(String carrier, String trackingNumber);

  /** What it answers. */
  sealed interface Answer {

    /** All that is known so far. */
    record Told(List<Scan> scans) implements Answer {}

    /** It does not know the parcel, and says so. */
    record NotKnown() implements Answer {}

    /** It cannot answer now. */
    record Down(String reason) implements Answer {}
  }
}
