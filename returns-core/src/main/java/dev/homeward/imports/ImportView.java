package dev.homeward.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import with all its counts.
 *
 * @param unmatchedReturns return lines of this file without enough earlier purchases
 */
public record ImportView(
    ImportSummary summary,
    Stage stage,
    long bytesRead,
    ImportReport report,
    long linesStaged,
    long linesRecorded,
    long ordersCreated,
    long ordersReplaced,
    long ordersUnchanged,
    long returnsCreated,
    long returnsReplaced,
    long returnsUnchanged,
    long rowsRefused,
    long unmatchedReturns,
    @Nullable Instant updatedAt) {

  /** What a run is busy with. */
  public enum Stage {
    READING,
    RECORDING,
    MATCHING,
    FINISHED
  }

  public long rowsRejected() {
    return report.rowsRejected() + rowsRefused;
  }

  public long rowsAccepted() {
    return report.rowsRead() - rowsRejected();
  }

  /** Done of the whole, 0 to 100: reading counts for a third, recording for the rest. */
  public int percent() {
    return switch (stage) {
      case READING -> part(bytesRead, summary.fileSize(), 33);
      case RECORDING -> 33 + part(linesRecorded, linesStaged, 62);
      case MATCHING -> 96;
      case FINISHED -> 100;
    };
  }

  private static int part(long done, long whole, int share) {
    return whole == 0 ? 0 : (int) Math.min(share, share * done / whole);
  }
}
