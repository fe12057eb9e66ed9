package dev.homeward.drafting;

import java.util.List;

/**
 * What is wrong with a slot of a sheet.
 *
 * @param sentence number of the rule, from 1; 0 for the last sentence, -1 for the whole
 * @param slot that it is about
 * @param code of its text, {@code error.<code>}
 * @param blocks whether the sheet cannot be published like this; else it is only told
 */
public record SheetProblem(
    int sentence, String slot, String code, List<Object> arguments, boolean blocks) {

  public SheetProblem {
    arguments = List.copyOf(arguments);
  }

  static SheetProblem blocking(int sentence, String slot, String code, Object... arguments) {
    return new SheetProblem(sentence, slot, code, List.of(arguments), true);
  }

  static SheetProblem told(int sentence, String slot, String code, Object... arguments) {
    return new SheetProblem(sentence, slot, code, List.of(arguments), false);
  }
}
