package dev.homeward.web.merchant.policies;

import dev.homeward.drafting.PolicySheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a policy from its page: a few fields for each sentence, named by its number. */
final class SheetForm {

  private static final List<String> SLOTS =
      List.of(
          "name",
          "countries",
          "zones",
          "categories",
          "flags",
          "priceFrom",
          "priceTo",
          "reasons",
          "channels",
          "groups",
          "from",
          "to",
          "taking",
          "days",
          "payer",
          "fee",
          "restocking",
          "keepPercent",
          "outbound",
          "refundDays",
          "refundClock",
          "sendBackDays",
          "approval",
          "keepBelow",
          "methods");

  private final Map<String, String[]> typed;

  SheetForm(Map<String, String[]> typed) {
    this.typed = typed;
  }

  PolicySheet sheet() {
    int rules = Math.min(PolicySheet.MOST_RULES, number("rules"));
    List<Map<String, String>> sentences = new ArrayList<>();
    for (int number = 1; number <= rules; number++) {
      sentences.add(slots("r" + number));
    }
    return new PolicySheet(
        text("effectiveFrom"), typed.containsKey("informs"), slots("r0"), sentences);
  }

  long version() {
    return number("version");
  }

  /** What is to be done, such as {@code add} or {@code remove-2}, without its number. */
  String verb() {
    return text("do").replaceAll("-\\d+$", "");
  }

  /** The rule that it is to be done with; 0 for none. */
  int rule() {
    String digits = text("do").replaceAll("^\\D*", "");
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }

  String text(String name) {
    String[] values = Objects.requireNonNullElse(typed.get(name), new String[0]);
    return Arrays.stream(values)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private Map<String, String> slots(String sentence) {
    Map<String, String> slots = new TreeMap<>();
    for (String slot : SLOTS) {
      slots.put(slot, text(sentence + "-" + slot));
    }
    return slots;
  }

  private int number(String name) {
    String text = text(name);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
