package dev.homeward.returncase;

import dev.homeward.shared.BusinessRuleViolation;

/** The case is in a state from which the step asked for is not possible. */
public class IllegalTransition extends BusinessRuleViolation {

  IllegalTransition(RequestState from, RequestState to) {
    super("return.illegal-transition", from, to);
  }
}
