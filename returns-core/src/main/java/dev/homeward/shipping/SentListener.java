package dev.homeward.shipping;

import dev.homeward.returncase.CaseUnits;
import java.time.Instant;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells cases that their goods are with a carrier: for some, the time for paying starts then. */
@Component
class SentListener {

  private final CaseUnits units;

  SentListener(CaseUnits units) {
    this.units = units;
  }

  @ApplicationModuleListener(condition = "#progressed.handedOver()")
  void on(ParcelProgressed progressed) {
    Instant sentAt = progressed.sentAt();
    if (sentAt != null && progressed.direction() == ParcelDirection.RETURN) {
      units.sent(progressed.seller(), progressed.caseId(), sentAt);
    }
  }
}
