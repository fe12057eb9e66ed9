package dev.homeward.withdrawal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The recorded text of a statement, its hash, and how the same statement is told again. */
@Component
class Payload {

  private final JsonMapper json;

  Payload(JsonMapper json) {
    this.json = json;
  }

  String text(String reference, NewStatement stated, Instant at) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reference", reference);
    fields.put("declaredAt", at.toString());
    fields.put("declaredLocal", local(stated, at));
    fields.put("statement", stated.words());
    fields.put("language", stated.locale());
    fields.put("name", stated.name());
    fields.put("email", stated.email());
    fields.put("orderNumber", stated.orderNumber());
    if (stated.shop() != null) {
      fields.put("shop", stated.shop());
    }
    if (stated.goods() != null) {
      fields.put("goods", stated.goods());
    }
    if (!stated.lines().isEmpty()) {
      fields.put("lines", stated.lines());
    }
    return json.writeValueAsString(fields);
  }

  static String local(NewStatement stated, Instant at) {
    return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(ZonedDateTime.ofInstant(at, stated.zone()));
  }

  /**
   * A contract is withdrawn from as a whole only once, so the same words again are the same
   * statement. Parts may go back one after the other: there only the same form again is.
   */
  byte[] fingerprint(NewStatement stated) {
    List<Object> parts = new ArrayList<>();
    parts.add(Objects.toString(stated.seller(), ""));
    parts.add(Objects.toString(stated.shop(), "").toLowerCase(Locale.ROOT));
    parts.add(Objects.toString(stated.order(), ""));
    parts.add(stated.orderNumber().toLowerCase(Locale.ROOT));
    parts.add(stated.name().toLowerCase(Locale.ROOT));
    parts.add(stated.email().toLowerCase(Locale.ROOT));
    parts.add(Objects.toString(stated.goods(), ""));
    parts.add(stated.lines());
    parts.add(stated.whole() ? "" : stated.key());
    return sha256(json.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8));
  }

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
