package dev.homeward.policy.law;

import dev.homeward.policy.Ground;
import dev.homeward.policy.RefundClock;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.policy.Span;
import dev.homeward.policy.StatutoryRule;
import dev.homeward.policy.StatutoryRule.Citation;
import dev.homeward.policy.StatutoryRule.Confidence;
import dev.homeward.policy.StatutoryRule.Proof;
import dev.homeward.policy.StatutoryRule.RefundDuty;
import dev.homeward.policy.StatutoryRule.ReturnCost;
import dev.homeward.policy.StatutoryRule.Start;
import dev.homeward.policy.StatutoryRule.WayBack;
import dev.homeward.policy.StatutoryRule.Window;
import dev.homeward.policy.StatutoryRule.Withholding;
import dev.homeward.policy.Terms;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads the mapping of one rule, with what single places have otherwise under {@code national}. */
final class RuleReading {

  /** Flags of articles that a right may except. */
  static final Set<String> FLAGS =
      Set.of(
          "custom-made",
          "perishable",
          "mixed",
          "newspaper",
          "digital",
          "price-fluctuating",
          "deferred-alcohol",
          "hygiene",
          "sealed-hygiene",
          "sealed-media");

  /** What can be told with a right: each has a message {@code policy.rule.<condition>}. */
  static final Set<String> CONDITIONS =
      Set.of(
          "goods-intact",
          "late-delivery-cancels",
          "posted-terms",
          "not-as-advertised",
          "short-term-rejection",
          "direct-rejection",
          "expected-lifetime",
          "major-failure");

  private static final int USUAL_DAYS = 14;
  private static final int LONGEST_WITHDRAWAL = 400;
  private static final int LONGEST_CONFORMITY = 7_400;

  private static final Set<String> VARYING =
      Set.of(
          "period",
          "day-type",
          "first-day-counts",
          "ends-on-working-day",
          "start",
          "dispatch-suffices",
          "uninformed-months",
          "only-uninformed",
          "beyond-period",
          "yields-to-policy",
          "return-paid-by",
          "send-back-days",
          "refund-days",
          "refund-day-type",
          "refund-clock",
          "refund-outbound",
          "withhold-until",
          "value-loss-deduction",
          "late-interest-percent",
          "late-penalty",
          "excepted",
          "unsealed",
          "conditions",
          "resolutions",
          "burden-months",
          "repair-extends-months",
          "function-from",
          "law",
          "source",
          "confidence");

  private static final Set<String> FIXED =
      Set.of("id", "jurisdiction", "right", "places", "note", "national", "valid-from", "valid-to");

  /** How days of a period are counted. */
  private enum DayType {
    CALENDAR,
    BUSINESS
  }

  /** What becomes of claims after the period. */
  private enum Beyond {
    REFUSED,
    PERSON
  }

  private RuleReading() {}

  /** Reads a rule; what is wrong with it is in the problems, and then it must not be used. */
  static DatedRule read(
      String file,
      MappingNode mapping,
      String jurisdiction,
      Set<String> usualPlaces,
      String text,
      List<LawProblem> problems) {
    Fields fields = Fields.of(file, mapping, problems);
    fields.only(Stream.concat(FIXED.stream(), VARYING.stream()).collect(Collectors.toSet()));
    Set<String> places =
        fields.has("places")
            ? fields.words("places", Places::known, "unknown-country")
            : new TreeSet<>(usualPlaces);
    if (places.isEmpty()) {
      fields.problem("places", "missing", "places");
    }
    List<StatutoryRule> parts = new ArrayList<>();
    Set<String> rest = new TreeSet<>(places);
    for (Map.Entry<String, Fields> each : fields.named("national").entrySet()) {
      each.getValue().only(VARYING);
      if (!rest.remove(each.getKey())) {
        problems.add(LawProblem.at(file, each.getValue().line(), "not-of-rule", each.getKey()));
      }
      parts.add(part(fields.with(each.getValue()), Set.of(each.getKey())));
    }
    if (!rest.isEmpty() || parts.isEmpty()) {
      parts.addFirst(part(fields, rest));
    }
    String note = fields.has("note") ? fields.text("note") : "";
    return new DatedRule(jurisdiction, file, fields.line(), text, note, parts);
  }

