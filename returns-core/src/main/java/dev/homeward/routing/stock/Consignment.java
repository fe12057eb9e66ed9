package dev.homeward.routing.stock;

import dev.homeward.routing.HubId;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods of several cases and sellers that leave a hub together.
 *
 * @param number that people read
 * @param toHub null where it goes to the sellers themselves
 * @param units in it
 * @param grams weighed when it was sealed; null before
 * @param reference of the declaration; null before
 * @param parcel that carries it; null before it departs, and where it has no tracking number
 */
public record Consignment(
    ConsignmentId id,
    long version,
    String number,
    HubId from,
    CountryCode toCountry,
    @Nullable HubId toHub,
    ConsignmentState state,
    int units,
    @Nullable Integer grams,
    @Nullable String reference,
    @Nullable String carrier,
    @Nullable String trackingNumber,
    @Nullable UUID parcel,
    Instant openedAt,
    Instant changedAt) {

  /** Returns the same, carried by a parcel. */
  Consignment in(UUID carrying) {
    return new Consignment(
        id,
        version,
        number,
        from,
        toCountry,
        toHub,
        state,
        units,
        grams,
        reference,
        carrier,
        trackingNumber,
        carrying,
        openedAt,
        changedAt);
  }

  /** Units of one line in a consignment. */
  public record Item(
      SellerId seller,
      ReturnCaseId caseId,
      ReturnLineId line,
      String caseNumber,
      String sku,
      String title,
      int quantity) {}

  /** A consignment with what is in it and how it came to be. */
  public record Details(Consignment consignment, List<Item> items, List<Step> steps) {

    public Details {
      items = List.copyOf(items);
      steps = List.copyOf(steps);
    }
  }

  /** A change of the state. */
  public record Step(ConsignmentState state, String by, Instant at) {}
}
