package dev.homeward.shipping.label;

import dev.homeward.address.AddressFormats;
import dev.homeward.address.PostalAddress;
import dev.homeward.customs.postal.PostedParcel;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.Weighings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells papers what is known of the parcel that a return comes in: the latest of several. */
@Service
@Transactional(readOnly = true)
public class PostedParcels {

  private final Parcels parcels;
  private final Weighings weighings;
  private final LabelReader labels;
  private final LabelFacts facts;

  private final AddressFormats formats = new AddressFormats();

  PostedParcels(Parcels parcels, Weighings weighings, LabelReader labels, LabelFacts facts) {
    this.parcels = parcels;
    this.weighings = weighings;
    this.labels = labels;
    this.facts = facts;
  }

  /** Returns what is known; a number is a postal one if it has the form and the check digit. */
  public PostedParcel of(SellerId seller, ReturnCaseId id) {
    Optional<ParcelView> parcel =
        parcels.ofCase(seller, id).stream()
            .filter(each -> each.direction() == ParcelDirection.RETURN)
            .reduce((_, later) -> later);
    Optional<LabelView> label =
        labels.ofCase(seller, id).stream()
            .filter(LabelView::printable)
            .filter(each -> parcel.isEmpty() || parcel.get().id().equals(each.parcel()))
            .findFirst();
    String number =
        parcel
            .map(ParcelView::trackingNumber)
            .or(() -> label.map(LabelView::trackingNumber))
            .orElse(null);
    return new PostedParcel(
        number,
        S10Number.tidy(number),
        grams(seller, id, parcel, label),
        label.map(LabelView::price).orElse(null));
  }

  /** Returns who sends a return's goods, as labels have it; empty where no country is known. */
  public Optional<PostalAddress> sender(ReturnCaseDetails details, OrderView order) {
    PostalAddress told = facts.of(details.view().seller(), details.view().id()).sender();
    return Optional.ofNullable(
            told == null ? ReturnParcels.sender(details.header().contact(), order) : told)
        .map(formats::completed);
  }

  private @Nullable Integer grams(
      SellerId seller, ReturnCaseId id, Optional<ParcelView> parcel, Optional<LabelView> label) {
    return parcel
        .flatMap(each -> weighings.of(seller, each.id()))
        .or(() -> label.map(LabelView::grams))
        .or(() -> Optional.ofNullable(facts.of(seller, id).grams()))
        .orElse(null);
  }
}
