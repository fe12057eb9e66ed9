package dev.homeward.analytics.rates;

import java.time.Instant;
import java.util.List;

/**
 * Lines behind a figure.
 *
 * @param lines the asked page
 * @param total lines beyond the page too
 * @param units of all of them
 * @param asOf when the replica last agreed with the facts
 */
public record LinePage<T>(List<T> lines, long total, long units, Instant asOf) {}
