package dev.homeward.shipping.label.easypost;

import dev.homeward.address.PostalAddress;
import dev.homeward.shared.Money;
import dev.homeward.shipping.label.CarrierGateway.Answer;
import dev.homeward.shipping.label.CarrierGateway.Consignment;
import dev.homeward.shipping.label.CarrierGateway.Goods;
import dev.homeward.shipping.label.CarrierGateway.Quotes;
import dev.homeward.shipping.label.CarrierGateway.Rate;
import dev.homeward.shipping.label.CarrierGateway.Return;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts our parcels into EasyPost's words, and its shipments into ours. */
final class EasyPostShipments {

  private static final BigDecimal GRAMS_PER_OUNCE = new BigDecimal("28.349523125");
  private static final BigDecimal LIGHTEST = new BigDecimal("0.1");

  private EasyPostShipments() {}

  /**
   * As a return: EasyPost takes the addresses as they were on the way out, and turns them around.
   */
  static Map<String, Object> request(Consignment parcel, String signer) {
    Map<String, Object> shipment = new LinkedHashMap<>();
    shipment.put("is_return", true);
    shipment.put("reference", parcel.key().toString());
    shipment.put("from_address", address(parcel.to()));
    shipment.put("to_address", address(parcel.from()));
    shipment.put("parcel", Map.of("weight", ounces(parcel.grams())));
    shipment.put(
        "options",
        Map.of("label_format", "PDF", "label_size", "4x6", "print_custom_1", parcel.number()));
    if (!parcel.goods().isEmpty()) {
      shipment.put("customs_info", customs(parcel, signer));
    }
    return Map.of("shipment", shipment);
  }

  private static Map<String, Object> address(PostalAddress address) {
    Map<String, Object> said = new LinkedHashMap<>();
    put(said, "name", address.name());
    put(said, "company", address.organisation());
    List<String> lines = address.lines();
    if (!lines.isEmpty()) {
      said.put("street1", lines.getFirst());
    }
    List<String> more = new ArrayList<>(lines.subList(Math.min(1, lines.size()), lines.size()));
    if (address.district() != null) {
      more.add(address.district());
    }
    if (!more.isEmpty()) {
      said.put("street2", String.join(", ", more));
    }
    put(said, "city", address.city());
    put(said, "state", address.area());
    put(said, "zip", address.postcode());
    said.put("country", address.country().value());
    put(said, "phone", address.phone());
    put(said, "email", address.email());
    return said;
  }

  private static void put(Map<String, Object> said, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      said.put(name, value);
    }
  }

  private static Map<String, Object> customs(Consignment parcel, String signer) {
    return Map.of(
        "contents_type",
        "returned_goods",
        "contents_explanation",
        "Return " + parcel.number(),
        "restriction_type",
        "none",
        "non_delivery_option",
        "return",
        "eel_pfc",
        "NOEEI 30.37(a)",
        "customs_certify",
        true,
        "customs_signer",
        signer,
        "customs_items",
        parcel.goods().stream().map(EasyPostShipments::item).toList());
  }

  private static Map<String, Object> item(Goods goods) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("description", goods.description());
    item.put("quantity", goods.quantity());
    item.put("value", goods.value().amount());
    item.put("currency", goods.value().currency().getCurrencyCode());
    item.put("weight", ounces(goods.grams()));
    put(item, "hs_tariff_number", goods.hsCode());
    put(item, "origin_country", goods.origin() == null ? null : goods.origin().value());
    return item;
  }

  private static BigDecimal ounces(int grams) {
    return BigDecimal.valueOf(grams).divide(GRAMS_PER_OUNCE, 1, RoundingMode.UP).max(LIGHTEST);
  }

  /** A shipment without rates says in its messages what the carriers had against it. */
  static Quotes quotes(JsonNode shipment) {
    String id = shipment.path("id").asString("");
    List<Rate> rates = new ArrayList<>();
    for (JsonNode rate : shipment.path("rates")) {
      rates.add(rate(id, rate));
    }
    if (!rates.isEmpty()) {
      return new Quotes.Offered(rates);
    }
    JsonNode message = shipment.path("messages").path(0);
    return new Quotes.Refused(message.path("type").asString("no_rates"));
  }

  private static Rate rate(String shipment, JsonNode rate) {
    JsonNode days =
        rate.path("est_delivery_days").isNumber()
            ? rate.path("est_delivery_days")
            : rate.path("delivery_days");
    return new Rate(
        rate.path("carrier").asString(""),
        rate.path("service").asString(""),
        shipment + " " + rate.path("id").asString(""),
        Money.rounded(
            new BigDecimal(rate.path("rate").asString("0")),
            Currency.getInstance(rate.path("currency").asString("USD"))),
        days.isNumber() ? days.asInt() : null);
  }

  static Answer answer(JsonNode shipment) {
    String number = shipment.path("tracking_code").asString("");
    return number.isEmpty()
            || shipment.path("postage_label").isMissingNode()
            || shipment.path("postage_label").isNull()
        ? new Answer.NeverHeard()
        : new Answer.Bought(shipment.path("id").asString(""), number, null);
  }

  /** Their refund is for the carrier to grant, which takes weeks. */
  static Return returned(JsonNode shipment) {
    String status = shipment.path("refund_status").asString("");
    return switch (status) {
      case "submitted" -> new Return.Voided();
      case "refunded", "not_applicable" -> new Return.Refunded();
      case "rejected" -> new Return.Refused("refund_rejected");
      default -> new Return.Unknown(status.isEmpty() ? "no-refund-status" : status);
    };
  }

  static String document(JsonNode shipment) {
    JsonNode label = shipment.path("postage_label");
    String pdf = label.path("label_pdf_url").asString("");
    boolean itself = label.path("label_file_type").asString("").equals("application/pdf");
    return pdf.isEmpty() && itself ? label.path("label_url").asString("") : pdf;
  }
}
