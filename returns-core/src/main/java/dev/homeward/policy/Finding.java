package dev.homeward.policy;

import java.util.List;
import java.util.Optional;

/**
 * What one ground comes to.
 *
 * @param firm whether the rules settle it, so that no person has to
 */
record Finding(Optional<Terms> terms, boolean firm, List<AppliedRule> rules) {

  Finding {
    rules = List.copyOf(rules);
  }

  static Finding refused(AppliedRule... rules) {
    return new Finding(Optional.empty(), true, List.of(rules));
  }

  static Finding granted(Terms terms, List<AppliedRule> rules) {
    return new Finding(Optional.of(terms), true, rules);
  }
}
