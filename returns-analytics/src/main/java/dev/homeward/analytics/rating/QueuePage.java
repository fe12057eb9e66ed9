package dev.homeward.analytics.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sellers in the order asked for.
 *
 * @param next where the following page begins; null on the last one
 */
public record QueuePage(List<QueueRow> rows, QueueQuestion.@Nullable After next) {}
