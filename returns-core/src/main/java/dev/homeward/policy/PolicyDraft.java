package dev.homeward.policy;

import dev.homeward.shared.CountryCode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A policy that a seller is about to publish.
 *
 * @param effectiveFrom orders placed from then on are under it
 * @param informs whether shoppers are told of their right to withdraw before they buy; where they
 *     are not, the law gives them longer and frees them of the cost
 * @param standard for every market that has no terms of its own
 * @param markets terms of single destination countries
 */
public record PolicyDraft(
    Instant effectiveFrom,
    boolean informs,
    PolicyTerms standard,
    Map<CountryCode, PolicyTerms> markets) {

  public PolicyDraft {
    Map<CountryCode, PolicyTerms> ordered =
        new TreeMap<>(java.util.Comparator.comparing(CountryCode::value));
    ordered.putAll(markets);
    markets = java.util.Collections.unmodifiableMap(ordered);
  }
}
