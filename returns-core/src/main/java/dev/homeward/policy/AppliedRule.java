package dev.homeward.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule that had a say in a decision. Its text is the message {@code policy.rule.<rule>}, filled
 * in with the arguments.
 *
 * @param clause of the law, or the version of the seller's policy; null for the platform's own
 *     rules
 * @param from first day that the rule counts; null where none has begun, or none matters
 * @param lastDay last day on which the rule still grants, inclusive, in the shopper's zone; null
 *     where it has no fixed end or none matters
 * @param reference to the text of the law; null for rules of sellers and of the platform
 */
public record AppliedRule(
    String rule,
    Source source,
    @Nullable String clause,
    Verdict verdict,
    @Nullable LocalDate from,
    @Nullable LocalDate lastDay,
    List<String> arguments,
    @Nullable Reference reference) {

  public AppliedRule {
    arguments = List.copyOf(arguments);
  }

  /** A rule that is not of the law. */
  public AppliedRule(
      String rule,
      Source source,
      @Nullable String clause,
      Verdict verdict,
      @Nullable LocalDate from,
      @Nullable LocalDate lastDay,
      List<String> arguments) {
    this(rule, source, clause, verdict, from, lastDay, arguments, null);
  }

  /** Whether the law behind it still waits for somebody to confirm it. */
  public boolean unconfirmed() {
    return reference != null && reference.unconfirmed();
  }

  /**
   * Where the text of the law is.
   *
   * @param url of the source
   * @param unconfirmed whether neither a good source nor a person vouches for what is on file
   */
  public record Reference(String url, boolean unconfirmed) {}

  /** Who made a rule. */
  public enum Source {
    STATUTE,
    SELLER_POLICY,
    PLATFORM
  }

  /** What a rule did to the decision. */
  public enum Verdict {
    GRANTS,
    REFUSES,
    LIMITS,
    INFORMS
  }
}
