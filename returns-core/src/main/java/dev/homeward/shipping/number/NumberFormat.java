package dev.homeward.shipping.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One form of tracking numbers of one carrier.
 *
 * @param prepend what serial numbers of a certain form are completed with before they are checked
 * @param lookups groups of the pattern whose values mean something
 * @param required names of the lookups that must know the value
 */
record NumberFormat(
    String carrier,
    String carrierName,
    String name,
    Pattern pattern,
    @Nullable ChecksumRule checksum,
    @Nullable Prepend prepend,
    List<Lookup> lookups,
    List<String> required,
    @Nullable String trackingUrl) {

  /** Signs that go before serial numbers that match. */
  record Prepend(Pattern when, String content) {

    String complete(String serial) {
      return when.matcher(serial).find() ? content + serial : serial;
    }
  }

  /** What the values of a group mean. */
  record Lookup(String name, String group, List<Meaning> meanings) {

    Optional<Meaning> find(String value) {
      return meanings.stream()
          .filter(meaning -> meaning.values().matcher(value).matches())
          .findFirst();
    }
  }

  /** A meaning, and the values that have it. */
  record Meaning(Pattern values, Map<String, String> texts) {}

  /** Reads a number; empty if it is none of this form, or its check digit is wrong. */
  Optional<RecognisedNumber> read(String typed) {
    Matcher matcher = pattern.matcher(typed.toUpperCase(Locale.ROOT));
    if (!matcher.matches() || !checks(matcher)) {
      return Optional.empty();
    }
    List<Map<String, String>> known = new ArrayList<>();
    String service = null;
    for (Lookup lookup : lookups) {
      Optional<Meaning> meaning = group(matcher, lookup.group()).flatMap(lookup::find);
      if (meaning.isEmpty() && required.contains(lookup.name())) {
        return Optional.empty();
      }
      if (meaning.isPresent()) {
        known.add(meaning.get().texts());
        service =
            lookup.name().equals("Service Type") ? meaning.get().texts().get("name") : service;
      }
    }
    String country = group(matcher, "CountryCode").orElse(null);
    return Optional.of(
        new RecognisedNumber(
            compact(typed.toUpperCase(Locale.ROOT)),
            carrier,
            known.stream()
                .map(texts -> texts.get("courier"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(carrierName),
            name,
            service,
            country,
            checksum != null,
            trackingUrl));
  }

  /**
   * Tells whose a number would be but for its check digit; empty if it has another form, or is
   * right.
   */
  Optional<String> misread(String typed) {
    Matcher matcher = pattern.matcher(typed.toUpperCase(Locale.ROOT));
    if (!matcher.matches() || checks(matcher)) {
      return Optional.empty();
    }
    String courier = carrierName;
    for (Lookup lookup : lookups) {
      Optional<Meaning> meaning = group(matcher, lookup.group()).flatMap(lookup::find);
      if (meaning.isEmpty() && required.contains(lookup.name())) {
        return Optional.empty();
      }
      courier = meaning.map(known -> known.texts().get("courier")).orElse(courier);
    }
    return Optional.of(courier);
  }

  /** Whether a carrier of this name, as people write it, gives out such numbers. */
  boolean isOf(String typed) {
    String written = typed.strip().toLowerCase(Locale.ROOT);
    return Stream.of(carrier, carrierName, name)
        .filter(own -> !own.isEmpty())
        .map(own -> Pattern.quote(own.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}]).*")
        .anyMatch(written::matches);
  }

  private boolean checks(Matcher matcher) {
    if (checksum == null) {
      return true;
    }
    String serial = group(matcher, "SerialNumber").orElse("");
    String check = group(matcher, "CheckDigit").orElse("");
    return checksum.holds(prepend == null ? serial : prepend.complete(serial), check);
  }

  private static Optional<String> group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name)
        ? Optional.ofNullable(matcher.group(name)).map(NumberFormat::compact)
        : Optional.empty();
  }

  private static String compact(String text) {
    return text.replaceAll("\\s", "");
  }
}
