package dev.homeward.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Units of a line that arrived together, and so share their windows.
 *
 * @param units at least 1
 * @param deliveredAt null while they are under way
 * @param assumed whether the arrival is an estimate
 */
public record UnitWindow(
    int units, @Nullable Instant deliveredAt, boolean assumed, EligibilityDecision decision) {}
