package dev.homeward.shipping.label;

import dev.homeward.address.TwoScripts;
import dev.homeward.routing.HubId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a case can have a label. */
sealed interface Readiness {

  /**
   * It can; nothing was asked of a carrier yet.
   *
   * @param units in the parcel
   */
  record Ready(
      CarrierGateway.Consignment parcel,
      TwoScripts destination,
      @Nullable HubId hub,
      @Nullable String method,
      int units)
      implements Readiness {}

  /** The seller has to tell more first. */
  record Lacking(List<LabelGap> gaps) implements Readiness {

    public Lacking {
      gaps = List.copyOf(gaps);
    }
  }

  /** It needs none: nothing is to come, or the shopper sends it themselves. */
  record NotNeeded() implements Readiness {}
}
