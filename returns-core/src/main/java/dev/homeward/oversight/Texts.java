package dev.homeward.oversight;

import dev.homeward.shared.BusinessRuleViolation;

/** How much people are to write where others have to understand them. */
final class Texts {

  static final int SHORTEST = 20;
  static final int LONGEST = 4000;

  private Texts() {}

  /** Returns the text without blanks around it, if it says enough and not too much. */
  static String explained(String text, String code) {
    String stripped = text.strip();
    if (stripped.length() < SHORTEST || stripped.length() > LONGEST) {
      throw new BusinessRuleViolation(code, SHORTEST, LONGEST);
    }
    return stripped;
  }
}
