package dev.homeward.policy;

/**
 * A sentence of a seller's policy: where the condition holds, these terms do.
 *
 * @param name as staff know it, such as {@code Sale articles}; may be empty
 */
public record PolicyRule(String name, PolicyCondition when, PolicyTerms then) {

  public PolicyRule {
    name = name.strip();
  }
}
