package dev.homeward.policy;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask about units that were delivered together; days are the shopper's.
 *
 * @param country that the order went to; null if unknown
 * @param place that the order went to, as the law sees it
 * @param purchased day of the order, which chooses the law
 * @param today the day that is asked about
 * @param lastItem when the last goods of the order arrived; null while some are under way
 * @param worth of the units that are to come back, as paid
 */
record Facts(
    @Nullable CountryCode country,
    LegalPlace place,
    Currency currency,
    LocalDate purchased,
    LocalDate today,
    LocalDate delivered,
    @Nullable LocalDate lastItem,
    Set<String> flags,
    @Nullable String category,
    Offer offer,
    Money worth) {

  boolean over(LocalDate lastDay) {
    return today.isAfter(lastDay);
  }

  /**
   * Returns the first flag of the article that is among some, in a form that messages choose by.
   */
  Optional<String> flagAmong(Set<String> some) {
    return flags.stream().filter(some::contains).sorted().findFirst().map(Facts::choice);
  }

  private static String choice(String flag) {
    return flag.replace('-', '_');
  }
}
