package dev.homeward.customs.goods;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.catalog.CustomsFacts;
import dev.homeward.catalog.Variants;
import dev.homeward.customs.tariff.HsCheck;
import dev.homeward.customs.tariff.HsTable;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.VariantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what customs ask about variants, if customs would take it. */
@Service
@Transactional
public class GoodsFacts {

  private static final int SHORTEST_CODE = 6;
  private static final int LONGEST_CODE = 10;
  private static final int HEAVIEST = 1_000_000;

  private final Variants variants;
  private final HsTable tariff;
  private final AuditTrail audit;

  GoodsFacts(Variants variants, HsTable tariff, AuditTrail audit) {
    this.variants = variants;
    this.tariff = tariff;
    this.audit = audit;
  }

  /** Facts as they were typed; empty for what is not known, or is right as it is. */
  public record Typed(String hsCode, String origin, String weight) {

    /** A form that lacks a field says nothing of it. */
    public Typed {
      hsCode = Objects.requireNonNullElse(hsCode, "");
      origin = Objects.requireNonNullElse(origin, "");
      weight = Objects.requireNonNullElse(weight, "");
    }
  }

  /** What became of them. */
  public sealed interface Outcome {

    /** They are on record. */
    record Saved(String sku) implements Outcome {}

    /** Something is wrong, and nothing was taken. */
    record Refused(List<Problem> problems) implements Outcome {

      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Something that customs would not take.
   *
   * @param field name of the fact in {@link Typed}
   * @param code of the text {@code error.<code>}
   */
  public record Problem(String field, String code, String argument) {}

  /**
   * Takes facts down; what is left empty stays as it is.
   *
   * @throws dev.homeward.shared.NotFound if there is no such variant, or it is another seller's
   */
  public Outcome put(SellerId seller, VariantId id, Typed typed, Actor actor) {
    Variants.Described known = variants.lock(seller, id);
    List<Problem> problems = new ArrayList<>();
    CustomsFacts facts =
        new CustomsFacts(
            code(typed.hsCode(), problems),
            origin(typed.origin(), problems),
            weight(typed.weight(), problems));
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    CustomsFacts now = facts.or(known.facts());
    if (!now.equals(known.facts())) {
      variants.describe(seller, id, now);
      audit.record(
          actor,
          "article.described",
          Subject.of("article", id, known.sku(), seller),
          state(known.facts()),
          state(now));
    }
    return new Outcome.Saved(known.sku());
  }

  private @Nullable String code(String typed, List<Problem> problems) {
    String code = typed.replaceAll("[\\s.]", "");
    if (code.isEmpty()) {
      return null;
    }
    if (code.length() < SHORTEST_CODE || code.length() > LONGEST_CODE) {
      problems.add(new Problem("hsCode", "goods.hs-length", typed.strip()));
      return null;
    }
    switch (tariff.check(code)) {
      case HsCheck.Known _, HsCheck.Unverified _ -> {
        return code;
      }
      case HsCheck.Dropped dropped ->
          problems.add(
              new Problem("hsCode", "goods.hs-dropped", String.join(", ", dropped.successors())));
      case HsCheck.Unknown _, HsCheck.Malformed _ ->
          problems.add(new Problem("hsCode", "goods.hs-unknown", typed.strip()));
    }
    return null;
  }

  private static @Nullable CountryCode origin(String typed, List<Problem> problems) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    Optional<CountryCode> country = CountryCode.find(code);
    if (country.isEmpty() && !code.isEmpty()) {
      problems.add(new Problem("origin", "goods.origin", typed.strip()));
    }
    return country.orElse(null);
  }

  private static @Nullable Integer weight(String typed, List<Problem> problems) {
    String grams = typed.strip();
    if (grams.isEmpty()) {
      return null;
    }
    if (grams.matches("[0-9]{1,7}")) {
      int weight = Integer.parseInt(grams);
      if (weight > 0 && weight <= HEAVIEST) {
        return weight;
      }
    }
    problems.add(new Problem("weight", "goods.weight", grams));
    return null;
  }

  private static Map<String, Object> state(CustomsFacts facts) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("hsCode", Optional.ofNullable(facts.hsCode()).orElse(""));
    state.put("origin", Optional.ofNullable(facts.origin()).map(CountryCode::value).orElse(""));
    state.put(
        "weightGrams", Optional.ofNullable(facts.weightGrams()).map(Object.class::cast).orElse(""));
    return state;
  }
}
