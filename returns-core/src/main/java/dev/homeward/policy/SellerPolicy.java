package dev.homeward.policy;

import java.util.Map;

/**
 * A seller's policy: its terms, and other terms for some countries.
 *
 * @param markets terms by country of destination, ISO 3166-1 alpha-2, in place of the general ones
 */
public record SellerPolicy(PolicyTerms general, Map<String, PolicyTerms> markets) {

  public SellerPolicy {
    markets = Map.copyOf(markets);
  }

  /** The same everywhere. */
  public static SellerPolicy of(PolicyTerms general) {
    return new SellerPolicy(general, Map.of());
  }

  PolicyTerms in(String country) {
    return markets.getOrDefault(country, general);
  }
}
