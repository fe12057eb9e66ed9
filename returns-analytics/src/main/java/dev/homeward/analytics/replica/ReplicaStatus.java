package dev.homeward.analytics.replica;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the replica does.
 *
 * @param asOf when it last agreed with PostgreSQL; null while there is nothing to answer from
 * @param lines sale and return lines it answers from
 * @param built lines a rebuild has read so far; 0 while none runs
 * @param toBuild lines the rebuild has to read, as far as known
 * @param rebuilds rebuilds since the start of this process
 */
public record ReplicaStatus(
    State state, @Nullable Instant asOf, long lines, long built, long toBuild, long rebuilds) {

  /** What the replica is at. */
  public enum State {
    /** Not yet begun. */
    STARTING,
    /** A new file is built; with {@code asOf}, an older one still answers. */
    BUILDING,
    FOLLOWING,
    /** PostgreSQL does not answer; the replica still does. */
    DISCONNECTED,
    STOPPED
  }
}
