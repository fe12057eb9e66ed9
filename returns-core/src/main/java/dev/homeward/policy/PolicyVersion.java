package dev.homeward.policy;

import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/**
 * A policy as it was published.
 *
 * @param number counts the seller's versions, from 1
 */
public record PolicyVersion(
    UUID id,
    SellerId seller,
    int number,
    Instant effectiveFrom,
    SellerPolicy policy,
    String publishedBy,
    Instant publishedAt) {}
