package dev.homeward.customs.regime;

import dev.homeward.customs.regime.ImportRule.Band;
import dev.homeward.customs.regime.ImportRule.Method;
import dev.homeward.policy.StatutoryRule.Confidence;
import dev.homeward.policy.law.Fields;
import dev.homeward.policy.law.LawProblem;
import dev.homeward.policy.law.Yaml;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * Rules of customs as a file has them; whatever is wrong with it is said with its line.
 *
 * @param problems if there are any, none of it may be used
 */
record RuleFile(List<CustomsRule> rules, List<LawProblem> problems) {

  private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{2,3})?");
  private static final Pattern WORD = Pattern.compile("[A-Z0-9-]{2,30}");
  private static final int LONGEST_PERIOD = 4_000;
  private static final int MOST = 1_000_000;

  private static final Set<String> OF_ALL =
      Set.of(
          "id", "kind", "places", "law", "source", "confidence", "note", "valid-from", "valid-to");
  private static final Set<String> OF_IMPORT =
      Set.of("currency", "base", "dispatched-from", "bands", "tax-inside");
  private static final Set<String> OF_BAND =
      Set.of("up-to", "method", "percent", "amount", "taxed");
  private static final Set<String> OF_REMEDY =
      Set.of(
          "side",
          "charges",
          "percent",
          "floor",
          "period",
          "clock",
          "conditions",
          "procedures",
          "currency",
          "minimum",
          "groups",
          "evidence",
          "code",
          "fee",
          "chance");

  /** What a rule is about. */
  enum Kind {
    IMPORT,
    REMEDY
  }

  /** Where a remedy is. */
  private enum Side {
    DESTINATION,
    HOME
  }

  /** Reads the rules of a file. */
  static RuleFile read(String file, String text) {
    List<LawProblem> problems = new ArrayList<>();
    MappingNode mapping = Yaml.mapping(file, text, problems);
    if (mapping == null) {
      return new RuleFile(List.of(), problems);
    }
    Fields fields = Fields.of(file, mapping, problems);
    fields.only(Set.of("rules"));
    List<CustomsRule> rules =
        fields.mappings(
            "rules", rule -> rule(Fields.of(file, rule, problems), Yaml.block(text, rule)));
    return new RuleFile(rules, problems);
  }

  /** Reads the text of one rule. */
  static RuleFile ofOneRule(String file, String text) {
    List<LawProblem> problems = new ArrayList<>();
    MappingNode mapping = Yaml.mapping(file, text, problems);
    return mapping == null
        ? new RuleFile(List.of(), problems)
        : new RuleFile(List.of(rule(Fields.of(file, mapping, problems), text)), problems);
  }

  private static CustomsRule rule(Fields fields, String document) {
    LocalDate from = fields.date("valid-from");
    if (from == null) {
      fields.problem("valid-from", "missing", "valid-from");
    }
    RuleHead head =
        new RuleHead(
            fields.text("id"),
            fields.words("places", PLACE.asMatchPredicate(), "unknown-country"),
            fields.text("law"),
            fields.text("source"),
            fields.choice("confidence", Confidence.class, null),
            fields.has("note") ? fields.text("note") : "",
            Objects.requireNonNullElse(from, LocalDate.EPOCH),
            fields.date("valid-to"),
            document);
    return switch (fields.choice("kind", Kind.class, null)) {
      case IMPORT -> importRule(head, fields);
      case REMEDY -> remedy(head, fields);
    };
  }

  private static ImportRule importRule(RuleHead head, Fields fields) {
    fields.only(with(OF_IMPORT));
    List<Band> bands = new ArrayList<>();
    fields.mappings("bands", band -> bands.add(band(fields.inside(band))));
    return new ImportRule(
        head,
        currency(fields),
        fields.choice("base", ImportRule.ValueBase.class, null),
        fields.words("dispatched-from", PLACE.asMatchPredicate(), "unknown-country"),
        bands,
        fields.truth("tax-inside"));
  }

  private static Band band(Fields fields) {
    fields.only(OF_BAND);
    int upTo = fields.number("up-to", 0, 1, MOST);
    return new Band(
        upTo == 0 ? null : BigDecimal.valueOf(upTo),
        fields.choice("method", Method.class, null),
        number(fields.percent("percent")),
        BigDecimal.valueOf(fields.number("amount", 0, 0, MOST)),
        fields.truth("taxed"));
  }

  private static Remedy remedy(RuleHead head, Fields fields) {
    fields.only(with(OF_REMEDY));
    Currency currency = currency(fields);
    int minimum = fields.number("minimum", 0, 0, MOST);
    return new Remedy(
        head,
        fields.choice("side", Side.class, null) == Side.HOME,
        each(fields, "charges", ChargeType.class),
        Objects.requireNonNullElse(fields.percent("percent"), BigDecimal.valueOf(100)),
        fields.truth("floor"),
        fields.period("period", LONGEST_PERIOD),
        fields.choice("clock", Remedy.Clock.class, Remedy.Clock.NONE),
        each(fields, "conditions", Remedy.Condition.class),
        fields.words("procedures", WORD.asMatchPredicate(), "not-a-choice"),
        minimum == 0 ? null : Money.of(BigDecimal.valueOf(minimum), currency),
        fields.words("groups", WORD.asMatchPredicate(), "not-a-choice"),
        each(fields, "evidence", Remedy.Evidence.class),
        fields.has("code") ? fields.text("code") : "",
        Money.of(BigDecimal.valueOf(fields.number("fee", 0, 0, MOST)), currency),
        Objects.requireNonNullElse(fields.percent("chance"), BigDecimal.valueOf(100)));
  }

  private static <E extends Enum<E>> Set<E> each(Fields fields, String name, Class<E> type) {
    Predicate<String> known =
        word -> Arrays.stream(type.getEnumConstants()).anyMatch(e -> e.name().equals(word));
    return fields.words(name, known, "not-a-choice").stream()
        .filter(known)
        .map(word -> Enum.valueOf(type, word))
        .collect(Collectors.toSet());
  }

  private static Currency currency(Fields fields) {
    String code = fields.text("currency");
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      fields.problem("currency", "not-a-choice", "currency", code);
      return Currency.getInstance("EUR");
    }
  }

  private static BigDecimal number(@Nullable BigDecimal read) {
    return read == null ? BigDecimal.ZERO : read;
  }

  private static Set<String> with(Set<String> own) {
    Set<String> all = new java.util.HashSet<>(OF_ALL);
    all.addAll(own);
    return all;
  }
}
