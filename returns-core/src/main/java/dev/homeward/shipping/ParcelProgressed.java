package dev.homeward.shipping;

import dev.homeward.returncase.CaseEvent;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel with units of a case got further, or into trouble; told once per case of the parcel.
 *
 * @param event what brought it there
 * @param at when that was, by the carrier's clock
 * @param sentAt proof of sending, once there is one
 */
public record ParcelProgressed(
    UUID eventId,
    SellerId seller,
    ReturnCaseId caseId,
    Instant at,
    ParcelId parcel,
    ParcelDirection direction,
    ParcelState from,
    ParcelState to,
    CanonicalEvent event,
    @Nullable Instant sentAt)
    implements CaseEvent {

  /** Whether a carrier had the parcel for the first time. */
  public boolean handedOver() {
    return sentAt != null && !from.underWay() && !from.over();
  }

  /** Whether it is where it was sent to, and was not before. */
  public boolean arrived() {
    return to.arrived() && !from.arrived();
  }
}
