package dev.homeward.refund.trigger;

import dev.homeward.inspection.UnitsInspected;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelProgressed;
import dev.homeward.shipping.Weighings;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears when the moment of a refund may have come; whatever it hears twice changes nothing. */
@Component
class RefundListener {

  private final RefundRelease release;
  private final Weighings weighings;

  RefundListener(RefundRelease release, Weighings weighings) {
    this.release = release;
    this.weighings = weighings;
  }

  @ApplicationModuleListener(condition = "#progress.handedOver() or #progress.arrived()")
  void on(ParcelProgressed progress) {
    if (progress.direction() != ParcelDirection.RETURN) {
      return;
    }
    if (progress.handedOver()) {
      Integer weighed = weighings.of(progress.seller(), progress.parcel()).orElse(null);
      release.ahead(progress.seller(), progress.caseId(), RefundMoment.FIRST_SCAN, weighed);
    }
    if (progress.arrived()) {
      release.ahead(progress.seller(), progress.caseId(), RefundMoment.HUB, null);
    }
  }

  @ApplicationModuleListener
  void on(UnitsInspected judged) {
    release.accepted(judged.seller(), judged.caseId(), judged.eventId());
  }
}
