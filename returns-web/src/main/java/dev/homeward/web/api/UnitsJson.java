package dev.homeward.web.api;

import dev.homeward.returncase.UnitCounts;

/**
 * How far the units of a return are.
 *
 * @param kept stay with the shopper against part of the price
 * @param settled nothing is owed for them any more
 * @param released never came, and are free again
 * @param missing still expected
 */
record UnitsJson(
    int announced, int kept, int received, int inspected, int settled, int released, int missing) {

  static UnitsJson of(UnitCounts counts) {
    return new UnitsJson(
        counts.units(),
        counts.kept(),
        counts.received(),
        counts.judged(),
        counts.settled(),
        counts.released(),
        counts.missing());
  }
}
