package dev.homeward.web.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Invented exchange rates for the currencies of the demo's sellers: one for each weekday, from a
 * week before the first order, so that every day of the demo has a rate at or before it.
 */
final class DemoRates {

  /**
   * How a currency moves.
   *
   * @param perEuro on the first day
   * @param drift by which it has lost against the euro at the end, 0.1 being a tenth
   */
  private record Course(String currency, double perEuro, double drift) {

    double on(double passed, RandomGenerator random) {
      double level = 1 + drift * passed + 0.015 * Math.sin(9 * passed);
      return perEuro * level * (1 + DAILY_SPREAD * random.nextGaussian());
    }
  }

  private static final List<Course> COURSES =
      List.of(
          new Course("CNY", 7.85, 0.02),
          new Course("GBP", 0.86, -0.01),
          new Course("TRY", 44.0, 0.18),
          new Course("USD", 1.10, 0.03));
  private static final double DAILY_SPREAD = 0.002;

  private DemoRates() {}

  /** Returns the rates as a reference-rate file: a line per day, a column per currency. */
  static String file(DemoPeriod period) {
    RandomGenerator random = new SplittableRandom(DemoWriter.SEED);
    LocalDate first = period.first().minusWeeks(1);
    double length = period.end().toEpochDay() - first.toEpochDay();
    String currencies = COURSES.stream().map(Course::currency).collect(Collectors.joining(","));
    return first
        .datesUntil(period.end())
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .map(day -> line(day, (day.toEpochDay() - first.toEpochDay()) / length, random))
        .collect(Collectors.joining("\n", "Date," + currencies + "\n", "\n"));
  }

  private static String line(LocalDate day, double passed, RandomGenerator random) {
    return COURSES.stream()
        .map(course -> course.on(passed, random))
        .map(rate -> BigDecimal.valueOf(rate).setScale(4, RoundingMode.HALF_UP).toPlainString())
        .collect(Collectors.joining(",", day + ",", ""));
  }
}
