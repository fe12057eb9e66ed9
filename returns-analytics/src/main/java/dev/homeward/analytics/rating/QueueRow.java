package dev.homeward.analytics.rating;

import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a seller stands by its latest rating.
 *
 * @param category what most of its lines are; empty for goods without one
 * @param observed fault returns, decayed
 * @param expected fault returns to expect, decayed: how much there is to go by
 * @param before the grade before the latest evaluation; null where there was none
 * @param moved steps of the latest evaluation, positive for worse
 */
public record QueueRow(
    SellerId seller,
    String name,
    LocalDate day,
    double score,
    double observed,
    double expected,
    String category,
    Grade grade,
    boolean rated,
    Grade projected,
    @Nullable Grade before,
    int moved) {}
