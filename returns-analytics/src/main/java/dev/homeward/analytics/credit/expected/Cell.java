package dev.homeward.analytics.credit.expected;

import java.util.Comparator;

/** What lines are compared within: a category of goods and a destination region, by their codes. */
public record Cell(int category, int region) implements Comparable<Cell> {

  private static final Comparator<Cell> ORDER =
      Comparator.comparingInt(Cell::category).thenComparingInt(Cell::region);

  /** Sums run over cells in this order, so that they are the same to the bit each time. */
  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
