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
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.TrackingKey;
import dev.homeward.shipping.number.NumberVerdict;
import dev.homeward.shipping.number.TrackingNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parcels of returns that travel with a number of their own, and not with a label of ours. */
@Service
@Transactional
public class OwnParcels {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 40;

  private final ReturnParcels returns;
  private final ReturnPlaces places;
  private final Parcels parcels;
  private final AddressFormats formats;
  private final TrackingNumbers numbers;

  OwnParcels(
      ReturnParcels returns,
      ReturnPlaces places,
      Parcels parcels,
      AddressFormats formats,
      TrackingNumbers numbers) {
    this.returns = returns;
    this.places = places;
    this.parcels = parcels;
    this.formats = formats;
    this.numbers = numbers;
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

  /** What became of a number that was typed in. */
  public sealed interface Answer {

    /**
     * It is noted.
     *
     * @param checked whether anything spoke for it; else it should be compared once more
     */
    record Noted(boolean checked) implements Answer {}

    /** It is not noted, for it cannot be right as it stands. */
    record Doubted(NumberVerdict why) implements Answer {}
  }

  /**
   * Notes the number that a carrier gave to who sends a return; the same again changes nothing.
   *
   * @param insisted whether the number was said to be this carrier's after another was proposed
   * @throws BusinessRuleViolation {@code label.wrong-number}, {@code label.nothing-to-send}, {@code
   *     label.void-number}
   * @throws NotFound if there is no such case, or another seller's
   */
  public Answer announce(
      SellerId seller, ReturnCaseId caseId, String carrier, String number, boolean insisted) {
    ReturnParcel parcel = returns.of(seller, caseId);
    String tidy = number.strip();
    if (tidy.length() < SHORTEST || tidy.length() > LONGEST) {
      throw new BusinessRuleViolation("label.wrong-number");
    }
    if (!parcel.inForce() || parcel.packed().isEmpty()) {
      throw new BusinessRuleViolation("label.nothing-to-send");
    }
    requireNotVoid(seller, caseId, tidy);
    return switch (numbers.judge(carrier, tidy)) {
      case NumberVerdict.Fits fits -> noted(parcel, fits.carrier(), tidy, true);
      case NumberVerdict.Unchecked _ -> noted(parcel, carrier, tidy, false);
      case NumberVerdict.OtherCarrier other when insisted && !other.sure() ->
          noted(parcel, carrier, tidy, false);
      case NumberVerdict.OtherCarrier other -> new Answer.Doubted(other);
      case NumberVerdict.WrongDigit wrong -> new Answer.Doubted(wrong);
      case NumberVerdict.NoSuchShape none -> new Answer.Doubted(none);
    };
  }

  /** Who still has a label that was given back must not send with it. */
  private void requireNotVoid(SellerId seller, ReturnCaseId caseId, String number) {
    String key = TrackingKey.of(number);
    boolean gone =
        of(seller, caseId).stream()
            .filter(known -> known.state() == ParcelState.NO_LABEL)
            .anyMatch(known -> TrackingKey.of(known.trackingNumber()).equals(key));
    if (gone) {
      throw new BusinessRuleViolation("label.void-number");
    }
  }

  private Answer noted(ReturnParcel parcel, String carrier, String number, boolean checked) {
    PostalAddress sender = parcel.sender();
    Optional<ReturnPlace> place =
        sender == null ? Optional.empty() : places.forMarket(parcel.seller(), sender.country());
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            carrier.isBlank() ? null : carrier.strip(),
            number,
            sender == null ? null : sender.country(),
            place.map(to -> to.address().latin().country()).orElse(null),
            place.map(ReturnPlace::hub).map(hub -> hub.value()).orElse(null),
            List.of(ParcelContent.of(parcel.seller(), parcel.caseId(), parcel.count()))));
    return new Answer.Noted(checked);
  }
}