  private static StatutoryRule part(Fields fields, Set<String> places) {
    Ground ground = fields.choice("right", Ground.class, null);
    if (ground == Ground.POLICY) {
      fields.problem("right", "not-a-choice", "right", "POLICY", "WITHDRAWAL, CONFORMITY");
    }
    Set<String> resolutions =
        fields.words("resolutions", Terms.ANY_RESOLUTION::contains, "unknown-resolution");
    StatutoryRule rule =
        new StatutoryRule(
            id(fields),
            ground,
            places,
            window(fields, ground),
            new WayBack(
                fields.choice("return-paid-by", ReturnCost.class, ReturnCost.SHOPPER),
                fields.number("send-back-days", USUAL_DAYS, 1, 365)),
            refund(fields),
            fields.words("excepted", FLAGS::contains, "unknown-flag"),
            fields.words("unsealed", FLAGS::contains, "unknown-flag"),
            fields.words("conditions", CONDITIONS::contains, "unknown-condition"),
            resolutions.isEmpty() ? usualResolutions(ground) : resolutions,
            new Proof(
                fields.number("burden-months", 0, 0, 120),
                fields.number("repair-extends-months", 0, 0, 60)),
            citation(fields));
    Contradictions.note(rule, fields);
    return rule;
  }

  private static String id(Fields fields) {
    String id = fields.text("id");
    if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      fields.problem("id", "not-an-id", id);
    }
    return id;
  }

  private static Set<String> usualResolutions(Ground ground) {
    return ground == Ground.WITHDRAWAL
        ? Set.of("REFUND")
        : Set.of("REFUND", "EXCHANGE", "REPAIR", "KEEP_ITEM");
  }

  private static Window window(Fields fields, Ground ground) {
    int most = ground == Ground.WITHDRAWAL ? LONGEST_WITHDRAWAL : LONGEST_CONFORMITY;
    if (!fields.has("period")) {
      fields.problem("period", "missing", "period");
    }
    Period period = fields.period("period", most);
    boolean business = businessDays(fields, "day-type");
    boolean first = fields.truth("first-day-counts");
    boolean working = fields.truth("ends-on-working-day");
    if (business && period != null && (period.getMonths() != 0 || period.getYears() != 0)) {
      fields.problem("day-type", "business-months");
    }
    return new Window(
        period == null ? null : new Span(period, business, first, working),
        fields.choice("start", Start.class, Start.RECEIPT),
        fields.truth("dispatch-suffices"),
        fields.number("uninformed-months", 0, 0, 24),
        fields.truth("only-uninformed"),
        fields.choice("beyond-period", Beyond.class, Beyond.REFUSED) == Beyond.PERSON,
        fields.truth("yields-to-policy"));
  }

  private static RefundDuty refund(Fields fields) {
    return new RefundDuty(
        fields.has("refund-days"),
        fields.number("refund-days", USUAL_DAYS, 0, 90),
        businessDays(fields, "refund-day-type"),
        fields.choice("refund-clock", RefundClock.class, RefundClock.GOODS_RECEIVED),
        fields.choice("refund-outbound", RefundOutbound.class, RefundOutbound.NONE),
        fields.choice("withhold-until", Withholding.class, Withholding.NONE),
        fields.truth("value-loss-deduction"),
        fields.percent("late-interest-percent"),
        fields.truth("late-penalty"));
  }

  private static boolean businessDays(Fields fields, String name) {
    return fields.choice(name, DayType.class, DayType.CALENDAR) == DayType.BUSINESS;
  }

  private static Citation citation(Fields fields) {
    if (!fields.has("valid-from")) {
      fields.problem("valid-from", "missing", "valid-from");
    }
    return new Citation(
        fields.text("law"),
        fields.url("source"),
        fields.choice("confidence", Confidence.class, null),
        false,
        fields.date("function-from"),
        Objects.requireNonNullElse(fields.date("valid-from"), LocalDate.EPOCH),
        fields.date("valid-to"));
  }
}
