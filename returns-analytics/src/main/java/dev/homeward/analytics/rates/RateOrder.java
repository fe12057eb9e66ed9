package dev.homeward.analytics.rates;

/** How groups are ranked; ties go by key ascending, and groups without a rate come last. */
public record RateOrder(Field field, boolean descending) {

  /** What is compared. */
  public enum Field {
    RATE,
    NUMERATOR,
    DENOMINATOR,
    KEY
  }

  public static final RateOrder BY_KEY = new RateOrder(Field.KEY, false);

  public static RateOrder highest(Field field) {
    return new RateOrder(field, true);
  }

  public static RateOrder lowest(Field field) {
    return new RateOrder(field, false);
  }
}
