package dev.homeward.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Units of a line that were delivered together.
 *
 * @param deliveredAt null for units that are still on their way
 * @param assumed whether the delivery is an assumption and no carrier's word
 */
public record UnitWindow(
    int units, @Nullable Instant deliveredAt, boolean assumed, EligibilityDecision decision) {}
