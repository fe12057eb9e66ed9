package dev.homeward.analytics.watch.cost;

import dev.homeward.shared.Money;
import java.util.Optional;

/**
 * What returns of a product, or from a region, cost.
 *
 * @param key id of the product, or handle of the region
 * @param code of the product; empty for a region
 * @param refunds given back, or to be given back
 * @param duty paid for what came back
 * @param delivery paid for bringing it to the shopper
 * @param freight of the way back, as far as somebody said what a parcel costs
 */
public record CostLine(
    String key,
    String code,
    String label,
    long returns,
    Money refunds,
    Money duty,
    Money delivery,
    Money freight,
    Optional<Saving> saving) {

  public Money total() {
    return refunds.plus(duty).plus(delivery).plus(freight);
  }
}
