package dev.homeward.drafting;

import dev.homeward.policy.PolicyCondition;
import dev.homeward.policy.Zone;
import dev.homeward.returncase.ReturnReasons;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads when a rule is to count. */
final class ConditionReader {

  private static final Set<String> ZONES =
      Arrays.stream(Zone.values()).map(Zone::name).collect(Collectors.toUnmodifiableSet());

  private ConditionReader() {}

  static PolicyCondition read(Slots slots) {
    Money from = slots.amount("priceFrom");
    Money to = slots.amount("priceTo");
    if (from != null && to != null && !from.currency().equals(to.currency())) {
      slots.problem("priceTo", "policy.sheet.two-currencies");
      to = null;
    } else if (from != null && to != null && from.compareTo(to) > 0) {
      slots.problem("priceTo", "policy.sheet.price-reversed");
      to = null;
    }
    LocalDate first = slots.date("from");
    LocalDate lastDay = slots.date("to");
    if (first != null && lastDay != null && first.isAfter(lastDay)) {
      slots.problem("to", "policy.sheet.dates-reversed");
      lastDay = null;
    }
    UnaryOperator<String> asTyped = UnaryOperator.identity();
    return new PolicyCondition(
        slots.wordsOf(
            "countries",
            CountryCode.all(),
            "policy.sheet.country-unknown",
            word -> word.toUpperCase(Locale.ROOT)),
        slots.wordsOf("zones", ZONES, "policy.sheet.unknown", asTyped).stream()
            .map(Zone::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        slots.words("categories", asTyped),
        slots.words("flags", word -> word.toLowerCase(Locale.ROOT)),
        from,
        to,
        slots.wordsOf("reasons", ReturnReasons.handles(), "policy.sheet.reason-unknown", asTyped),
        slots.words("channels", asTyped),
        slots.words("groups", asTyped),
        first,
        lastDay);
  }
}
