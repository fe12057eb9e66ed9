package dev.homeward.web.demo;

import dev.homeward.shared.CountryCode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * A product of one seller.
 *
 * @param prices list price of a unit in each currency of the seller
 * @param popularity weight among the seller's products
 */
record DemoProduct(
    String code,
    String title,
    DemoCategory category,
    DemoArticle article,
    CountryCode origin,
    Map<Currency, BigDecimal> prices,
    double popularity) {

  List<String> skus() {
    return category.variants().stream().map(variant -> code + "-" + variant).toList();
  }
}
