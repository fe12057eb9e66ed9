package dev.homeward.imports;

import dev.homeward.imports.mapping.Field;
import dev.homeward.imports.mapping.MappedRow;
import dev.homeward.imports.mapping.Profile;
import dev.homeward.order.ShipmentDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shipments of an order, from what its rows say of carrier and delivery. */
final class ShipmentsOfRows {

  private record Parcel(
      @Nullable String carrier,
      @Nullable String trackingNumber,
      @Nullable Instant shippedAt,
      @Nullable Instant deliveredAt,
      boolean assumed) {

    boolean known() {
      return carrier != null || trackingNumber != null || shippedAt != null || deliveredAt != null;
    }
  }

  private final Profile profile;
  private final List<MappedRow> rows;

  ShipmentsOfRows(Profile profile, List<MappedRow> rows) {
    this.profile = profile;
    this.rows = rows;
  }

  List<ShipmentDraft> drafts() {
    Map<Parcel, List<ShipmentDraft.ShippedLine>> parcels = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Parcel parcel = parcel(rows.get(i));
      if (parcel.known()) {
        parcels
            .computeIfAbsent(parcel, p -> new ArrayList<>())
            .add(new ShipmentDraft.ShippedLine(i, rows.get(i).quantity()));
      }
    }
    List<ShipmentDraft> drafts = new ArrayList<>();
    parcels.forEach((parcel, lines) ->
        drafts.add(
            new ShipmentDraft(
                parcel.carrier,
                parcel.trackingNumber,
                parcel.shippedAt,
                parcel.deliveredAt,
                parcel.assumed,
                lines.size() == rows.size() ? List.of() : lines)));
    return drafts;
  }

  private Parcel parcel(MappedRow row) {
    Instant delivered = row.time(Field.DELIVERED_AT);
    boolean assumed = false;
    if (delivered == null) {
      // What came back must have arrived; and some sources know no deliveries at all.
      Instant returned = row.time(Field.RETURNED_AT);
      Instant placed = row.time(Field.PLACED_AT);
      delivered = profile.deliveredWhenPlaced() ? placed : returned;
      assumed = delivered != null;
    }
    return new Parcel(
        row.textOrNull(Field.CARRIER),
        row.textOrNull(Field.TRACKING_NUMBER),
        row.time(Field.SHIPPED_AT),
        delivered,
        assumed);
  }
}
