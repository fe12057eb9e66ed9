package dev.homeward.shipping.source;

import dev.homeward.shared.CountryCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what sources write in several ways. */
final class Reading {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSS]", Locale.ROOT);

  private static final Map<String, String> ALPHA_3 =
      CountryCode.all().stream()
          .collect(Collectors.toMap(code -> Locale.of("", code).getISO3Country(), code -> code));

  private Reading() {}

  /**
   * Reads a moment; one without a zone is taken as UTC, for nobody says which zone is meant.
   *
   * @throws DateTimeParseException if it is none
   */
  static Instant moment(String text) {
    String stripped = text.strip();
    try {
      return OffsetDateTime.parse(stripped.replaceFirst(" (?=\\d\\d:)", "T")).toInstant();
    } catch (DateTimeParseException noZone) {
      return stripped.length() <= "2026-01-01".length()
          ? LocalDate.parse(stripped).atStartOfDay(ZoneOffset.UTC).toInstant()
          : LocalDateTime.parse(stripped, LOCAL).toInstant(ZoneOffset.UTC);
    }
  }

  static @Nullable Instant momentIfAny(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : moment(text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  /** Reads a country of two or three letters; null for none, or none that there is. */
  static @Nullable CountryCode country(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String code = text.strip().toUpperCase(Locale.ROOT);
    return Optional.ofNullable(ALPHA_3.get(code))
        .or(() -> Optional.of(code))
        .flatMap(CountryCode::find)
        .orElse(null);
  }

  static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() && !value.asString().isBlank() ? value.asString().strip() : null;
  }

  static String required(JsonNode node, String field) {
    String text = text(node, field);
    if (text == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return text;
  }

  static @Nullable String joined(@Nullable String... parts) {
    List<String> there = new ArrayList<>();
    for (String part : parts) {
      if (part != null) {
        there.add(part);
      }
    }
    return there.isEmpty() ? null : String.join(", ", there);
  }
}
