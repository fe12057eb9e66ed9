package dev.homeward.analytics.credit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * How much one buyer may say about one seller, so that nobody can be talked up or down by a few
 * accounts (SCR-1, 2.1).
 *
 * @param days how long a line stands in the way of others
 * @param lines how many lines enter within these days
 * @param returned how many of them may have come back
 */
public record BuyerLimits(int days, int lines, int returned) {

  /** The document's limits. */
  public static final BuyerLimits DEFAULT = new BuyerLimits(90, 20, 2);

  /**
   * A line of one buyer with one seller.
   *
   * @param id tells lines of the same day apart
   * @param day the day of delivery, counted from any fixed day
   * @param returned says whether any of it came back
   */
  public record Line(long id, int day, boolean returned) {}

  /**
   * The lines that enter, earliest first, of all lines of one buyer with one seller in any order; a
   * line that does not enter counts neither as observed nor as expected.
   */
  public List<Line> entering(List<Line> all) {
    List<Line> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(Line::day).thenComparingLong(Line::id));
    List<Line> entering = new ArrayList<>();
    Deque<Integer> recent = new ArrayDeque<>();
    Deque<Integer> recentReturns = new ArrayDeque<>();
    for (Line line : sorted) {
      forget(recent, line.day());
      forget(recentReturns, line.day());
      if (recent.size() < lines && (!line.returned() || recentReturns.size() < returned)) {
        entering.add(line);
        recent.add(line.day());
        if (line.returned()) {
          recentReturns.add(line.day());
        }
      }
    }
    return entering;
  }

  private void forget(Deque<Integer> past, int today) {
    while (!past.isEmpty() && past.getFirst() <= today - days) {
      past.removeFirst();
    }
  }
}
