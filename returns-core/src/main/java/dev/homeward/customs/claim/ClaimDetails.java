package dev.homeward.customs.claim;

import dev.homeward.customs.ImportEntry;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnLineId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all its parts.
 *
 * @param entry that it is about; empty if that was taken away since
 * @param law by which it is made
 * @param note of the rule, for whoever makes the claim
 * @param missing evidence that is not on file
 */
public record ClaimDetails(
    ClaimView claim,
    Optional<ImportEntry> entry,
    String law,
    String note,
    List<String> missing,
    List<Line> lines,
    List<Payment> payments,
    List<Step> steps) {

  /** Units that it is for. */
  public record Line(ReturnLineId line, OrderLineId orderLine, int units) {}

  /** Money that came. */
  public record Payment(Money amount, LocalDate receivedOn) {}

  /** A step of its life. */
  public record Step(ClaimState state, Instant at, String actor, @Nullable String note) {}
}
