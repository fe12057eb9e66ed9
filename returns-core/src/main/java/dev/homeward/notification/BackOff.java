package dev.homeward.notification;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long to wait before something is tried again: twice as long each time, and not for ever. */
record BackOff(Duration first, Duration longest, Duration patience) {

  /** For mails and their writing. */
  static BackOff of(Duration patience) {
    return new BackOff(Duration.ofMinutes(1), Duration.ofHours(4), patience);
  }

  /**
   * Returns when to try again; null for never.
   *
   * @param attempts made so far, at least 1
   * @param since when it was to be done first
   */
  @Nullable Instant next(int attempts, Instant since, Instant now) {
    if (since.plus(patience).isBefore(now)) {
      return null;
    }
    Duration pause = first.multipliedBy(1L << Math.min(attempts - 1, 20));
    return now.plus(pause.compareTo(longest) < 0 ? pause : longest);
  }
}
