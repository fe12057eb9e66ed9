package dev.homeward.routing.plan;

import dev.homeward.inspection.Disposition;

/** A way that returned goods can go. */
public enum Route {
  KEEP_WITH_SHOPPER,
  RESELL_LOCALLY,
  REFURBISH,
  /** To a hub, and from there home with many others. */
  HUB_CONSOLIDATION,
  /** Home by themselves. */
  RETURN_TO_ORIGIN,
  RETURN_TO_SUPPLIER,
  DONATE,
  DESTROY;

  /** Returns what the warehouse notes for goods that go this way. */
  public Disposition disposition() {
    return switch (this) {
      case KEEP_WITH_SHOPPER -> Disposition.KEEP_WITH_SHOPPER;
      case RESELL_LOCALLY -> Disposition.RESELL_LOCALLY;
      case REFURBISH -> Disposition.REFURBISH;
      case HUB_CONSOLIDATION, RETURN_TO_ORIGIN -> Disposition.REEXPORT;
      case RETURN_TO_SUPPLIER -> Disposition.RETURN_TO_SUPPLIER;
      case DONATE -> Disposition.DONATE;
      case DESTROY -> Disposition.DESTROY;
    };
  }
}
