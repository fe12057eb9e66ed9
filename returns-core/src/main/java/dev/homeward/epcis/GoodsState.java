package dev.homeward.epcis;

import java.util.Locale;

/** The dispositions of CBV 2.0 that returned goods can have. */
public enum GoodsState {
  CONFORMANT,
  DAMAGED,
  DESTROYED,
  IN_PROGRESS,
  IN_TRANSIT,
  MISMATCH_CLASS,
  NON_CONFORMANT,
  NON_SELLABLE_OTHER,
  RETURNED,
  SELLABLE_ACCESSIBLE,
  SELLABLE_NOT_ACCESSIBLE,
  UNKNOWN;

  /** Returns the word of the standard. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
