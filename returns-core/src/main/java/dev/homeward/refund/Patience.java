package dev.homeward.refund;

import java.time.Duration;

/** How long to wait for word of an execution before its gateway is asked again. */
final class Patience {

  /** Longer than a call to a gateway may take. */
  static final Duration FIRST = Duration.ofSeconds(30);

  private static final Duration LONGEST = Duration.ofHours(1);

  private Patience() {}

  /**
   * Doubles with every ask, up to an hour.
   *
   * @param asks how often the gateway was asked before
   */
  static Duration after(int asks) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(asks, 7));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
