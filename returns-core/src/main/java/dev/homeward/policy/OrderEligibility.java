package dev.homeward.policy;

import dev.homeward.shared.OrderId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Which units of an order may come back.
 *
 * @param shopperZone in which days are counted
 * @param at the moment that was asked about
 */
public record OrderEligibility(
    OrderId order, ZoneId shopperZone, Instant at, List<LineEligibility> lines) {}
