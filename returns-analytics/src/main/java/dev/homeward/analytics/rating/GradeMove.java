package dev.homeward.analytics.rating;

import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;

/**
 * Where a seller would go by other parameters.
 *
 * @param grade in force today
 * @param without where the next evaluation would lead by the parameters in force
 * @param with where it would lead by the others
 * @param score by the parameters in force, and {@code newScore} by the others, in points
 */
public record GradeMove(
    SellerId seller, Grade grade, Grade without, Grade with, double score, double newScore) {

  public boolean moves() {
    return without != with;
  }
}
