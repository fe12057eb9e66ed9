package dev.homeward.analytics.watch;

import dev.homeward.shared.SellerId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts.
 *
 * @param seller empty for all sellers, which is for the platform only
 * @param closed those that are dismissed or closed instead of those that wait
 * @param concern null for all
 */
public record AlertQuery(
    Optional<SellerId> seller, boolean closed, @Nullable Concern concern, int page, int size) {}
