package dev.homeward.analytics.watch.run;

import dev.homeward.analytics.watch.CellKind;

/**
 * Something that is watched, by the replica's keys.
 *
 * @param a the product, the seller, or the first seller of the country that a lane comes from
 * @param b the region, or the country that a lane goes to; else 0
 */
public record Cell(CellKind kind, int a, int b) {

  /** The whole that a part belongs to. */
  Cell whole() {
    return kind.isPart() ? new Cell(CellKind.PRODUCT, a, 0) : this;
  }
}
