package dev.homeward.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.customs.CustomsTerritories.Territory;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import org.springframework.stereotype.Component;

/** Says whether goods that stay where they were sold may be sold there again. */
@Component
class LocalTaxNumbers {

  private final CustomsTerritories territories;
  private final TradeNumbers numbers;
  private final Sellers sellers;

  LocalTaxNumbers(CustomsTerritories territories, TradeNumbers numbers, Sellers sellers) {
    this.territories = territories;
    this.numbers = numbers;
    this.sellers = sellers;
  }

  /** An IOSS number covers goods on their way in, and none that are there already. */
  boolean needed(SellerId seller, CaseFile file, PostalAddress to) {
    Territory end = territories.of(to);
    boolean stays = territories.of(file.order().destination()).customs().equals(end.customs());
    String home = territories.named(sellers.get(seller).country().value()).customs();
    return stays
        && !home.equals(end.customs())
        && numbers.of(seller, end.customs(), TradeNumber.Kind.TAX).isEmpty();
  }
}
