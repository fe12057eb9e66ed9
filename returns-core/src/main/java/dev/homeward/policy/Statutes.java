package dev.homeward.policy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.homeward.shared.CountryCode;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The law as data: {@code statutory-rules.csv}, where every rule has its clause, its source, a
 * confidence (A from the official text, B from a second source, C as commonly reported) and the
 * days of purchase that it covers.
 */
final class Statutes {

  private static final int USUAL_REFUND_DAYS = 14;
  private static final int USUAL_SEND_BACK_DAYS = 14;
  private static final String SHOPPER_IF_INFORMED = "SHOPPER_IF_INFORMED";

  private static final List<StatutoryRule> RULES =
      RuleFile.read("statutory-rules.csv", Statutes::rule);

  private static final Map<String, List<StatutoryRule>> BY_PLACE = byPlace();

  private Statutes() {}

  static List<StatutoryRule> all() {
    return RULES;
  }

  /** Returns the rule of a country for a purchase; empty where none is on file. */
  static Optional<StatutoryRule> find(
      Ground ground, @Nullable CountryCode country, LocalDate purchase) {
    if (country == null) {
      return Optional.empty();
    }
    return BY_PLACE.getOrDefault(country.value(), List.of()).stream()
        .filter(rule -> rule.ground() == ground && rule.coversPurchaseOn(purchase))
        .findFirst();
  }

  private static Map<String, List<StatutoryRule>> byPlace() {
    Map<String, List<StatutoryRule>> rules = new HashMap<>();
    for (StatutoryRule rule : RULES) {
      for (String place : rule.places()) {
        rules.merge(place, List.of(rule), Statutes::joined);
      }
    }
    return rules;
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  private static StatutoryRule rule(NamedCsvRecord row) {
    String payer = row.getField("return_paid_by");
    return new StatutoryRule(
        Ground.valueOf(row.getField("right")),
        RuleFile.words(row, "places"),
        span(row),
        row.getField("start").equals("LAST_ITEM"),
        Integer.parseInt(row.getField("uninformed_months")),
        row.getField("beyond_period").equals("PERSON"),
        payer.equals(Payer.SELLER.name()) ? Payer.SELLER : Payer.SHOPPER,
        payer.equals(SHOPPER_IF_INFORMED),
        number(row, "refund_days", USUAL_REFUND_DAYS),
        orElse(row, "refund_clock", RefundClock::valueOf, RefundClock.GOODS_RECEIVED),
        orElse(row, "refund_outbound", RefundOutbound::valueOf, RefundOutbound.NONE),
        number(row, "send_back_days", USUAL_SEND_BACK_DAYS),
        RuleFile.words(row, "excepted_flags"),
        RuleFile.words(row, "unsealed_flags"),
        RuleFile.words(row, "conditions"),
        RuleFile.words(row, "resolutions"),
        RuleFile.truth(row, "yields_to_policy"),
        row.getField("clause"),
        LocalDate.parse(row.getField("valid_from")),
        row.getField("valid_to").isEmpty() ? null : LocalDate.parse(row.getField("valid_to")));
  }

  private static @Nullable Span span(NamedCsvRecord row) {
    String period = row.getField("period");
    return period.isEmpty()
        ? null
        : new Span(
            Period.parse(period),
            RuleFile.truth(row, "business_days"),
            RuleFile.truth(row, "first_day_counts"),
            RuleFile.truth(row, "ends_on_working_day"));
  }

  private static int number(NamedCsvRecord row, String field, int usual) {
    return orElse(row, field, Integer::valueOf, usual);
  }

  private static <T> T orElse(
      NamedCsvRecord row, String field, java.util.function.Function<String, T> reading, T usual) {
    String text = row.getField(field);
    return text.isEmpty() ? usual : reading.apply(text);
  }
}
