package dev.homeward.standing;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The restrictions of a grade for one seller. They take two people and a statement of reasons, and
 * wait for as long as the seller may appeal, or has.
 *
 * @param grade whose consequences are to hold: D or E
 * @param critical a critical violation is behind it: it takes effect at once
 * @param reasons the statement of reasons that the seller is given
 * @param decision null while it is proposed
 * @param heldSince an appeal that was filed in time is open since then; null otherwise
 * @param lifted null unless it is over
 */
public record Measure(
    MeasureId id,
    SellerId seller,
    Grade grade,
    boolean critical,
    String reasons,
    MeasureState state,
    Signed proposed,
    @Nullable Signed decision,
    @Nullable Instant effectiveFrom,
    @Nullable Instant heldSince,
    @Nullable Signed lifted) {

  /** How long a seller may appeal before a measure takes effect. */
  public static final Duration TIME_TO_APPEAL = Duration.ofDays(7);

  private static final int SHORTEST_REASONS = 20;
  private static final int LONGEST_REASONS = 4000;

  /**
   * Who did something, when, and what they wrote.
   *
   * @param id of the person; null for a rule
   */
  public record Signed(@Nullable String id, String name, Instant at, String note) {}

  /** Says whether the restrictions hold at a moment. */
  public boolean inEffect(Instant at) {
    return state == MeasureState.APPROVED
        && heldSince == null
        && effectiveFrom != null
        && !at.isBefore(effectiveFrom);
  }

  /** Says whether an appeal filed at a moment keeps the measure from taking effect. */
  public boolean waitsForAppeal(Instant at) {
    return state == MeasureState.APPROVED
        && !critical
        && effectiveFrom != null
        && at.isBefore(effectiveFrom);
  }

  /** Says whether somebody took part in the decision, and so may not decide about it again. */
  public boolean isBy(@Nullable String person) {
    return person != null
        && (person.equals(proposed.id()) || (decision != null && person.equals(decision.id())));
  }

  void require(MeasureState next) {
    if (!state.mayBecome(next)) {
      throw new BusinessRuleViolation("measure.wrong-state", state.name());
    }
  }

  static String checked(String reasons) {
    String text = reasons.strip();
    if (text.length() < SHORTEST_REASONS || text.length() > LONGEST_REASONS) {
      throw new BusinessRuleViolation("measure.reasons-length", SHORTEST_REASONS, LONGEST_REASONS);
    }
    return text;
  }
}
