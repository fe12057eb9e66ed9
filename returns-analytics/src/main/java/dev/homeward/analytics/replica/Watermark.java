package dev.homeward.analytics.replica;

import java.time.Instant;
import java.util.UUID;

/**
 * How far the replica has followed: the snapshot of PostgreSQL whose facts it holds.
 *
 * <p>A snapshot says exactly which transactions it sees, also which older ones were still open. The
 * next reading takes the rows of all transactions that this snapshot did not see, so one that
 * commits late is never skipped, and one that stays open holds nothing up.
 *
 * @param installation the database it belongs to
 * @param snapshot as PostgreSQL writes a {@code pg_snapshot}: {@code xmin:xmax:open,...}
 * @param asOf when the snapshot was taken, by PostgreSQL's clock
 */
record Watermark(UUID installation, String snapshot, Instant asOf) {

  Watermark {
    if (!snapshot.matches("\\d+:\\d+:[\\d,]*")) {
      throw new IllegalArgumentException("not a snapshot: " + snapshot);
    }
  }

  /** The first transaction id that was not yet given out. */
  long end() {
    return Long.parseLong(snapshot, snapshot.indexOf(':') + 1, snapshot.lastIndexOf(':'), 10);
  }

  /** The oldest transaction that was still open: all below are in. */
  long oldestOpen() {
    return Long.parseLong(snapshot, 0, snapshot.indexOf(':'), 10);
  }

  /** Whether the other was taken from the same database, but earlier. */
  boolean isAheadOf(Watermark other) {
    return end() > other.end();
  }

  /** A condition on {@code changed_xid}: written after this watermark, and seen by the other. */
  String changesUntil(Watermark other) {
    return "changed_xid >= '%d'::xid8 and not pg_visible_in_snapshot(changed_xid, '%s') and pg_visible_in_snapshot(changed_xid, '%s')"
        .formatted(oldestOpen(), snapshot, other.snapshot);
  }
}
