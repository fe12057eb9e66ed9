package dev.homeward.web.demo.open;

import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.Scans;
import dev.homeward.shipping.source.Spoken;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Parcels of the demo's open returns: each a little further on its way than the one before. */
@Component
class OpenParcels {

  private static final CountryCode HOME = new CountryCode("CN");
  private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

  private static final List<List<String>> JOURNEYS =
      List.of(
          List.of(),
          List.of("HANDED_OVER"),
          List.of("HANDED_OVER", "ARRIVED_FACILITY", "DEPARTED_FACILITY"),
          List.of("HANDED_OVER", "EXPORT_CUSTOMS_OUT", "ARRIVED_DEST_COUNTRY", "IMPORT_CUSTOMS_IN"),
          List.of("HANDED_OVER", "ARRIVED_DEST_COUNTRY", "CUSTOMS_ACTION_REQUIRED"),
          List.of("HANDED_OVER", "ARRIVED_DEST_COUNTRY", "IMPORT_RELEASED", "DELAYED"));

  private final ReturnBook book;
  private final Parcels parcels;
  private final Scans scans;
  private final Clock clock;

  OpenParcels(ReturnBook book, Parcels parcels, Scans scans, Clock clock) {
    this.book = book;
    this.parcels = parcels;
    this.scans = scans;
    this.clock = clock;
  }

  /**
   * Sends what a return waits for.
   *
   * @param n its turn, from 0
   */
  void send(SellerId seller, ReturnCaseId id, int n) {
    ReturnCaseDetails details = book.get(seller, id);
    if (!details.view().requestState().inForce() || details.header().counts().received() > 0) {
      return;
    }
    CountryCode from = country(details.header().contact().country());
    String number = number(details.view().number(), from == null ? "DE" : from.value());
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            "Sandbox",
            number,
            from,
            HOME,
            null,
            List.of(
                ParcelContent.of(seller, id, Math.max(1, details.header().counts().missing())))));
    List<String> journey = JOURNEYS.get(n % JOURNEYS.size());
    List<Scan> told = new ArrayList<>();
    Instant now = clock.instant();
    for (int i = 0; i < journey.size(); i++) {
      Instant at = now.minusSeconds(60L * (journey.size() - i));
      told.add(
          Spoken.scan(
              new Spoken("demo", null, "Sandbox", number, journey.get(i), null, at, null, null),
              null));
    }
    scans.record(told);
  }

  private static @Nullable CountryCode country(@Nullable String code) {
    return code == null ? null : CountryCode.find(code).orElse(null);
  }

  /** A number of the postal union's form, the same for the same return. */
  private static String number(String of, String country) {
    String serial = String.format(Locale.ROOT, "%08d", Math.floorMod(of.hashCode(), 100_000_000));
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (serial.charAt(i) - '0') * WEIGHTS[i];
    }
    int digit = 11 - sum % 11;
    return "HX" + serial + (digit == 10 ? 0 : digit == 11 ? 5 : digit) + country;
  }
}
