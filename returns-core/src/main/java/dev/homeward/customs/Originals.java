package dev.homeward.customs;

import dev.homeward.order.OrderView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells how goods came, from the entry or, without one, from the order's shipments. */
final class Originals {

  private Originals() {}

  static Declaration.Original of(CaseFile file) {
    Optional<ImportEntry> entry =
        file.goods().stream().flatMap(g -> file.entryOf(g).stream()).findFirst();
    Optional<OrderView.Shipment> shipment =
        file.order().shipments().stream().filter(each -> each.trackingNumber() != null).findFirst();
    return new Declaration.Original(
        file.order().number(),
        LocalDate.ofInstant(file.order().placedAt(), ZoneOffset.UTC),
        entry.map(ImportEntry::invoice).orElse(null),
        entry.map(ImportEntry::invoicedOn).orElse(null),
        first(
            entry.map(ImportEntry::carrier).orElse(null),
            shipment.map(OrderView.Shipment::carrier).orElse(null)),
        first(
            entry.map(ImportEntry::trackingNumber).orElse(null),
            shipment.map(OrderView.Shipment::trackingNumber).orElse(null)),
        entry.map(ImportEntry::number).orElse(null),
        entry.map(ImportEntry::acceptedOn).orElse(null),
        entry.map(ImportEntry::exportNumber).orElse(null));
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
