package dev.homeward.shipping;

import java.util.Locale;

/** How tracking numbers and carriers are compared: people and carriers group the signs freely. */
public final class TrackingKey {

  /** More than any carrier's. */
  public static final int LONGEST = 80;

  private TrackingKey() {}

  /** Returns letters and digits in upper case. */
  public static String of(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /**
   * Returns the name of a carrier as vocabularies and lanes know it: {@code fedex}, {@code dhl}.
   */
  public static String carrier(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
