package dev.homeward.returncase;

import dev.homeward.shared.BusinessRuleViolation;
import java.util.List;

/** A return that cannot be filed, with every reason; the first one speaks where only one can. */
public class ReturnRefused extends BusinessRuleViolation {

  private final transient List<Filing.Refusal> refusals;

  ReturnRefused(List<Filing.Refusal> refusals) {
    super(refusals.getFirst().code(), refusals.getFirst().arguments().toArray());
    this.refusals = List.copyOf(refusals);
  }

  public List<Filing.Refusal> refusals() {
    return refusals;
  }
}
