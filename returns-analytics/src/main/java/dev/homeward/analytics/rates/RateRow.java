package dev.homeward.analytics.rates;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The return rate of one group.
 *
 * @param keys what identifies the group, by key name in the order asked for; null where the facts
 *     have none
 * @param labels texts for people, by key name, where they differ from the key
 * @param numerator returned: a count, or money in the answer's currency
 * @param denominator sold, or by cohort delivered and weighed by maturity (up to 6 decimals)
 * @param rate numerator / denominator to 6 decimals, half up; null where the denominator is 0
 * @param low lower end of the 95 % Wilson interval; null for money and for rates above 1
 * @param high upper end of it
 * @param provisional by cohort, too few mature units to stand on
 */
public record RateRow(
    Map<String, @Nullable String> keys,
    Map<String, String> labels,
    BigDecimal numerator,
    BigDecimal denominator,
    @Nullable BigDecimal rate,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    boolean provisional) {}
