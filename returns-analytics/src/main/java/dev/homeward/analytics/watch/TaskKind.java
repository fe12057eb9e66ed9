package dev.homeward.analytics.watch;

/** What is done about an alert. */
public enum TaskKind {
  LISTING,
  SUPPLIER,
  PACKING,
  LANE;

  /** What most often helps against a concern. */
  public static TaskKind against(Concern concern) {
    return switch (concern) {
      case FIT -> LISTING;
      case QUALITY, COUNTERFEIT -> SUPPLIER;
      case TRANSIT_DAMAGE -> PACKING;
      case LATE -> LANE;
    };
  }
}
