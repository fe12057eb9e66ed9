package dev.homeward.backtest;

import dev.homeward.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backtest and how far it is.
 *
 * @param subject the draft that is tried
 * @param subjectVersion version of the draft, to tell whether it has changed since
 * @param label what the way back of one parcel costs the seller; null if nobody said
 * @param result null while it is not done
 */
public record BacktestView(
    UUID id,
    UUID subject,
    long subjectVersion,
    BacktestState state,
    int total,
    int done,
    @Nullable Money label,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @Nullable BacktestResult result) {

  /** How much of it is done, 0 to 100. */
  public int percent() {
    return total == 0 ? (state.busy() ? 0 : 100) : (int) (100L * done / total);
  }

  /** What the ways back cost the seller; null where the price of one is not known. */
  public @Nullable Money labels(int parcels) {
    return label == null ? null : label.times(parcels);
  }
}
