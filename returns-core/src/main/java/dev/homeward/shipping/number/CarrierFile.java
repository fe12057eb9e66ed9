package dev.homeward.shipping.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of formats: what it does not use of one is passed over. */
final class CarrierFile {

  private static final JsonMapper JSON = new JsonMapper();

  private final String code;
  private final String name;

  private CarrierFile(String code, String name) {
    this.code = code;
    this.name = name;
  }

  /**
   * @throws IllegalArgumentException if a format is broken, or checked in a way that nobody knows
   */
  static List<NumberFormat> read(byte[] file) {
    JsonNode root = JSON.readTree(file);
    CarrierFile carrier =
        new CarrierFile(root.path("courier_code").asString(""), root.path("name").asString(""));
    List<NumberFormat> formats = new ArrayList<>();
    for (JsonNode format : root.path("tracking_numbers")) {
      formats.add(carrier.format(format));
    }
    return formats;
  }

  private NumberFormat format(JsonNode node) {
    JsonNode validation = node.path("validation");
    List<String> required = new ArrayList<>();
    validation.path("additional").path("exists").forEach(each -> required.add(each.asString()));
    JsonNode prepend = validation.path("serial_number_format").path("prepend_if");
    if (prepend.isMissingNode()) {
      prepend = validation.path("checksum").path("serial_number_format").path("prepend_if");
    }
    return new NumberFormat(
        code,
        name,
        node.path("name").asString(name),
        pattern(node.path("regex")),
        checksum(validation.path("checksum")),
        prepend.isMissingNode()
            ? null
            : new NumberFormat.Prepend(
                Pattern.compile(prepend.path("matches_regex").asString("")),
                prepend.path("content").asString("")),
        lookups(node.path("additional")),
        required,
        text(node, "tracking_url"));
  }

  private static Pattern pattern(JsonNode regex) {
    if (!regex.isArray()) {
      return compiled(regex.asString());
    }
    StringBuilder joined = new StringBuilder();
    regex.forEach(part -> joined.append(part.asString()));
    return compiled(joined.toString());
  }

  /** Java has no underscores in the names of groups. */
  private static Pattern compiled(String regex) {
    return Pattern.compile(
        regex.replaceAll("\\(\\?P?<([A-Za-z][A-Za-z0-9]*)_([A-Za-z0-9]+)>", "(?<$1$2>") + "\\s*");
  }

  private static @Nullable ChecksumRule checksum(JsonNode node) {
    if (node.isMissingNode() || !node.has("name")) {
      return null;
    }
    List<Integer> weightings = new ArrayList<>();
    node.path("weightings").forEach(each -> weightings.add(each.asInt()));
    return new ChecksumRule(
        Checksum.valueOf(node.path("name").asString().toUpperCase(Locale.ROOT)),
        node.path("evens_multiplier").asInt(1),
        node.path("odds_multiplier").asInt(1),
        node.path("reverse").asBoolean(false),
        weightings,
        node.path("modulo1").asInt(11),
        node.path("modulo2").asInt(10));
  }

  private static List<NumberFormat.Lookup> lookups(JsonNode additional) {
    List<NumberFormat.Lookup> lookups = new ArrayList<>();
    for (JsonNode each : additional) {
      List<NumberFormat.Meaning> meanings = new ArrayList<>();
      each.path("lookup").forEach(meaning -> meanings.add(meaning(meaning)));
      lookups.add(
          new NumberFormat.Lookup(
              each.path("name").asString(""),
              each.path("regex_group_name").asString(""),
              meanings));
    }
    return lookups;
  }

  private static NumberFormat.Meaning meaning(JsonNode node) {
    String regex = text(node, "matches_regex");
    Map<String, String> texts = new HashMap<>();
    node.properties()
        .forEach(field -> {
          if (field.getValue().isString()) {
            texts.put(field.getKey(), field.getValue().asString());
          }
        });
    return new NumberFormat.Meaning(
        Pattern.compile(regex == null ? Pattern.quote(node.path("matches").asString("")) : regex),
        texts);
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.asString() : null;
  }
}
