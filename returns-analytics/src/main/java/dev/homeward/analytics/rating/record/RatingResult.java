package dev.homeward.analytics.rating.record;

import dev.homeward.analytics.credit.CreditScore;
import dev.homeward.analytics.credit.GradeState;
import dev.homeward.standing.Grade;
import java.util.Map;

/**
 * What a rating came to.
 *
 * @param regions scores of the destination regions where there is enough to go by
 * @param state the grade in force from then on
 * @param projected the grade if it were decided that day
 */
public record RatingResult(
    CreditScore score, Map<String, CreditScore> regions, GradeState state, Grade projected) {}
