package dev.homeward.policy.law;

import dev.homeward.policy.StatutoryRule;
import dev.homeward.policy.law.StoredRule.Confirmation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule for whoever reads the law.
 *
 * @param from first day of purchase that it decides about
 * @param to last one; null while it is in force
 * @param counts whether it still decides about any purchase, and no later version took its place
 * @param ofProduct whether it came with the product
 * @param confirmation by a person; null while there is none
 * @param text as it was released
 */
public record RuleVersion(
    UUID id,
    int number,
    LocalDate from,
    @Nullable LocalDate to,
    boolean counts,
    boolean ofProduct,
    String releasedBy,
    Instant releasedAt,
    String reason,
    String note,
    StatutoryRule.Confidence confidence,
    boolean unconfirmed,
    @Nullable Confirmed confirmation,
    List<StatutoryRule> parts,
    String text) {

  public RuleVersion {
    parts = List.copyOf(parts);
  }

  /** Who vouches for a version. */
  public record Confirmed(String by, Instant at, String note) {}

  static RuleVersion of(StoredRule stored, boolean counts, @Nullable LocalDate to) {
    Confirmation confirmation = stored.confirmation();
    DatedRule rule = stored.rule();
    return new RuleVersion(
        stored.id(),
        stored.number(),
        rule.validFrom(),
        to,
        counts,
        stored.origin() == StoredRule.Origin.PRODUCT,
        stored.releasedBy(),
        stored.releasedAt(),
        stored.reason(),
        rule.note(),
        rule.confidence(),
        stored.unconfirmed(),
        confirmation == null
            ? null
            : new Confirmed(confirmation.by(), confirmation.at(), confirmation.note()),
        rule.parts(),
        rule.text());
  }

  /** Returns the part that holds where no member differs. */
  public StatutoryRule main() {
    return parts.getFirst();
  }
}
