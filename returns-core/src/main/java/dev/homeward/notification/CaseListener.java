package dev.homeward.notification;

import dev.homeward.refund.RefundMoved;
import dev.homeward.returncase.CaseEvent;
import dev.homeward.shared.Money;
import java.time.Clock;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears of every event of every case, after its transaction, and notes it. It does no more, since
 * whoever files a return pays for each listener with a row of the publication registry.
 */
@Component
class CaseListener {

  private final NewsRows rows;
  private final Clock clock;

  CaseListener(NewsRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Async(NotificationConfiguration.LISTENERS)
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  @TransactionalEventListener(id = "case-news")
  void on(CaseEvent event) {
    Money amount = event instanceof RefundMoved moved ? moved.amount() : null;
    rows.note(
        new CaseNews(
            event.eventId(),
            event.seller(),
            event.caseId(),
            NewsKind.of(event),
            event.at(),
            amount),
        clock.instant());
  }
}
