package dev.homeward.shipping;

import dev.homeward.returncase.CaseUnits;
import java.time.Instant;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells cases that their goods are with a carrier: for some, the time for paying starts then. */
@Component
class SentListener {

  private final CaseUnits units;
  private final TransactionTemplate transaction;

  SentListener(CaseUnits units, PlatformTransactionManager transactions) {
    this.units = units;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Each case alone, for nobody should wait for it while others are booked. */
  @Async
  @TransactionalEventListener(
      id = "parcels-sent",
      condition = "!#progressed.handedOver().isEmpty()")
  void on(ParcelsProgressed progressed) {
    ParcelsProgressed.each(progressed.handedOver(), this::sent);
  }

  private void sent(ParcelProgressed step) {
    Instant sentAt = step.sentAt();
    if (sentAt != null && step.direction() == ParcelDirection.RETURN) {
      transaction.executeWithoutResult(_ -> units.sent(step.seller(), step.caseId(), sentAt));
    }
  }
}
