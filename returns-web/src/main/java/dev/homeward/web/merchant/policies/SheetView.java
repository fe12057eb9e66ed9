package dev.homeward.web.merchant.policies;

import dev.homeward.drafting.PolicySheet;
import dev.homeward.drafting.SheetProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A sheet on its page, with what is wrong where it is wrong.
 *
 * @param problems with their texts, those that block first
 */
public record SheetView(PolicySheet sheet, List<Told> problems) {

  public SheetView {
    problems = List.copyOf(problems);
  }

  /** A problem in the reader's language. */
  public record Told(SheetProblem problem, String text) {

    /** Returns the id of the slot that it is about. */
    public String field() {
      return SheetView.field(problem.sentence(), problem.slot());
    }
  }

  /** Returns the numbers of the rules, from 1. */
  public List<Integer> numbers() {
    return IntStream.rangeClosed(1, sheet.rules().size()).boxed().toList();
  }

  /** Returns what was typed into a slot; empty for nothing. */
  public String text(int sentence, String slot) {
    return slots(sentence).getOrDefault(slot, "");
  }

  /** Whether one of the words in a slot is this one. */
  public boolean holds(int sentence, String slot, String word) {
    return Arrays.asList(text(sentence, slot).split("[,;\\s]+")).contains(word);
  }

  /** Returns what is to be said at a slot. */
  public List<Told> at(int sentence, String slot) {
    return problems.stream()
        .filter(told -> told.problem().sentence() == sentence)
        .filter(told -> slotOf(told.problem().slot()).equals(slot))
        .toList();
  }

  /** Returns what is said right at a slot: what is wrong, and how rules stand to each other. */
  public List<Told> shown(int sentence, String slot) {
    return at(sentence, slot).stream()
        .filter(told -> told.problem().blocks() || slot.equals("when"))
        .toList();
  }

  /** Returns where the law gives more than a sentence, without keeping it from being published. */
  public List<Told> notes(int sentence) {
    return problems.stream()
        .filter(told -> told.problem().sentence() == sentence && !told.problem().blocks())
        .filter(told -> !told.problem().slot().equals("when"))
        .toList();
  }

  /** Whether a slot is wrong, and not only worth a word. */
  public boolean bad(int sentence, String slot) {
    return at(sentence, slot).stream().anyMatch(told -> told.problem().blocks());
  }

  /** Returns the problems that keep it from being published. */
  public List<Told> blocking() {
    return problems.stream().filter(told -> told.problem().blocks()).toList();
  }

  /** Whether one of these slots says something, or is wrong, so that it has to be seen. */
  public boolean opened(int sentence, String... slots) {
    return Arrays.stream(slots)
        .anyMatch(slot -> !text(sentence, slot).isEmpty() || bad(sentence, slot));
  }

  private Map<String, String> slots(int sentence) {
    return sentence == 0 ? sheet.last() : sheet.rules().get(sentence - 1);
  }

  private static String field(int sentence, String slot) {
    return sentence < 0 ? slot : "r" + sentence + "-" + slotOf(slot);
  }

  /** What the law asks for is said at the slot that would change it. */
  private static String slotOf(String slot) {
    return switch (slot) {
      case "refund" -> "refundDays";
      case "resolutions" -> "taking";
      default -> slot;
    };
  }
}
