package dev.homeward.policy.law;

import dev.homeward.policy.StatutoryRule.Confidence;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A released version of a rule, as its table has it.
 *
 * @param rule as its document reads
 * @param confirmation by a person; null while there is none
 */
record StoredRule(
    UUID id,
    int number,
    DatedRule rule,
    Origin origin,
    String releasedBy,
    Instant releasedAt,
    String reason,
    @Nullable Confirmation confirmation) {

  /** Where a version comes from. */
  enum Origin {
    PRODUCT,
    STAFF
  }

  /** Somebody vouches for a version. */
  record Confirmation(String by, Instant at, String note) {}

  LawIndex.Numbered numbered() {
    return new LawIndex.Numbered(rule, number, confirmation != null);
  }

  boolean unconfirmed() {
    return confirmation == null && rule.confidence().compareTo(Confidence.C) >= 0;
  }
}
