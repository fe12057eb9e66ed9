package dev.homeward.analytics.rates;

import java.util.List;

/**
 * A question for the lines behind a figure.
 *
 * @param matches admitted match states of return lines; empty for no limit; sale lines ignore it
 * @param limit lines to answer, 1 to {@value #MAX_LIMIT}
 * @param offset lines to skip
 */
public record LineQuery(Slice slice, List<Match> matches, LineOrder order, int limit, int offset) {

  public static final int MAX_LIMIT = 1_000;

  public LineQuery {
    matches = List.copyOf(matches);
    if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
      throw new IllegalArgumentException("limit " + limit + ", offset " + offset);
    }
  }

  /** Asks for the first 50 lines, latest first. */
  public static LineQuery of(Slice slice) {
    return new LineQuery(slice, List.of(), LineOrder.LATEST, 50, 0);
  }

  public LineQuery matches(List<Match> states) {
    return new LineQuery(slice, states, order, limit, offset);
  }

  public LineQuery order(LineOrder other) {
    return new LineQuery(slice, matches, other, limit, offset);
  }

  public LineQuery page(int size, int skip) {
    return new LineQuery(slice, matches, order, size, skip);
  }
}
