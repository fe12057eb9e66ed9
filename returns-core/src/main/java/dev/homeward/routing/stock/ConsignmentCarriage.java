package dev.homeward.routing.stock;

import dev.homeward.shared.CountryCode;
import java.util.List;
import java.util.UUID;

/** Has the carriers' scans of consignments followed; it is filled where parcels are known. */
public interface ConsignmentCarriage {

  /**
   * Tells that a consignment leaves; the same again is the same parcel.
   *
   * @return the parcel that carries it
   * @throws dev.homeward.shared.BusinessRuleViolation {@code parcel.number-outbound} if the number
   *     is that of goods on another way
   */
  UUID departs(
      Consignment consignment, CountryCode from, String number, List<Consignment.Item> items);
}
