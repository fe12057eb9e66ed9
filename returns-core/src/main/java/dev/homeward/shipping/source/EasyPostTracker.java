package dev.homeward.shipping.source;

import dev.homeward.shipping.Scan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The scans in a tracker, as EasyPost writes it in messages and answers alike. */
final class EasyPostTracker {

  private static final double GRAMS_PER_OUNCE = 28.349523125;

  private EasyPostTracker() {}

  static List<Scan> scans(String source, JsonNode tracker) {
    String number = Reading.required(tracker, "tracking_code");
    String carrier = Reading.text(tracker, "carrier");
    Instant estimate = Reading.momentIfAny(Reading.text(tracker, "est_delivery_date"));
    List<Scan> scans = new ArrayList<>();
    for (JsonNode detail : tracker.path("tracking_details")) {
      JsonNode place = detail.path("tracking_location");
      scans.add(
          new Scan(
              source,
              null,
              carrier,
              number,
              codes(carrier, detail),
              Reading.text(detail, "message"),
              Reading.moment(Reading.required(detail, "datetime")),
              Reading.joined(Reading.text(place, "city"), Reading.text(place, "state")),
              Reading.country(Reading.text(place, "country")),
              estimate,
              null));
    }
    return scans;
  }

  /** Trackers give ounces; 0 or nothing where the carrier did not weigh. */
  static CarrierMail.@Nullable Weighed weighed(JsonNode tracker) {
    double ounces = tracker.path("weight").asDouble(0);
    return ounces > 0
        ? new CarrierMail.Weighed(
            Reading.required(tracker, "tracking_code"), Math.round(ounces * GRAMS_PER_OUNCE))
        : null;
  }

  /** The carrier's own code says more than what EasyPost makes of it. */
  private static List<Scan.Code> codes(@Nullable String carrier, JsonNode detail) {
    List<Scan.Code> codes = new ArrayList<>();
    String own = Reading.text(detail, "carrier_code");
    if (own != null && carrier != null) {
      codes.add(new Scan.Code(carrier, own));
    }
    String fine = Reading.text(detail, "status_detail");
    String status = Reading.required(detail, "status");
    codes.add(new Scan.Code("easypost", fine == null ? status : status + "/" + fine));
    return codes;
  }
}
