package dev.homeward.analytics.credit;

import dev.homeward.standing.Grade;

/**
 * A seller's grade between two evaluations.
 *
 * @param grade the grade in force
 * @param streak how many evaluations in a row had a better band
 * @param rated false while the grade only says that too little is known
 */
public record GradeState(Grade grade, int streak, boolean rated) {

  /** Before the first evaluation, and as long as too little is known. */
  public static final GradeState UNRATED = new GradeState(Grade.C, 0, false);
}
