package dev.homeward.shipping.label;

import dev.homeward.address.AddressFormats;
import dev.homeward.address.AddressPart;
import dev.homeward.address.PostalAddress;
import dev.homeward.customs.Declaration;
import dev.homeward.customs.DeclarationRequest;
import dev.homeward.customs.Declarations;
import dev.homeward.customs.DeclaredLine;
import dev.homeward.customs.Preflight;
import dev.homeward.customs.postal.PackagingWeights;
import dev.homeward.customs.postal.PostedParcel;
import dev.homeward.routing.ReturnPlace;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.Parcels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks whether everything is known that a carrier wants to know of a parcel, and customs, before
 * any carrier is asked.
 */
@Component
class Preparation {

  private final ReturnPlaces places;
  private final Declarations declarations;
  private final AddressFormats formats;
  private final PackagingWeights packaging;
  private final Parcels parcels;

  Preparation(
      ReturnPlaces places,
      Declarations declarations,
      AddressFormats formats,
      PackagingWeights packaging,
      Parcels parcels) {
    this.parcels = parcels;
    this.places = places;
    this.declarations = declarations;
    this.formats = formats;
    this.packaging = packaging;
  }

  /**
   * @param another whether a parcel that was announced already does not count
   */
  Readiness look(ReturnParcel parcel, LabelId key, boolean another) {
    if (!parcel.wantsLabel() || (!another && announced(parcel))) {
      return new Readiness.NotNeeded();
    }
    PostalAddress given = parcel.sender();
    if (given == null) {
      return new Readiness.Lacking(List.of(LabelGap.of("sender-country")));
    }
    PostalAddress sender = formats.completed(given);
    List<LabelGap> gaps = new ArrayList<>();
    formats.missing(sender).forEach(part -> gaps.add(LabelGap.of("sender-" + name(part))));
    Integer grams = grams(parcel, gaps);
    Optional<ReturnPlace> place = place(parcel, sender, gaps);
    List<CarrierGateway.Goods> goods = new ArrayList<>();
    place.ifPresent(to -> goods.addAll(customs(parcel, sender, to, gaps)));
    if (!gaps.isEmpty() || place.isEmpty() || grams == null) {
      return new Readiness.Lacking(gaps);
    }
    return new Readiness.Ready(
        new CarrierGateway.Consignment(
            key.value(), parcel.number(), sender, place.get().address().latin(), grams, goods),
        place.get().address(),
        place.get().hub(),
        parcel.method(),
        parcel.count());
  }

  /** Whose goods travel with a number of their own needs no label beside it. */
  private boolean announced(ReturnParcel parcel) {
    return parcels.ofCase(parcel.seller(), parcel.caseId()).stream()
        .filter(known -> known.direction() == ParcelDirection.RETURN)
        .anyMatch(known ->
            switch (known.state()) {
              case NO_LABEL, LOST, RETURNED_TO_SENDER -> false;
              case LABEL_CREATED, HANDED_OVER, IN_TRANSIT, CUSTOMS_HELD, AT_HUB, DELIVERED -> true;
            });
  }

  private Optional<ReturnPlace> place(
      ReturnParcel parcel, PostalAddress sender, List<LabelGap> gaps) {
    Optional<ReturnPlace> place = places.forMarket(parcel.seller(), sender.country());
    if (place.isEmpty()) {
      gaps.add(LabelGap.of("return-place"));
    } else if (!formats.missing(place.get().address().latin()).isEmpty()) {
      gaps.add(LabelGap.of("return-address"));
    }
    return place;
  }

  private @Nullable Integer grams(ReturnParcel parcel, List<LabelGap> gaps) {
    if (parcel.grams() != null) {
      return parcel.grams();
    }
    int sum = packaging.grams(parcel.seller());
    for (ReturnParcel.Packed packed : parcel.packed()) {
      Integer each = packed.unitGrams();
      if (each == null || each == 0) {
        gaps.add(LabelGap.of("weight", packed.sku()));
      } else {
        sum += each * packed.quantity();
      }
    }
    return sum;
  }

  private List<CarrierGateway.Goods> customs(
      ReturnParcel parcel, PostalAddress sender, ReturnPlace to, List<LabelGap> gaps) {
    Map<ReturnLineId, Integer> units = new LinkedHashMap<>();
    parcel.packed().forEach(packed -> units.put(packed.line(), packed.quantity()));
    Preflight preflight =
        declarations.of(
            new DeclarationRequest(
                parcel.seller(),
                parcel.caseId(),
                sender,
                to.address().latin(),
                units,
                PostedParcel.UNKNOWN));
    return switch (preflight) {
      case Preflight.NotNeeded _ -> List.of();
      case Preflight.Ready ready -> goods(ready.declaration());
      case Preflight.Incomplete incomplete -> {
        incomplete
            .gaps()
            .forEach(gap -> gaps.add(new LabelGap("customs.gap." + gap.code(), gap.sku())));
        yield List.of();
      }
    };
  }

  private static List<CarrierGateway.Goods> goods(Declaration declaration) {
    return declaration.lines().stream().map(Preparation::goods).toList();
  }

  private static CarrierGateway.Goods goods(DeclaredLine line) {
    return new CarrierGateway.Goods(
        line.description(),
        line.quantity(),
        line.value(),
        line.netGrams(),
        line.hsCode(),
        line.origin());
  }

  private static String name(AddressPart part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
