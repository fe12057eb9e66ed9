package dev.homeward.refund;

import dev.homeward.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money.
 *
 * @param failure code of the gateway; null unless it failed
 * @param replaced whether it was tried again by another one
 */
public record ExecutionView(
    ExecutionId id,
    String method,
    Money amount,
    ExecutionState state,
    @Nullable String gateway,
    @Nullable String failure,
    boolean replaced,
    Instant requestedAt,
    Instant changedAt) {}
