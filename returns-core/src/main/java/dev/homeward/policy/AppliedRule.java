package dev.homeward.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that was applied, as it read then.
 *
 * @param rule handle; its text is the message {@code policy.rule.<rule>} with the arguments
 * @param clause where it stands written, such as {@code Dir. 2011/83/EU Art. 9}
 * @param from first day on which it applies to the goods; null if it has none
 * @param lastDay last day, inclusive; null if it has none
 */
public record AppliedRule(
    String rule,
    Source source,
    String clause,
    Verdict verdict,
    @Nullable LocalDate from,
    @Nullable LocalDate lastDay,
    List<String> arguments) {

  public AppliedRule {
    arguments = List.copyOf(arguments);
  }

  /** Whose rule it is. */
  public enum Source {
    STATUTE,
    SELLER_POLICY,
    PLATFORM
  }

  /** What it led to. */
  public enum Verdict {
    GRANTS,
    REFUSES,
    LIMITS,
    INFORMS
  }
}
