package dev.homeward.drafting;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the slots of one sentence; what cannot be read becomes a problem at its slot. */
final class Slots {

  private static final Pattern AMOUNT =
      Pattern.compile("(?:([A-Za-z]{3})\\s*)?(\\d{1,9}(?:\\.\\d{1,3})?)(?:\\s*([A-Za-z]{3}))?");

  private final int sentence;
  private final Map<String, String> typed;
  private final Currency usual;
  private final List<SheetProblem> problems;

  Slots(int sentence, Map<String, String> typed, Currency usual, List<SheetProblem> problems) {
    this.sentence = sentence;
    this.typed = typed;
    this.usual = usual;
    this.problems = problems;
  }

  String text(String slot) {
    return typed.getOrDefault(slot, "");
  }

  boolean said(String slot) {
    return typed.containsKey(slot);
  }

  void problem(String slot, String code, Object... arguments) {
    problems.add(SheetProblem.blocking(sentence, slot, code, arguments));
  }

  /** Says something about a slot that keeps nothing from being published. */
  void told(String slot, String code, Object... arguments) {
    problems.add(SheetProblem.told(sentence, slot, code, arguments));
  }

  /**
   * Returns a whole number within bounds.
   *
   * @param orElse what an empty slot means
   */
  int number(String slot, int least, int most, int orElse) {
    String text = text(slot);
    if (text.isEmpty()) {
      return orElse;
    }
    if (!text.matches("-?\\d{1,9}")) {
      problem(slot, "policy.sheet.no-number", text);
      return orElse;
    }
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      problem(slot, "policy.sheet.out-of-bounds", text, least, most);
      return orElse;
    }
    return number;
  }

  BigDecimal percent(String slot, BigDecimal orElse) {
    String text = text(slot).replace(',', '.');
    if (text.isEmpty()) {
      return orElse;
    }
    if (!text.matches("\\d{1,3}(\\.\\d{1,2})?")
        || new BigDecimal(text).compareTo(BigDecimal.valueOf(100)) > 0) {
      problem(slot, "policy.sheet.no-percent", text(slot));
      return orElse;
    }
    return new BigDecimal(text);
  }

  <E extends Enum<E>> E choice(String slot, Class<E> type, E orElse) {
    String text = text(slot);
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    if (!text.isEmpty()) {
      problem(slot, "policy.sheet.unknown", text);
    }
    return orElse;
  }

  /** Returns amounts such as {@code 4.95 EUR; 5.50 USD}; without a currency, the seller's own. */
  List<Money> amounts(String slot, List<Money> orElse) {
    if (!said(slot)) {
      return orElse;
    }
    List<Money> amounts = new ArrayList<>();
    for (String part : text(slot).split("[;\\n]", -1)) {
      Money amount = part.isBlank() ? null : amount(slot, part.strip());
      if (amount != null
          && amounts.stream().anyMatch(a -> a.currency().equals(amount.currency()))) {
        problem(slot, "policy.sheet.currency-twice", amount.currency().getCurrencyCode());
      } else if (amount != null) {
        amounts.add(amount);
      }
    }
    return amounts;
  }

  @Nullable Money amount(String slot) {
    return said(slot) ? amount(slot, text(slot)) : null;
  }

  private @Nullable Money amount(String slot, String part) {
    Matcher amount = AMOUNT.matcher(part.replace(',', '.'));
    if (!amount.matches() || (amount.group(1) != null && amount.group(3) != null)) {
      problem(slot, "policy.sheet.no-amount", part, usual.getCurrencyCode());
      return null;
    }
    String code = amount.group(1) == null ? amount.group(3) : amount.group(1);
    try {
      Currency currency =
          code == null ? usual : Currency.getInstance(code.toUpperCase(Locale.ROOT));
      return Money.of(new BigDecimal(amount.group(2)), currency);
    } catch (IllegalArgumentException | BusinessRuleViolation e) {
      problem(slot, "policy.sheet.no-amount", part, usual.getCurrencyCode());
      return null;
    }
  }

  @Nullable LocalDate date(String slot) {
    if (!said(slot)) {
      return null;
    }
    try {
      return LocalDate.parse(text(slot));
    } catch (DateTimeParseException e) {
      problem(slot, "policy.sheet.no-date", text(slot));
      return null;
    }
  }

  /** Returns words that commas or new lines part. */
  Set<String> words(String slot, UnaryOperator<String> spelling) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text(slot).split("[,;\\n]", -1)) {
      if (!word.isBlank()) {
        words.add(spelling.apply(word.strip()));
      }
    }
    return words;
  }

  /** Returns words that have to be among some; others are problems. */
  Set<String> wordsOf(String slot, Set<String> known, String code, UnaryOperator<String> spelling) {
    Set<String> words = words(slot, spelling);
    words.removeIf(word -> {
      if (!known.contains(word)) {
        problem(slot, code, word);
      }
      return !known.contains(word);
    });
    return words;
  }
}
