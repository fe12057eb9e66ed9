package dev.homeward.analytics.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for an alert, as it was when it was raised.
 *
 * @param subject such as the product's title
 * @param code of the product; empty for others
 * @param region where it is worst; null where it is everywhere alike
 * @param weekObserved returns in the latest week
 * @param weekExpected returns expected in it
 * @param chance of so many in that week, or in the whole time for a level, without anything wrong
 * @param certainty that the risk is at least the least ratio that alarms
 * @param buyers different ones
 * @param costMinor of the returns beyond those expected, in minor units of the currency
 */
public record AlertEvidence(
    String subject,
    String code,
    @Nullable String region,
    double weekObserved,
    double weekExpected,
    double chance,
    double certainty,
    int buyers,
    long costMinor,
    String currency,
    List<Share> reasons,
    List<Share> regions,
    List<Share> countries,
    List<Share> carriers,
    List<Share> products) {

  /** How many of the returns are of a kind. */
  public record Share(String key, String label, double count) {}

  /** A week of the chart. */
  public record Point(LocalDate week, double observed, double expected, double sum) {}

  public AlertEvidence {
    reasons = List.copyOf(reasons);
    regions = List.copyOf(regions);
    countries = List.copyOf(countries);
    carriers = List.copyOf(carriers);
    products = List.copyOf(products);
  }

  public Optional<Share> topReason() {
    return reasons.stream().findFirst();
  }
}
