package dev.homeward.customs;

import dev.homeward.customs.regime.ChargeType;
import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule that may bring money back, and what came of it.
 *
 * @param rule id of the dated data
 * @param outcome of the text {@code customs.outcome.<outcome>}
 * @param amount that it brings; zero where it brings nothing
 * @param fee of claiming it
 * @param entry number of the import that it is about; null where it is about none
 * @param deadline last day; null where there is none, or it cannot be known
 * @param missing evidence that is not on file, of the text {@code customs.evidence.<code>}
 */
public record Basis(
    String rule,
    @Nullable String entry,
    Side side,
    Set<ChargeType> charges,
    Outcome outcome,
    Money amount,
    Money fee,
    @Nullable LocalDate deadline,
    List<String> missing,
    String law) {

  public Basis {
    charges = Set.copyOf(charges);
    missing = List.copyOf(missing);
  }

  /** Where money comes from. */
  public enum Side {
    /** Given back where the goods were sold. */
    DESTINATION,
    /** Not taken where they come home. */
    HOME
  }

  /** What came of a rule. */
  public enum Outcome {
    ELIGIBLE,
    /** Possible, and worth less than its fee. */
    NOT_WORTH_IT,
    /** Possible, and excluded by another that brings more. */
    ALTERNATIVE,
    TOO_LATE,
    NOT_EXPORTED,
    CONDITION_NOT_MET,
    NO_ENTRY,
    /** The day that time runs from is not on file. */
    CLOCK_UNKNOWN,
    /** Less than customs pay out. */
    BELOW_MINIMUM,
    CONSUMED,
    NOTHING_PAID
  }
}
