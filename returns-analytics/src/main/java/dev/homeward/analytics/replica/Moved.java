package dev.homeward.analytics.replica;

import java.util.List;
import java.util.UUID;

/** Sellers in another time zone or country, and products in another category, than before. */
record Moved(List<UUID> sellers, List<UUID> products) {

  boolean isEmpty() {
    return sellers.isEmpty() && products.isEmpty();
  }
}
