package dev.homeward.shared;

import java.util.List;

/**
 * A rule of the business that a caller broke. The code is stable and documented; its text, with the
 * arguments filled in, comes from the message files ({@code error.<code>}). The exception's own
 * message is for logs only and never reaches a user.
 */
public class BusinessRuleViolation extends RuntimeException {

  private final String code;
  private final List<Object> arguments;

  public BusinessRuleViolation(String code, Object... arguments) {
    super(code + " " + List.of(arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
