package dev.homeward.analytics.watch.cost;

import dev.homeward.analytics.watch.Concern;
import dev.homeward.analytics.watch.chart.GammaRisk;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is saved in such a time if returns for a concern come down to those of comparable goods.
 *
 * @param fewer returns: those that came back less those expected
 * @param low end of an interval of 90 %
 * @param high the other end
 * @param each what one return costs
 */
public record Saving(
    Concern concern,
    double observed,
    double expected,
    double fewer,
    double low,
    double high,
    Money each) {

  private static final double TAIL = .05;
  private static final double LEAST = 5;

  /** Returns the saving; empty where what came back is no more than chance may bring. */
  static Optional<Saving> of(Concern concern, double observed, double expected, Money each) {
    if (observed < LEAST) {
      return Optional.empty();
    }
    double low = new GammaRisk(observed, 1).quantile(TAIL) - expected;
    double high = new GammaRisk(observed + 1, 1).quantile(1 - TAIL) - expected;
    return low <= 0
        ? Optional.empty()
        : Optional.of(
            new Saving(concern, observed, expected, observed - expected, low, high, each));
  }

  public Money value() {
    return of(fewer);
  }

  public Money lowValue() {
    return of(low);
  }

  public Money highValue() {
    return of(high);
  }

  private Money of(double returns) {
    return Money.rounded(each.amount().multiply(BigDecimal.valueOf(returns)), each.currency());
  }
}
