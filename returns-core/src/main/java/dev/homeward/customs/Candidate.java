package dev.homeward.customs;

import dev.homeward.customs.Basis.Outcome;
import dev.homeward.customs.regime.Remedy;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnLineId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remedy applied to the goods of a return.
 *
 * @param entry that it is about; null where there is none
 * @param amount in the currency of the entry, zero where it brings nothing
 * @param units that it would be spent on
 * @param missing evidence that is not on file
 */
public record Candidate(
    Remedy remedy,
    @Nullable ImportEntry entry,
    Outcome outcome,
    Money amount,
    List<Units> units,
    @Nullable LocalDate deadline,
    List<String> missing) {

  public Candidate {
    units = List.copyOf(units);
    missing = List.copyOf(missing);
  }

  /**
   * Units of one line.
   *
   * @param entered how many there are to be spent, in all
   */
  public record Units(ReturnLineId line, OrderLineId orderLine, int units, int entered) {}
}
