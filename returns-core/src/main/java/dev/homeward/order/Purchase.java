package dev.homeward.order;

import dev.homeward.shared.OrderLineId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A line that a known customer bought, as a return looks for it.
 *
 * @param article SKU in upper case
 * @param sourceRow breaks ties between lines of one moment
 * @param returnable delivered units that are not spoken for
 */
public record Purchase(
    OrderLineId line,
    String customerRef,
    String article,
    Instant at,
    long sourceRow,
    int returnable,
    BigDecimal unitPrice) {}
