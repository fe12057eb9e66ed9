package dev.homeward.returncase;

import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A case in the queue.
 *
 * @param title of its first line
 * @param reason of its first line
 * @param lines how many it has
 * @param value of its goods, as paid
 * @param dueAt when something is to be done next
 */
public record QueueRow(
    ReturnCaseId id,
    long version,
    String number,
    @Nullable String orderNumber,
    @Nullable String shopperName,
    @Nullable String country,
    ReturnKind kind,
    RequestState requestState,
    DisputeState disputeState,
    Stage stage,
    UnitCounts counts,
    String title,
    @Nullable String reason,
    int lines,
    Money value,
    Instant requestedAt,
    @Nullable Instant dueAt) {

  /** In one word. */
  public PublicStatus status() {
    return PublicStatus.of(requestState, counts);
  }

  /** Returns for how many whole days it has been on record. */
  public long days(Instant now) {
    return Math.max(0, ChronoUnit.DAYS.between(requestedAt, now));
  }
}
