package dev.homeward.web.shopper;

import dev.homeward.policy.ReturnMethod;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.label.LabelView;
import dev.homeward.shipping.label.Labels;
import dev.homeward.shipping.label.OwnParcels;
import dev.homeward.shipping.lane.NextStep;
import dev.homeward.shipping.lane.NextSteps;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the goods of a return travel, as its shopper sees it. */
@Component
class WayBack {

  private final Labels labels;
  private final OwnParcels own;
  private final NextSteps nextSteps;

  WayBack(Labels labels, OwnParcels own, NextSteps nextSteps) {
    this.nextSteps = nextSteps;
    this.labels = labels;
    this.own = own;
  }

  /**
   * What the shopper needs to send it.
   *
   * @param label null while there is none
   * @param own whether they choose the carrier
   * @param destination where to, for those who write it on the parcel themselves
   * @param qr what the code at the counter says
   */
  record Sending(
      @Nullable LabelView label,
      boolean own,
      List<String> destination,
      List<ParcelView> parcels,
      String qr) {}

  Sending of(ReturnCaseDetails details) {
    SellerId seller = details.view().seller();
    ReturnCaseId id = details.view().id();
    String method = details.header().contact().method();
    boolean ownCarrier = ReturnMethod.OWN_CARRIER.handle().equals(method);
    boolean sends =
        details.view().requestState().inForce() && details.header().counts().missing() > 0;
    String number = details.view().number();
    if (!sends) {
      return new Sending(null, ownCarrier, List.of(), List.of(), QrCode.svg(number));
    }
    LabelView label = labels.current(seller, id).orElse(null);
    String code =
        label == null ? number : Objects.requireNonNullElse(label.trackingNumber(), number);
    return new Sending(
        label,
        ownCarrier,
        label == null ? own.destination(seller, id) : List.of(),
        label == null ? announced(seller, id) : List.of(),
        QrCode.svg(code));
  }

  /** What was announced, but for what nobody sends any more. */
  private List<ParcelView> announced(SellerId seller, ReturnCaseId id) {
    return own.of(seller, id).stream()
        .filter(parcel -> parcel.state() != ParcelState.NO_LABEL)
        .toList();
  }

  /** Returns what happens next to parcels; those of which nothing is to come are left out. */
  Map<ParcelId, NextStep> next(ReturnCaseDetails details, List<ParcelView> parcels) {
    return nextSteps.of(parcels, details.header().counts());
  }
}
