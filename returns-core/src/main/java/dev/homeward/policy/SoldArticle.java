package dev.homeward.policy;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a seller's policy ask about an article that was sold.
 *
 * @param country that it went to; null if unknown
 * @param group of customers that the order was placed in; null for none
 * @param purchased day of the order, in the shopper's zone
 * @param price of one unit, as paid
 * @param wish what is to come back of it
 */
public record SoldArticle(
    @Nullable CountryCode country,
    String channel,
    @Nullable String group,
    LocalDate purchased,
    @Nullable String category,
    Set<String> flags,
    Money price,
    Wish wish) {

  /** Returns what the units that are to come back were paid with. */
  Money worth() {
    return price.times(Math.max(1, wish.quantity()));
  }
}
