package dev.homeward.analytics.credit.expected;

import java.util.Arrays;

/**
 * Sums by seller and cell, as columns of a table with open addressing: a boxed map would allocate
 * for every one of ten million lines.
 */
final class SellerCells {

  /** Receives one row. */
  interface Reader {
    void read(int seller, Cell cell, CellSums sums);
  }

  private static final int CODE_BITS = 16;
  private static final int MOST_CODE = (1 << CODE_BITS) - 1;
  private static final int SUMS = 5;
  private static final int EMPTY = -1;

  private int[] slots = emptySlots(1 << 12);
  private long[] keys = new long[1 << 11];
  private AgeFactors[] factors = new AgeFactors[1 << 11];
  private double[] sums = new double[SUMS << 11];
  private int size;
  private long wanted;

  /** The row of a seller's cell, or {@link #fresh()} if there is none yet. */
  int row(int seller, int category, int region) {
    if ((category | region) < 0 || category > MOST_CODE || region > MOST_CODE) {
      throw new IllegalArgumentException("codes lie from 0 to " + MOST_CODE);
    }
    wanted = (long) seller << (2 * CODE_BITS) | (long) category << CODE_BITS | region;
    int row = slots[slotOf(wanted)];
    return row == EMPTY ? size : row;
  }

  /** The row that does not exist yet. */
  int fresh() {
    return size;
  }

  /** Makes the row that was last asked for in vain. */
  int append(AgeFactors ages) {
    if (size == keys.length) {
      grow();
    }
    keys[size] = wanted;
    factors[size] = ages;
    slots[slotOf(wanted)] = size;
    return size++;
  }

  void add(int row, int age, double lines, double outcomes) {
    AgeFactors ages = factors[row];
    int at = row * SUMS;
    sums[at] += outcomes;
    sums[at + 1] += lines * ages.maturity[age];
    sums[at + 2] += outcomes * ages.decay[age];
    sums[at + 3] += lines * ages.decayedMaturity[age];
    sums[at + 4] += lines * ages.decayedSquare[age];
  }

  void forEach(Reader reader) {
    for (int row = 0; row < size; row++) {
      long key = keys[row];
      Cell cell = new Cell((int) (key >> CODE_BITS) & MOST_CODE, (int) key & MOST_CODE);
      int at = row * SUMS;
      reader.read(
          (int) (key >> (2 * CODE_BITS)),
          cell,
          new CellSums(sums[at], sums[at + 1], sums[at + 2], sums[at + 3], sums[at + 4]));
    }
  }

  private int slotOf(long key) {
    int mask = slots.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (slots[slot] != EMPTY && keys[slots[slot]] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int rows = keys.length * 2;
    keys = Arrays.copyOf(keys, rows);
    factors = Arrays.copyOf(factors, rows);
    sums = Arrays.copyOf(sums, rows * SUMS);
    slots = emptySlots(rows * 2);
    for (int row = 0; row < size; row++) {
      slots[slotOf(keys[row])] = row;
    }
  }

  private static int[] emptySlots(int count) {
    int[] slots = new int[count];
    Arrays.fill(slots, EMPTY);
    return slots;
  }
}
