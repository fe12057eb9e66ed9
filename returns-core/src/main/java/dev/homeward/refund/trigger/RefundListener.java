package dev.homeward.refund.trigger;

import dev.homeward.inspection.UnitsInspected;
import dev.homeward.shipping.ParcelProgressed;
import dev.homeward.shipping.ParcelsProgressed;
import dev.homeward.shipping.Weighings;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears when the moment of a refund may have come; whatever it hears twice changes nothing. */
@Component
class RefundListener {

  private final RefundRelease release;
  private final Weighings weighings;

  RefundListener(RefundRelease release, Weighings weighings) {
    this.release = release;
    this.weighings = weighings;
  }

  /** Each case alone: what is paid for one is not undone because another cannot be. */
  @Async
  @TransactionalEventListener(id = "refund-moments", condition = "#progressed.beganOrEnded()")
  void on(ParcelsProgressed progressed) {
    List<ParcelProgressed> waitedFor = release.waitedFor(progressed.steps());
    ParcelsProgressed.each(waitedFor, this::release);
  }

  private void release(ParcelProgressed progress) {
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
