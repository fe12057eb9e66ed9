package dev.homeward.epcis;

import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Findings;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.ScanView;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One case, as its events tell of it. */
record EpcisCase(EpcisEvent.Returned returned, Map<ReturnLineId, Line> lines, ZoneId zone) {

  /** Goods of a case. */
  record Line(String sku, int quantity) {}

  boolean single(ReturnLineId id) {
    Line line = lines.get(id);
    return line != null && line.quantity() == 1;
  }

  Optional<EpcisEvent> scanned(ParcelView parcel, ScanView scan) {
    return Seen.of(scan.event())
        .map(seen ->
            new EpcisEvent(
                idOf(
                    "scan",
                    parcel.id() + "/" + scan.code() + "/" + scan.occurredAt() + "/" + scan.place()),
                scan.occurredAt(),
                scan.recordedAt(),
                zone.getRules().getOffset(scan.occurredAt()),
                scan.event() == CanonicalEvent.DESTROYED ? EventAction.DELETE : EventAction.OBSERVE,
                seen.step(),
                seen.state(),
                new EpcisEvent.Parcel(
                    parcel.id().value(), parcel.trackingNumber(), parcel.carrier()),
                List.of(),
                returned,
                null,
                place(scan),
                scan.text()));
  }

  private static @Nullable String place(ScanView scan) {
    String country = scan.country() == null ? null : scan.country().value();
    String place =
        Stream.of(scan.place(), country)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.joining(", "));
    return place.isEmpty() ? null : place;
  }

  EpcisEvent arrived(Findings.Arrived arrived) {
    ReceivedLine units = arrived.line();
    boolean wrong = units.finding() != Finding.EXPECTED;
    return warehouse(
        idOf("arrived", arrived.receivedAt() + "/" + units),
        arrived.receivedAt(),
        BusinessStep.RECEIVING,
        wrong ? GoodsState.MISMATCH_CLASS : GoodsState.RETURNED,
        goods(units.line(), units.sku(), units.quantity()),
        units.note());
  }

  /** What was found, and what is done about it. */
  List<EpcisEvent> judged(Findings.Judged judged) {
    InspectedUnits units = judged.units();
    EpcisEvent.Goods goods = goods(units.line(), null, units.quantity());
    Instant at = judged.inspectedAt();
    String key = at + "/" + units;
    Seen next = Seen.of(units.disposition());
    return List.of(
        warehouse(
            idOf("judged", key), at, BusinessStep.INSPECTING, found(units), goods, units.note()),
        warehouse(idOf("disposed", key), at, next.step(), next.state(), goods, null));
  }

  private static GoodsState found(InspectedUnits units) {
    if (units.authenticity() == Authenticity.COUNTERFEIT) {
      return GoodsState.NON_CONFORMANT;
    }
    return switch (units.grade()) {
      case A, B -> GoodsState.CONFORMANT;
      case C -> GoodsState.NON_CONFORMANT;
      case D -> GoodsState.DAMAGED;
    };
  }

  private EpcisEvent.Goods goods(@Nullable ReturnLineId line, @Nullable String sku, int quantity) {
    Line known = line == null ? null : lines.get(line);
    UUID id = line == null ? idOf("unannounced", String.valueOf(sku)) : line.value();
    String written = sku != null ? sku : known == null ? "" : known.sku();
    return new EpcisEvent.Goods(id, written, quantity, known != null && known.quantity() == 1);
  }

  private EpcisEvent warehouse(
      UUID id,
      Instant at,
      BusinessStep step,
      GoodsState state,
      EpcisEvent.Goods goods,
      @Nullable String note) {
    return new EpcisEvent(
        id,
        at,
        at,
        zone.getRules().getOffset(at),
        EventAction.OBSERVE,
        step,
        state,
        null,
        List.of(goods),
        returned,
        null,
        null,
        note);
  }

  UUID idOf(String kind, String fact) {
    String name = returned.id() + "/" + kind + "/" + fact;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** A step with the state it leaves goods in. */
  private record Seen(BusinessStep step, GoodsState state) {

    /** What a carrier's event is in the standard; empty for what is none of goods. */
    private static Optional<Seen> of(CanonicalEvent event) {
      return switch (event) {
        case HANDED_OVER -> seen(BusinessStep.SHIPPING, GoodsState.RETURNED);
        case DEPARTED_FACILITY -> seen(BusinessStep.DEPARTING, GoodsState.IN_TRANSIT);
        case ARRIVED_FACILITY, ARRIVED_DEST_COUNTRY, AVAILABLE_FOR_PICKUP ->
            seen(BusinessStep.ARRIVING, GoodsState.IN_TRANSIT);
        case IN_TRANSIT,
            EXPORT_CUSTOMS_OUT,
            IMPORT_RELEASED,
            OUT_FOR_DELIVERY,
            ATTEMPT_FAILED,
            DELAYED ->
            seen(BusinessStep.TRANSPORTING, GoodsState.IN_TRANSIT);
        case EXPORT_CUSTOMS_IN -> seen(BusinessStep.INSPECTING, GoodsState.IN_TRANSIT);
        case IMPORT_CUSTOMS_IN -> seen(BusinessStep.HOLDING, GoodsState.RETURNED);
        case CUSTOMS_ACTION_REQUIRED -> seen(BusinessStep.HOLDING, GoodsState.NON_SELLABLE_OTHER);
        case DELIVERED, RETURNED_TO_SENDER -> seen(BusinessStep.RECEIVING, GoodsState.RETURNED);
        case RETURNING_TO_SENDER, REFUSED -> seen(BusinessStep.SHIPPING, GoodsState.RETURNED);
        case DAMAGED -> seen(BusinessStep.TRANSPORTING, GoodsState.DAMAGED);
        case LOST -> seen(BusinessStep.TRANSPORTING, GoodsState.UNKNOWN);
        case DESTROYED -> seen(BusinessStep.DESTROYING, GoodsState.DESTROYED);
        case LABEL_VOIDED -> seen(BusinessStep.VOID_SHIPPING, GoodsState.IN_PROGRESS);
        // That the warehouse has it is told by its own receipt.
        case LABEL_CREATED, NO_UPDATES, UNKNOWN, RECEIVED -> Optional.empty();
      };
    }

    private static Optional<Seen> seen(BusinessStep step, GoodsState state) {
      return Optional.of(new Seen(step, state));
    }

    /** Where goods go from inspection; that they left, or are gone, is told when it happens. */
    private static Seen of(Disposition disposition) {
      return switch (disposition) {
        case RESTOCK -> new Seen(BusinessStep.STORING, GoodsState.SELLABLE_NOT_ACCESSIBLE);
        case RESELL_LOCALLY -> new Seen(BusinessStep.STOCKING, GoodsState.SELLABLE_ACCESSIBLE);
        case REFURBISH -> new Seen(BusinessStep.REPAIRING, GoodsState.IN_PROGRESS);
        case RETURN_TO_SUPPLIER, REEXPORT, RETURN_TO_SHOPPER ->
            new Seen(BusinessStep.STAGING_OUTBOUND, GoodsState.IN_PROGRESS);
        case DONATE, DESTROY, KEEP_WITH_SHOPPER ->
            new Seen(BusinessStep.HOLDING, GoodsState.NON_SELLABLE_OTHER);
      };
    }
  }
}
