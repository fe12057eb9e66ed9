package dev.homeward.routing.plan;

import dev.homeward.routing.Hub;
import dev.homeward.routing.Lane;
import dev.homeward.shared.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the decision about some goods depends on.
 *
 * @param here the hub that the goods are at; null while the shopper has them
 * @param shopper the shopper's country
 * @param home the seller's country
 * @param parcel grams of everything that travels in the parcel with them, by group
 * @param position of these goods in the parcel
 * @param rates into the currency of the plan; a currency without one cannot be used
 * @param recovery by country that the goods may go to
 * @param union countries between which no customs stand
 * @param refundDaysLeft until the refund is due; null where nothing is known
 * @param derogation recorded reason that lifts a ban; null for none
 */
record RouteFacts(
    Goods goods,
    @Nullable Hub here,
    CountryCode shopper,
    CountryCode home,
    List<Integer> parcel,
    int position,
    List<Hub> hubs,
    List<Lane> lanes,
    RouteTerms terms,
    Map<Currency, BigDecimal> rates,
    Map<CountryCode, Recovered> recovery,
    List<BlockRule> law,
    Set<CountryCode> union,
    LocalDate today,
    @Nullable Integer refundDaysLeft,
    @Nullable String derogation) {

  /** Where the goods are now. */
  CountryCode country() {
    return here == null ? shopper : here.details().country();
  }

  boolean border(CountryCode one, CountryCode other) {
    return !one.equals(other) && !(union.contains(one) && union.contains(other));
  }

  Currency currency() {
    return goods.worth().currency();
  }
}
