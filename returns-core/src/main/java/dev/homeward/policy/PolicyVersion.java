package dev.homeward.policy;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A policy as a seller published it; it never changes.
 *
 * @param number from 1, within the seller
 * @param publishedBy name of the person or key
 */
public record PolicyVersion(
    PolicyVersionId id,
    SellerId seller,
    int number,
    Instant publishedAt,
    String publishedBy,
    PolicyDraft policy) {

  /** Returns the terms for shoppers of a country; the standard ones for an unknown country. */
  public PolicyTerms termsIn(@Nullable CountryCode country) {
    return policy.termsIn(country);
  }
}
