package dev.homeward.web.demo.open;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clock of an installation that may hold made-up data: what is written within {@link #ago}
 * happened that long ago, everywhere the clock is asked in the same thread.
 */
public final class DemoClock extends Clock {

  private static final ScopedValue<Duration> AGO = ScopedValue.newInstance();

  private final Clock clock;

  public DemoClock(Clock clock) {
    this.clock = clock;
  }

  /** Does something as if it were earlier; where another clock is in use, now. */
  static void ago(Duration time, Runnable deed) {
    ScopedValue.where(AGO, time).run(deed);
  }

  /** Does something as if it were earlier, and returns what came of it. */
  static <T> T got(Duration time, Supplier<T> deed) {
    return ScopedValue.where(AGO, time).call(deed::get);
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemoClock(clock.withZone(zone));
  }

  @Override
  public Instant instant() {
    return AGO.isBound() ? clock.instant().minus(AGO.get()) : clock.instant();
  }
}
