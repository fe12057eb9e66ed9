package dev.homeward.returncase;

import dev.homeward.shared.BusinessRuleViolation;

/**
 * Why a return is refused.
 *
 * @param reason a handle: {@code period-ended}, {@code excluded}, {@code used}, {@code not-proven}
 *     or {@code other}
 * @param text what the shopper reads, in their language; 1 to 2000 characters
 */
public record Decline(String reason, String text) {

  /** The reasons there are, in the order in which they are offered; texts: {@code decline.*}. */
  public static final java.util.List<String> REASONS =
      java.util.List.of("period-ended", "excluded", "used", "not-proven", "other");

  public Decline {
    text = text.strip();
    if (!REASONS.contains(reason)) {
      throw new BusinessRuleViolation("return.decline-reason-unknown", reason);
    }
    if (text.isEmpty() || text.length() > 2000) {
      throw new BusinessRuleViolation("return.decline-text-needed", 2000);
    }
  }
}
