package dev.homeward.routing.stock;

import dev.homeward.routing.HubId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.time.Instant;

/**
 * Units of one line that are in a hub.
 *
 * @param onHand units that are there and in no consignment
 */
public record StockLine(
    HubId hub,
    SellerId seller,
    ReturnCaseId caseId,
    ReturnLineId line,
    String caseNumber,
    String sku,
    String title,
    int onHand,
    Instant since) {

  /** Why units came or went. */
  public enum Move {
    /** Arrived at the hub. */
    TAKEN_IN,
    /** Put into a consignment. */
    PACKED,
    /** Taken out of a consignment again. */
    UNPACKED,
    SOLD,
    REFURBISHED,
    DONATED,
    DESTROYED,
    TO_SUPPLIER,
    TO_SHOPPER,
    /** Counted, and not there. */
    MISSING;

    boolean comes() {
      return this == TAKEN_IN || this == UNPACKED;
    }

    /** Says whether people may book it by hand. */
    public boolean byHand() {
      return !comes() && this != PACKED;
    }
  }
}
