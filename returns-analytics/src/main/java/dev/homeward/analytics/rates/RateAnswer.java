package dev.homeward.analytics.rates;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rates by group.
 *
 * @param rows the asked page of groups
 * @param total one row over all groups, without keys
 * @param groups how many groups there are beyond the page
 * @param currency of money; null for counts, and for money where there is no line
 * @param asOf when the replica last agreed with the facts
 */
public record RateAnswer(
    List<RateRow> rows, RateRow total, long groups, @Nullable Currency currency, Instant asOf) {}
