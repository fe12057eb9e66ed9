package dev.homeward.epcis;

import dev.homeward.routing.stock.PackedGoods;
import dev.homeward.routing.stock.PackedGoods.Happened;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how goods of a return were made part of consignments, and taken out of them. */
@Component
class PackingEvents {

  private final PackedGoods goods;

  PackingEvents(PackedGoods goods) {
    this.goods = goods;
  }

  /** Tells what was done to the goods of one case. */
  static List<EpcisEvent> of(List<Happened> done, EpcisCase told) {
    return done.stream().map(happened -> event(happened, told)).toList();
  }

  Map<ReturnCaseId, List<Happened>> ofCases(SellerId seller, Collection<ReturnCaseId> ids) {
    return goods.ofCases(seller, ids);
  }

  private static EpcisEvent event(Happened happened, EpcisCase told) {
    return new EpcisEvent(
        told.idOf("packed", happened.fact().toString()),
        happened.at(),
        happened.at(),
        told.zone().getRules().getOffset(happened.at()),
        action(happened.kind()),
        step(happened.kind()),
        happened.kind() == PackedGoods.Kind.DEPARTED
            ? GoodsState.IN_TRANSIT
            : GoodsState.IN_PROGRESS,
        parcel(happened),
        happened.units().stream().map(units -> goods(units, told)).toList(),
        told.returned(),
        new EpcisEvent.Consigned(
            happened.consignment().value(),
            happened.number(),
            carried(happened) ? happened.reference() : null),
        happened.place(),
        null);
  }

  private static EventAction action(PackedGoods.Kind kind) {
    return switch (kind) {
      case PACKED -> EventAction.ADD;
      case DEPARTED -> EventAction.OBSERVE;
      case UNPACKED, ARRIVED -> EventAction.DELETE;
    };
  }

  private static BusinessStep step(PackedGoods.Kind kind) {
    return switch (kind) {
      case PACKED -> BusinessStep.PACKING;
      case DEPARTED -> BusinessStep.SHIPPING;
      case UNPACKED, ARRIVED -> BusinessStep.UNPACKING;
    };
  }

  /**
   * Goods that are packed are in no parcel yet; what is taken out of it before is in none again.
   */
  private static EpcisEvent.@Nullable Parcel parcel(Happened happened) {
    UUID parcel = happened.parcel();
    return parcel == null || !carried(happened)
        ? null
        : new EpcisEvent.Parcel(
            parcel, Objects.requireNonNullElse(happened.trackingNumber(), ""), happened.carrier());
  }

  /** What was not known then is not told of then: an event stays as it is. */
  private static boolean carried(Happened happened) {
    return switch (happened.kind()) {
      case DEPARTED, ARRIVED -> true;
      case PACKED, UNPACKED -> false;
    };
  }

  private static EpcisEvent.Goods goods(PackedGoods.Units units, EpcisCase told) {
    return new EpcisEvent.Goods(
        units.line().value(), units.sku(), units.quantity(), told.single(units.line()));
  }
}
