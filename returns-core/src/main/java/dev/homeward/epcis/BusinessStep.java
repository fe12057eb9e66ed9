package dev.homeward.epcis;

import java.util.Locale;

/** The business steps of CBV 2.0 that returns go through; there is none called returning. */
public enum BusinessStep {
  ARRIVING,
  DEPARTING,
  DESTROYING,
  HOLDING,
  INSPECTING,
  PACKING,
  RECEIVING,
  REPAIRING,
  SHIPPING,
  STAGING_OUTBOUND,
  STOCKING,
  STORING,
  TRANSPORTING,
  UNPACKING,
  VOID_SHIPPING;

  /** Returns the word of the standard. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
