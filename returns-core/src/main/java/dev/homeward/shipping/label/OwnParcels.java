package dev.homeward.shipping.label;

import dev.homeward.address.AddressFormats;
import dev.homeward.address.PostalAddress;
import dev.homeward.address.TwoScripts;
import dev.homeward.routing.ReturnPlace;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parcels that shoppers send by a carrier of their own. */
@Service
@Transactional
public class OwnParcels {

  private final ReturnParcels returns;
  private final ReturnPlaces places;
  private final Parcels parcels;
  private final AddressFormats formats;

  OwnParcels(ReturnParcels returns, ReturnPlaces places, Parcels parcels, AddressFormats formats) {
    this.returns = returns;
    this.places = places;
    this.parcels = parcels;
    this.formats = formats;
  }

  /** Returns where to send a return, as it is to be written on it; empty where nobody has said. */
  @Transactional(readOnly = true)
  public List<String> destination(SellerId seller, ReturnCaseId caseId) {
    ReturnParcel parcel = returns.of(seller, caseId);
    PostalAddress sender = parcel.sender();
    if (sender == null) {
      return List.of();
    }
    TwoScripts to =
        places.forMarket(seller, sender.country()).map(ReturnPlace::address).orElse(null);
    if (to == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(formats.print(to.latin(), sender.country()));
    PostalAddress local = to.local();
    if (local != null) {
      lines.addAll(formats.print(local, local.country()));
    }
    return lines;
  }

  /** Returns the parcels of a return, whoever announced them. */
  @Transactional(readOnly = true)
  public List<ParcelView> of(SellerId seller, ReturnCaseId caseId) {
    return parcels.ofCase(seller, caseId).stream()
        .filter(parcel -> parcel.direction() == ParcelDirection.RETURN)
        .toList();
  }

  /**
   * Notes the number that a carrier gave a shopper; the same again changes nothing.
   *
   * @throws BusinessRuleViolation {@code label.wrong-number}, {@code label.nothing-to-send}
   * @throws NotFound if there is no such case, or another seller's
   */
  public void announce(SellerId seller, ReturnCaseId caseId, String carrier, String number) {
    ReturnParcel parcel = returns.of(seller, caseId);
    String tidy = number.strip();
    if (tidy.length() < 5 || tidy.length() > 40 || S10Number.wrong(tidy)) {
      throw new BusinessRuleViolation("label.wrong-number");
    }
    if (!parcel.inForce() || parcel.packed().isEmpty()) {
      throw new BusinessRuleViolation("label.nothing-to-send");
    }
    PostalAddress sender = parcel.sender();
    Optional<ReturnPlace> place =
        sender == null ? Optional.empty() : places.forMarket(seller, sender.country());
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            carrier.isBlank() ? null : carrier.strip(),
            tidy,
            sender == null ? null : sender.country(),
            place.map(to -> to.address().latin().country()).orElse(null),
            place.map(ReturnPlace::hub).map(hub -> hub.value()).orElse(null),
            List.of(ParcelContent.of(seller, caseId, parcel.count()))));
  }
}
