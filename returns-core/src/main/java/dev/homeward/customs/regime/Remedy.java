package dev.homeward.customs.regime;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way by which duty or tax comes back, or is not taken again.
 *
 * @param home whether it is a relief where goods come home; else a repayment where they were sold
 * @param percent of what was paid
 * @param floor whether the sum is rounded down, as drawback is
 * @param period from the clock to the last day; null where there is no end
 * @param conditions all of which must hold
 * @param procedures of the export, one of which it must have been; empty for any
 * @param minimum below which nothing is paid; null for none
 * @param groups of remedies that exclude each other for the same unit
 * @param evidence that a claim needs
 * @param code by which it is asked for on papers; empty for none
 * @param fee that claiming usually costs
 * @param chance that it is granted, in percent
 */
public record Remedy(
    RuleHead head,
    boolean home,
    Set<ChargeType> charges,
    BigDecimal percent,
    boolean floor,
    @Nullable Period period,
    Clock clock,
    Set<Condition> conditions,
    Set<String> procedures,
    @Nullable Money minimum,
    Set<String> groups,
    Set<Evidence> evidence,
    String code,
    Money fee,
    BigDecimal chance)
    implements CustomsRule {

  public Remedy {
    charges = Set.copyOf(charges);
    conditions = Set.copyOf(conditions);
    procedures = Set.copyOf(procedures);
    groups = Set.copyOf(groups);
    evidence = Set.copyOf(evidence);
  }

  /** From when time runs. */
  public enum Clock {
    NONE,
    /** Of the import declaration. */
    ACCEPTANCE,
    /** Of the goods, by the seller. */
    EXPORT
  }

  /** What must be so. */
  public enum Condition {
    /** The goods leave the territory. */
    LEAVES,
    /** They come back from abroad. */
    COMES_BACK,
    UNALTERED,
    DEFECTIVE,
    /** Whoever sent them out takes them in. */
    SAME_TRADER,
    NOT_FOOD
  }

  /** Papers that a claim needs. */
  public enum Evidence {
    ENTRY,
    ORIGINAL_TRACKING,
    INVOICE,
    EXPORT_DATE,
    EXPORT_NUMBER,
    EXPORT_PROOF
  }

  /**
   * The facts that decide.
   *
   * @param acceptedOn of the import; null if there is no entry
   * @param exportedOn from home; null if not known
   * @param on the day that counts: of the planned export, or of the decision
   * @param holds the conditions that hold
   * @param procedure of the export; null if not known
   */
  public record Situation(
      @Nullable LocalDate acceptedOn,
      @Nullable LocalDate exportedOn,
      LocalDate on,
      Set<Condition> holds,
      @Nullable String procedure) {}

  /** Why a remedy does not help, or that it does. */
  public enum Verdict {
    HELPS,
    CLOCK_UNKNOWN,
    TOO_LATE,
    DOES_NOT_LEAVE,
    CONDITION_NOT_MET
  }

  /** Returns the last day; null where there is none, or it cannot be known. */
  public @Nullable LocalDate deadline(Situation facts) {
    LocalDate start =
        switch (clock) {
          case NONE -> null;
          case ACCEPTANCE -> facts.acceptedOn();
          case EXPORT -> facts.exportedOn();
        };
    return start == null || period == null ? null : start.plus(period);
  }

  /** Decides; the amount is another matter. */
  public Verdict judge(Situation facts) {
    if (conditions.contains(Condition.LEAVES) && !facts.holds().contains(Condition.LEAVES)) {
      return Verdict.DOES_NOT_LEAVE;
    }
    if (!facts.holds().containsAll(conditions) || !ofProcedure(facts.procedure())) {
      return Verdict.CONDITION_NOT_MET;
    }
    LocalDate last = deadline(facts);
    if (period != null && last == null) {
      return Verdict.CLOCK_UNKNOWN;
    }
    return last != null && facts.on().isAfter(last) ? Verdict.TOO_LATE : Verdict.HELPS;
  }

  private boolean ofProcedure(@Nullable String procedure) {
    return procedures.isEmpty() || (procedure != null && procedures.contains(procedure));
  }

  /** Returns what comes back of amounts that were paid for the units concerned. */
  public Money comesBack(List<Money> paid) {
    return Estimator.repayment(paid, percent, floor);
  }
}
