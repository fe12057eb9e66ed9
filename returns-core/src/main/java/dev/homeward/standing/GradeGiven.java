package dev.homeward.standing;

import dev.homeward.shared.SellerId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A grade to put on record.
 *
 * @param rated false while too little is known to tell
 * @param asOf the day that it is judged by
 * @param source the rating, appeal or violation it came from: the same again changes nothing
 */
public record GradeGiven(
    SellerId seller, Grade grade, boolean rated, LocalDate asOf, GradeCause cause, UUID source) {}
