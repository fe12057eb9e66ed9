package dev.homeward.web.demo.open;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.Scans;
import dev.homeward.shipping.desk.ParcelDesk;
import dev.homeward.shipping.desk.ParcelTab;
import dev.homeward.shipping.source.Spoken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What carriers say that needs an operator: an unknown code, an unknown number, a wrong clock. */
@Component
class OddScans {

  private static final CountryCode GERMANY = new CountryCode("DE");
  private static final int PARCELS = 3;

  private final ParcelDesk desk;
  private final Scans scans;
  private final Clock clock;

  OddScans(ParcelDesk desk, Scans scans, Clock clock) {
    this.desk = desk;
    this.scans = scans;
    this.clock = clock;
  }

  void tell(SellerId seller) {
    List<Scan> odd = new ArrayList<>();
    for (ParcelDesk.Row parcel : desk.page(seller, ParcelTab.UNDER_WAY, "", null, PARCELS)) {
      String number = parcel.trackingNumber();
      odd.add(scan("code-" + number, "Sandbox", number, "DOC_REQ", "Documents asked for", 0));
    }
    odd.add(scan("number-1", "UPS", "1Z5R89390357567127", "P", "Pickup scan", 20));
    odd.add(scan("number-2", "UPS", "1Z5R89390357567127", "I/AR", "Arrival scan", 4));
    odd.add(scan("clock", "UPS", "1Z5R89390357567127", "I/DP", "Departure scan", -72));
    scans.record(odd);
  }

  private Scan scan(
      String id, String carrier, String number, String code, String text, int hoursAgo) {
    Instant at = clock.instant().minus(Duration.ofHours(hoursAgo));
    return Spoken.scan(
        new Spoken("demo", id, carrier, number, code, text, at, "Frankfurt", GERMANY), null);
  }
}
