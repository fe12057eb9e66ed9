package dev.homeward.web.demo.open;

import dev.homeward.routing.ReturnPlace;
import dev.homeward.shared.CountryCode;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.source.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a parcel of the demo travels: the stops of a way, spread over days as real ones are.
 *
 * @param pace 1 for the usual days; 2 takes twice as long
 */
record DemoJourney(String number, CountryCode from, ReturnPlace to, double pace, Fate fate) {

  private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
  private static final double DAY = Duration.ofDays(1).toSeconds();

  /** What happens beside arriving. */
  enum Fate {
    GOOD,
    HELD,
    DELAYED,
    DAMAGED,
    LOST
  }

  /**
   * A stop.
   *
   * @param day after the hand-over
   * @param there whether it is in the country that the parcel goes to
   * @param when fate that it belongs to; null for every one
   */
  private record Stop(String event, double day, boolean there, @Nullable Fate when) {}

  private static final List<Stop> HOME =
      List.of(
          new Stop("HANDED_OVER", 0, false, null),
          new Stop("ARRIVED_FACILITY", 0.4, false, null),
          new Stop("DEPARTED_FACILITY", 0.9, false, null),
          new Stop("DELAYED", 1.2, false, Fate.DELAYED),
          new Stop("ARRIVED_FACILITY", 1.7, true, null),
          new Stop("DAMAGED", 1.9, true, Fate.DAMAGED),
          new Stop("OUT_FOR_DELIVERY", 2.5, true, null),
          new Stop("DELIVERED", 2.7, true, null));

  private static final List<Stop> ABROAD =
      List.of(
          new Stop("HANDED_OVER", 0, false, null),
          new Stop("ARRIVED_FACILITY", 0.5, false, null),
          new Stop("EXPORT_CUSTOMS_OUT", 1.3, false, null),
          new Stop("DEPARTED_FACILITY", 1.8, false, null),
          new Stop("DELAYED", 2.6, false, Fate.DELAYED),
          new Stop("ARRIVED_DEST_COUNTRY", 3.4, true, null),
          new Stop("IMPORT_CUSTOMS_IN", 3.7, true, null),
          new Stop("CUSTOMS_ACTION_REQUIRED", 4.2, true, Fate.HELD),
          new Stop("IMPORT_RELEASED", 4.7, true, null),
          new Stop("DAMAGED", 4.9, true, Fate.DAMAGED),
          new Stop("OUT_FOR_DELIVERY", 5.6, true, null),
          new Stop("DELIVERED", 5.8, true, null));

  /** Returns whom a parcel of this way is given to, as the lanes of the demo name them. */
  String carrier() {
    return to.hub() == null ? "International post" : abroad() ? "Parcel network" : "Post";
  }

  CountryCode country() {
    return to.address().latin().country();
  }

  private boolean abroad() {
    return !from.equals(country());
  }

  /** Returns how long it takes from the hand-over to the door. */
  Duration lasts() {
    List<Stop> stops = abroad() ? ABROAD : HOME;
    return after(stops.getLast());
  }

  private Duration after(Stop stop) {
    return Duration.ofSeconds(Math.round(stop.day() * pace * DAY));
  }

  /** Returns what its carrier has said by then. */
  List<Scan> said(Instant handedOver, Instant until) {
    return (abroad() ? ABROAD : HOME)
        .stream()
            .filter(stop -> stop.when() == null || stop.when() == fate)
            .map(stop -> said(stop, handedOver.plus(after(stop))))
            .filter(scan -> !scan.occurredAt().isAfter(until))
            .toList();
  }

  private Scan said(Stop stop, Instant at) {
    boolean lost = fate == Fate.LOST && stop.event().equals("DELIVERED");
    String city = to.address().latin().city();
    return Spoken.scan(
        new Spoken(
            "demo",
            number + "/" + stop.event() + "/" + stop.day(),
            carrier(),
            number,
            lost ? "LOST" : stop.event(),
            null,
            at,
            stop.there() ? city : null,
            stop.there() ? country() : from),
        null);
  }

  /** Returns a number of the postal union's form, the same for the same return. */
  static String number(String of, CountryCode country) {
    String serial = String.format(Locale.ROOT, "%08d", Math.floorMod(of.hashCode(), 100_000_000));
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (serial.charAt(i) - '0') * WEIGHTS[i];
    }
    int digit = 11 - sum % 11;
    return "HX" + serial + (digit == 10 ? 0 : digit == 11 ? 5 : digit) + country;
  }
}
