package dev.homeward.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A policy as somebody types it: sentences with slots, whether they make sense or not. Nothing that
 * was typed is lost.
 *
 * @param effectiveFrom a day, in the seller's zone; empty for at once
 * @param informs whether shoppers are told of their right to withdraw before they buy
 * @param last slots of the sentence that holds where no rule does
 * @param rules slots of the rules, in order; a slot that is empty means as in the last sentence
 */
public record PolicySheet(
    String effectiveFrom,
    boolean informs,
    Map<String, String> last,
    List<Map<String, String>> rules) {

  /** Rules that a policy can have: more than anybody could read would be no policy. */
  public static final int MOST_RULES = 50;

  private static final int LONGEST = 1000;

  public PolicySheet {
    effectiveFrom = effectiveFrom.strip();
    last = stripped(last);
    rules = rules.stream().limit(MOST_RULES).map(PolicySheet::stripped).toList();
  }

  /** Returns the sheet with an empty rule more. */
  public PolicySheet withRule() {
    List<Map<String, String>> more = new ArrayList<>(rules);
    more.add(Map.of());
    return with(more);
  }

  /**
   * Returns the sheet without a rule.
   *
   * @param number from 1; nothing changes where there is no such rule
   */
  public PolicySheet withoutRule(int number) {
    List<Map<String, String>> fewer = new ArrayList<>(rules);
    if (number >= 1 && number <= rules.size()) {
      fewer.remove(number - 1);
    }
    return with(fewer);
  }

  /**
   * Returns the sheet with a rule in another place.
   *
   * @param by 1 for further down, -1 for further up
   */
  public PolicySheet moved(int number, int by) {
    List<Map<String, String>> moved = new ArrayList<>(rules);
    int to = number - 1 + by;
    if (number >= 1 && number <= rules.size() && to >= 0 && to < rules.size()) {
      Collections.swap(moved, number - 1, to);
    }
    return with(moved);
  }

  private PolicySheet with(List<Map<String, String>> others) {
    return new PolicySheet(effectiveFrom, informs, last, others);
  }

  private static Map<String, String> stripped(Map<String, String> slots) {
    Map<String, String> kept = new TreeMap<>();
    slots.forEach((slot, text) -> {
      String words = text.strip();
      if (!words.isEmpty()) {
        kept.put(slot, words.length() > LONGEST ? words.substring(0, LONGEST) : words);
      }
    });
    return Collections.unmodifiableMap(kept);
  }
}
