package dev.homeward.analytics.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The 95 % Wilson score interval of a share, to 4 decimals. */
record Wilson(BigDecimal low, BigDecimal high) {

  private static final double Z = 1.96;

  /** Empty where there is nothing to divide by, or more than all came back. */
  static Optional<Wilson> of(double hits, double trials) {
    if (trials <= 0 || hits > trials) {
      return Optional.empty();
    }
    double share = hits / trials;
    double width = Z * Z / trials;
    double middle = share + width / 2;
    double reach = Z * Math.sqrt(share * (1 - share) / trials + width / (4 * trials));
    return Optional.of(
        new Wilson(
            rounded((middle - reach) / (1 + width)), rounded((middle + reach) / (1 + width))));
  }

  private static BigDecimal rounded(double end) {
    return BigDecimal.valueOf(Math.clamp(end, 0, 1)).setScale(4, RoundingMode.HALF_UP);
  }
}
