package dev.homeward.analytics.rates;

/** How lines are listed; ties go by date, document and position. */
public record LineOrder(Field field, boolean descending) {

  /** What is compared. */
  public enum Field {
    DATE,
    VALUE,
    UNITS
  }

  public static final LineOrder LATEST = new LineOrder(Field.DATE, true);
}
