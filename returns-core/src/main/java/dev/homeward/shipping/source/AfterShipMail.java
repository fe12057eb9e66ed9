package dev.homeward.shipping.source;

import dev.homeward.shipping.Scan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages of AfterShip about trackings. */
@Component
class AfterShipMail implements CarrierMail {

  private final String secret;
  private final JsonMapper json;

  AfterShipMail(SourceSettings settings, JsonMapper json) {
    this.secret = settings.aftershipWebhookSecret();
    this.json = json;
  }

  @Override
  public String source() {
    return "aftership";
  }

  @Override
  public boolean genuine(byte[] body, String signature) {
    return !secret.isEmpty()
        && Signatures.same(
            Base64.getEncoder().encodeToString(Signatures.of(body, secret)), signature);
  }

  @Override
  public Message read(byte[] body) {
    JsonNode message = json.readTree(body);
    JsonNode tracking = message.path("msg");
    return new Message(
        Reading.required(message, "event_id"),
        tracking.isMissingNode() ? List.of() : scans(tracking),
        null);
  }

  private List<Scan> scans(JsonNode tracking) {
    String number = Reading.required(tracking, "tracking_number");
    String slug = Reading.text(tracking, "slug");
    Instant estimate = Reading.momentIfAny(Reading.text(tracking, "expected_delivery"));
    List<Scan> scans = new ArrayList<>();
    for (JsonNode checkpoint : tracking.path("checkpoints")) {
      String own = Reading.text(checkpoint, "slug");
      String place = Reading.text(checkpoint, "city");
      scans.add(
          new Scan(
              source(),
              null,
              own == null ? slug : own,
              number,
              codes(checkpoint),
              Reading.text(checkpoint, "message"),
              Reading.moment(Reading.required(checkpoint, "checkpoint_time")),
              place == null ? Reading.text(checkpoint, "location") : place,
              Reading.country(Reading.text(checkpoint, "country_iso3")),
              estimate,
              null));
    }
    return scans;
  }

  private static List<Scan.Code> codes(JsonNode checkpoint) {
    List<Scan.Code> codes = new ArrayList<>();
    String subtag = Reading.text(checkpoint, "subtag");
    if (subtag != null) {
      codes.add(new Scan.Code("aftership", subtag));
    }
    codes.add(new Scan.Code("aftership", Reading.required(checkpoint, "tag")));
    return codes;
  }
}
