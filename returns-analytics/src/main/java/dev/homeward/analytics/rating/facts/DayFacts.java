package dev.homeward.analytics.rating.facts;

import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What all sellers came to by a day.
 *
 * @param curves the maturity curve of every cell
 * @param sellers by id; those of whom nothing is known are missing
 * @param asOf when the replica last agreed with the database
 */
public record DayFacts(
    Codes codes,
    Map<Cell, MaturityFunction> curves,
    Map<UUID, SellerFacts> sellers,
    Instant asOf) {}
