package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Grouping;
import dev.homeward.web.insight.Period.Preset;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads typed parameters, and remembers which of them made no sense. */
final class Parameters {

  private static final String UNKNOWN = "analytics.problem.choice";
  private static final long MOST = 1_000_000_000;

  private final InsightState state;
  private final Map<String, String> problems = new LinkedHashMap<>();

  Parameters(InsightState state) {
    this.state = state;
  }

  /** What made no sense: message keys by parameter. */
  Map<String, String> problems() {
    return problems;
  }

  void refuse(String name, String messageKey) {
    problems.putIfAbsent(name, messageKey);
  }

  List<String> all(String name) {
    return state.all(name);
  }

  <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
    String value = state.first(name);
    if (value == null) {
      return otherwise;
    }
    Optional<E> chosen =
        Arrays.stream(choices.getEnumConstants())
            .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(value))
            .findFirst();
    if (chosen.isEmpty()) {
      refuse(name, UNKNOWN);
    }
    return chosen.orElse(otherwise);
  }

  Preset preset(String name) {
    String value = state.first(name);
    Optional<Preset> preset = value == null ? Optional.empty() : Preset.find(value);
    if (value != null && preset.isEmpty()) {
      refuse(name, UNKNOWN);
    }
    return preset.orElse(Preset.MONTHS_12);
  }

  @Nullable LocalDate date(String name) {
    String value = state.first(name);
    try {
      LocalDate date = value == null ? null : LocalDate.parse(value);
      if (date != null && (date.getYear() < 1900 || date.getYear() > 2999)) {
        refuse(name, "analytics.problem.date");
        return null;
      }
      return date;
    } catch (DateTimeParseException e) {
      refuse(name, "analytics.problem.date");
      return null;
    }
  }

  @Nullable Currency currency(String name) {
    String value = state.first(name);
    try {
      return value == null ? null : Currency.getInstance(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      refuse(name, "analytics.problem.currency");
      return null;
    }
  }

  long count(String name, long otherwise) {
    String value = state.first(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("\\d{1,10}") || Long.parseLong(value) > MOST) {
      refuse(name, "analytics.problem.count");
      return otherwise;
    }
    return Long.parseLong(value);
  }

  /** The keys that a grouping is narrowed to; sellers must look like ids. */
  List<String> keys(Grouping grouping) {
    List<String> keys = state.all(grouping.key());
    if (grouping == Grouping.SELLER && !keys.stream().allMatch(Parameters::isId)) {
      refuse(grouping.key(), UNKNOWN);
      return List.of();
    }
    return keys;
  }

  private static boolean isId(String value) {
    try {
      return UUID.fromString(value).toString().equalsIgnoreCase(value);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
