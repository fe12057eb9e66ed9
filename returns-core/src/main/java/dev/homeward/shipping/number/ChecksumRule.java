package dev.homeward.shipping.number;

import java.util.List;

/** A way of checking with its parameters, as a file of formats gives them. */
record ChecksumRule(
    Checksum way,
    int evens,
    int odds,
    boolean reverse,
    List<Integer> weightings,
    int modulo1,
    int modulo2) {

  boolean holds(String serial, String check) {
    return way.holds(serial, check, this);
  }
}
