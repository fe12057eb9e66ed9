package dev.homeward.shipping.source;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages of EasyPost about trackers. */
@Component
class EasyPostMail implements CarrierMail {

  private final String secret;
  private final JsonMapper json;

  EasyPostMail(SourceSettings settings, JsonMapper json) {
    this.secret = Normalizer.normalize(settings.easypostWebhookSecret(), Normalizer.Form.NFKD);
    this.json = json;
  }

  @Override
  public String source() {
    return "easypost";
  }

  @Override
  public boolean genuine(byte[] body, String signature) {
    return !secret.isEmpty()
        && Signatures.same(
            "hmac-sha256-hex=" + HexFormat.of().formatHex(Signatures.of(body, secret)), signature);
  }

  @Override
  public Message read(byte[] body) {
    JsonNode event = json.readTree(body);
    JsonNode result = event.path("result");
    boolean tracker = "Tracker".equals(Reading.text(result, "object"));
    return new Message(
        Reading.required(event, "id"),
        tracker ? EasyPostTracker.scans(source(), result) : List.of(),
        tracker ? EasyPostTracker.weighed(result) : null);
  }
}
