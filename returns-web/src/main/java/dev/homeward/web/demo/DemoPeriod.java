package dev.homeward.web.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The days, in UTC, that the demo tells of, and how busy they are.
 *
 * @param end the first day that it does not tell of
 */
record DemoPeriod(LocalDate first, LocalDate end) {

  private static final double[] BY_MONTH = {
    0.85, 0.82, 0.93, 0.96, 1.02, 1.04, 0.96, 0.92, 0.99, 1.05, 1.42, 1.38
  };
  private static final double[] BY_WEEKDAY = {1.08, 1.04, 1.0, 1.0, 0.94, 0.86, 1.12};
  private static final double GROWTH = 0.3;

  /** The 18 months before a day. */
  static DemoPeriod before(LocalDate end) {
    return new DemoPeriod(end.minusMonths(18), end);
  }

  Stream<LocalDate> days() {
    return first.datesUntil(end);
  }

  /** The moment that nothing in the demo reaches. */
  Instant over() {
    return end.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Instant lastSecond() {
    return over().minusSeconds(1);
  }

  /** How many orders a day brings, where the period is expected to bring so many in all. */
  int orders(LocalDate day, double inAll, RandomGenerator random) {
    double expected = inAll * busyness(day) / days().mapToDouble(this::busyness).sum();
    return poisson(expected, random);
  }

  private double busyness(LocalDate day) {
    double passed =
        (double) (day.toEpochDay() - first.toEpochDay()) / (end.toEpochDay() - first.toEpochDay());
    return BY_MONTH[day.getMonthValue() - 1]
        * BY_WEEKDAY[day.getDayOfWeek().getValue() - 1]
        * (1 + GROWTH * passed);
  }

  private static int poisson(double mean, RandomGenerator random) {
    double limit = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
