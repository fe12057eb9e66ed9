package dev.homeward.shipping.label.easypost;

import dev.homeward.shared.CountryCode;
import dev.homeward.shipping.easypost.EasyPostAccount;
import dev.homeward.shipping.label.CarrierGateway;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Buys through EasyPost. It knows no idempotency keys; a shipment is bought once, however often it
 * is asked for, and whether it is bought can be read: the shipment is the key.
 */
@Component
@EnableConfigurationProperties(EasyPostAccount.class)
class EasyPostCarrier implements CarrierGateway {

  static final String NAME = "easypost";

  private final @Nullable EasyPostClient client;
  private final EasyPostAccount settings;

  EasyPostCarrier(EasyPostAccount settings, JsonMapper json) {
    String key = settings.apiKey();
    this.client = key == null ? null : new EasyPostClient(settings, key, json);
    this.settings = settings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean serves(CountryCode from, CountryCode to) {
    return client != null;
  }

  @Override
  public Quotes rates(Consignment parcel) {
    return switch (client()
        .post("/shipments", EasyPostShipments.request(parcel, settings.signer()))) {
      case EasyPostClient.Reply.Said said -> EasyPostShipments.quotes(said.body());
      case EasyPostClient.Reply.Refused refused -> new Quotes.Refused(refused.code());
      case EasyPostClient.Reply.Nothing nothing -> new Quotes.Unknown(nothing.code());
    };
  }

  @Override
  public Answer buy(Order order) {
    Map<String, Object> rate = Map.of("rate", Map.of("id", part(order, 1)));
    return switch (client().post("/shipments/" + part(order, 0) + "/buy", rate)) {
      case EasyPostClient.Reply.Said said -> bought(EasyPostShipments.answer(said.body()));
      // Somebody was quicker, such as we ourselves before the power went off.
      case EasyPostClient.Reply.Refused refused when refused.code().contains("EXISTS") ->
          bought(status(order));
      case EasyPostClient.Reply.Refused refused -> new Answer.Refused(refused.code());
      case EasyPostClient.Reply.Nothing nothing -> new Answer.Unknown(nothing.code());
    };
  }

  /** Where it says that it is bought, and shows no label, nobody knows. */
  private static Answer bought(Answer answer) {
    return answer instanceof Answer.NeverHeard ? new Answer.Unknown("no-label") : answer;
  }

  @Override
  public Answer status(Order order) {
    return switch (client().get("/shipments/" + part(order, 0))) {
      case EasyPostClient.Reply.Said said -> EasyPostShipments.answer(said.body());
      case EasyPostClient.Reply.Refused refused -> new Answer.Refused(refused.code());
      case EasyPostClient.Reply.Nothing nothing -> new Answer.Unknown(nothing.code());
    };
  }

  @Override
  public Return giveBack(Order order, String reference) {
    return switch (client().post("/shipments/" + reference + "/refund", null)) {
      case EasyPostClient.Reply.Said said -> EasyPostShipments.returned(said.body());
      case EasyPostClient.Reply.Refused refused -> asked(order, reference, refused.code());
      case EasyPostClient.Reply.Nothing nothing -> new Return.Unknown(nothing.code());
    };
  }

  /** What was given back before is refused the second time, and is given back all the same. */
  private Return asked(Order order, String reference, String code) {
    Return earlier = returned(order, reference);
    return earlier instanceof Return.Voided || earlier instanceof Return.Refunded
        ? earlier
        : new Return.Refused(code);
  }

  @Override
  public Return returned(Order order, String reference) {
    return switch (client().get("/shipments/" + reference)) {
      case EasyPostClient.Reply.Said said -> EasyPostShipments.returned(said.body());
      case EasyPostClient.Reply.Refused refused -> new Return.Refused(refused.code());
      case EasyPostClient.Reply.Nothing nothing -> new Return.Unknown(nothing.code());
    };
  }

  @Override
  public Optional<byte[]> document(Order order, String reference) {
    return switch (client().get("/shipments/" + reference)) {
      case EasyPostClient.Reply.Said said -> file(EasyPostShipments.document(said.body()));
      case EasyPostClient.Reply.Refused _, EasyPostClient.Reply.Nothing _ -> Optional.empty();
    };
  }

  private Optional<byte[]> file(String address) {
    boolean safe =
        address.startsWith("https://") || address.startsWith(settings.apiBase().toString());
    return safe ? client().file(URI.create(address)) : Optional.empty();
  }

  private EasyPostClient client() {
    return Objects.requireNonNull(client, "EasyPost is not configured");
  }

  private static String part(Order order, int place) {
    return order.rate().split(" ", 2)[place];
  }
}
