package dev.homeward.analytics.watch;

import java.util.List;

/** What is watched by itself. */
public enum CellKind {
  PRODUCT,
  PRODUCT_REGION,
  SELLER,
  LANE;

  /** Returns what is watched of such a cell. */
  public List<Concern> concerns() {
    return switch (this) {
      case PRODUCT, PRODUCT_REGION ->
          List.of(Concern.QUALITY, Concern.FIT, Concern.COUNTERFEIT, Concern.TRANSIT_DAMAGE);
      case SELLER -> List.of(Concern.QUALITY, Concern.FIT, Concern.COUNTERFEIT);
      case LANE -> List.of(Concern.TRANSIT_DAMAGE, Concern.LATE);
    };
  }

  /** Says whether it is looked at only where the whole it belongs to stands out. */
  public boolean isPart() {
    return this == PRODUCT_REGION;
  }
}
