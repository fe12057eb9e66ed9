package dev.homeward.drafting;

import dev.homeward.policy.PolicyCondition;
import dev.homeward.policy.PolicyDraft;
import dev.homeward.policy.PolicyRule;
import dev.homeward.policy.PolicyTemplates;
import dev.homeward.policy.PolicyTerms;
import dev.homeward.policy.Zone;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes policies as sheets, so that the next version can begin with one. */
final class SheetWriter {

  private static final Map<String, PolicyCondition> MARKETS =
      Map.of(
          "eu", PolicyCondition.ofPlaces(Set.of(), Set.of(Zone.EU)),
          "uk", PolicyCondition.ofPlaces(Set.of("GB"), Set.of()),
          "us", PolicyCondition.ofPlaces(Set.of("US"), Set.of()),
          "cn", PolicyCondition.ofPlaces(Set.of("CN"), Set.of()),
          "jp", PolicyCondition.ofPlaces(Set.of("JP"), Set.of()));

  private SheetWriter() {}

  /** Returns a sheet that reads as the policy again, and holds at once. */
  static PolicySheet of(PolicyDraft policy) {
    PolicyTerms last = policy.standard().withoutExceptions();
    List<PolicyRule> rules = new ArrayList<>(policy.rules());
    policy.markets().forEach((country, terms) -> rules.addAll(market(of(country), terms, last)));
    rules.addAll(exceptions(PolicyCondition.ALWAYS, policy.standard(), last));
    return sheet(policy.informs(), last, rules);
  }

  /** Returns what a template says for its market; everywhere else the platform's terms hold. */
  static PolicySheet ofTemplate(String template) {
    PolicyTerms terms = Objects.requireNonNull(PolicyTemplates.all().get(template));
    PolicyCondition where = Objects.requireNonNull(MARKETS.get(template));
    PolicyTerms last = PolicyTemplates.plain();
    return sheet(true, last, market(where, terms, last));
  }

  private static PolicySheet sheet(boolean informs, PolicyTerms last, List<PolicyRule> rules) {
    return new PolicySheet(
        "",
        informs,
        terms(last, null),
        rules.stream()
            .map(rule -> {
              Map<String, String> slots = terms(rule.then(), last);
              slots.put("name", rule.name());
              condition(slots, rule.when());
              return slots;
            })
            .toList());
  }

  private static List<PolicyRule> market(
      PolicyCondition where, PolicyTerms terms, PolicyTerms last) {
    List<PolicyRule> rules = new ArrayList<>(exceptions(where, terms, last));
    rules.add(new PolicyRule("", where, terms.withoutExceptions()));
    return rules;
  }

  /** What terms except by themselves is a final sale by a rule before them. */
  private static List<PolicyRule> exceptions(
      PolicyCondition where, PolicyTerms terms, PolicyTerms last) {
    List<PolicyRule> rules = new ArrayList<>();
    if (!terms.excludedFlags().isEmpty()) {
      rules.add(finalSale(where, Set.of(), terms.excludedFlags(), last));
    }
    if (!terms.excludedCategories().isEmpty()) {
      rules.add(finalSale(where, terms.excludedCategories(), Set.of(), last));
    }
    return rules;
  }

  private static PolicyRule finalSale(
      PolicyCondition where, Set<String> categories, Set<String> flags, PolicyTerms last) {
    PolicyCondition when =
        new PolicyCondition(
            where.countries(),
            where.zones(),
            categories,
            flags,
            null,
            null,
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null);
    return new PolicyRule("", when, last.asFinalSale());
  }

  private static PolicyCondition of(CountryCode country) {
    return PolicyCondition.ofPlaces(Set.of(country.value()), Set.of());
  }

  private static void condition(Map<String, String> slots, PolicyCondition when) {
    slots.put("countries", String.join(", ", when.countries()));
    slots.put("zones", joined(when.zones()));
    slots.put("categories", String.join(", ", when.categories()));
    slots.put("flags", String.join(", ", when.flags()));
    slots.put("priceFrom", Objects.toString(when.priceFrom(), ""));
    slots.put("priceTo", Objects.toString(when.priceTo(), ""));
    slots.put("reasons", String.join(", ", when.reasons()));
    slots.put("channels", String.join(", ", when.channels()));
    slots.put("groups", String.join(", ", when.groups()));
    slots.put("from", Objects.toString(when.from(), ""));
    slots.put("to", Objects.toString(when.to(), ""));
  }

  /**
   * @param last where a slot that says the same stays empty; null to fill all
   */
  private static Map<String, String> terms(PolicyTerms terms, @Nullable PolicyTerms last) {
    Map<String, String> slots = new TreeMap<>(all(terms));
    if (last != null) {
      Map<String, String> same = all(last);
      boolean taken =
          slots.getOrDefault("taking", "").equals(same.get("taking"))
              && slots.getOrDefault("days", "").equals(same.get("days"));
      slots
          .entrySet()
          .removeIf(slot ->
              slot.getKey().matches("taking|days")
                  ? taken
                  : slot.getValue().equals(same.get(slot.getKey())));
    }
    return slots;
  }

  private static Map<String, String> all(PolicyTerms terms) {
    Map<String, String> slots = new TreeMap<>();
    Integer days = terms.days();
    boolean exchange = !terms.resolutions().contains("REFUND");
    slots.put(
        "taking", days == null ? "NO_END" : days == 0 ? "FINAL" : exchange ? "EXCHANGE" : "DAYS");
    slots.put("days", days == null || days == 0 ? "" : days.toString());
    slots.put("payer", terms.returnPaidBy().name());
    slots.put("fee", amounts(terms.returnFees()));
    slots.put("restocking", plain(terms.restockingPercent()));
    slots.put("keepPercent", plain(terms.keepPercent()));
    slots.put("outbound", terms.refundOutbound().name());
    slots.put("refundDays", Integer.toString(terms.refundDays()));
    slots.put("refundClock", terms.refundClock().name());
    slots.put("sendBackDays", Integer.toString(terms.sendBackDays()));
    slots.put("approval", terms.approval().name());
    slots.put("keepBelow", amounts(terms.keepBelow()));
    slots.put("methods", joined(terms.methods()));
    return slots;
  }

  private static String plain(BigDecimal percent) {
    return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
  }

  private static String amounts(List<Money> amounts) {
    return amounts.isEmpty()
        ? ""
        : amounts.stream().map(Money::toString).collect(Collectors.joining("; "));
  }

  private static String joined(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
