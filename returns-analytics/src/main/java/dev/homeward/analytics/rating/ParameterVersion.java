package dev.homeward.analytics.rating;

import dev.homeward.analytics.credit.CreditParameters;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of the parameters that ratings are computed by; versions are added, never changed.
 *
 * @param validFrom the first day that is rated by it
 * @param document the parameters as they are written
 */
public record ParameterVersion(
    int version,
    CreditParameters parameters,
    String document,
    String note,
    LocalDate validFrom,
    String madeBy,
    Instant madeAt) {}
