package dev.homeward.notification;

import dev.homeward.refund.RefundMoved;
import dev.homeward.returncase.CaseEvent;
import dev.homeward.shared.Money;
import dev.homeward.shipping.ParcelsProgressed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears of every event of every case, after its transaction, and notes it. It does no more, since
 * whoever files a return pays for each listener with a row of the publication registry. What is
 * heard while the last is being written is written together.
 */
@Component
class CaseListener {

  private static final Logger LOG = LoggerFactory.getLogger(CaseListener.class);
  private static final int MOST = 200;

  /** Nobody notices the delay, and one statement notes what many heard. */
  private static final Duration GATHERING = Duration.ofMillis(20);

  private final NewsRows rows;
  private final Clock clock;
  private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  /** News, and what the registry waits for before it forgets the event. */
  private record Heard(CaseNews news, CompletableFuture<@Nullable Void> noted) {}

  CaseListener(NewsRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Async(NotificationConfiguration.LISTENERS)
  @TransactionalEventListener(id = "case-news")
  CompletableFuture<@Nullable Void> on(CaseEvent event) {
    Money amount = event instanceof RefundMoved moved ? moved.amount() : null;
    CompletableFuture<@Nullable Void> noted = new CompletableFuture<>();
    heard.add(new Heard(news(event, amount), noted));
    // Asked again once the lock is free: something may have come in as the last writer left.
    while (!heard.isEmpty() && writing.tryLock()) {
      try {
        LockSupport.parkNanos(GATHERING.toNanos());
        noteWhatIsHeard();
      } finally {
        writing.unlock();
      }
    }
    return noted;
  }

  /** What parcels did is told of many at a time already. */
  @Async(NotificationConfiguration.LISTENERS)
  @TransactionalEventListener(id = "parcel-news")
  void on(ParcelsProgressed progressed) {
    rows.note(progressed.steps().stream().map(step -> news(step, null)).toList(), clock.instant());
  }

  private static CaseNews news(CaseEvent event, @Nullable Money amount) {
    return new CaseNews(
        event.eventId(), event.seller(), event.caseId(), NewsKind.of(event), event.at(), amount);
  }

  private void noteWhatIsHeard() {
    List<Heard> next = new ArrayList<>();
    heard.drainTo(next, MOST);
    try {
      rows.note(next.stream().map(Heard::news).toList(), clock.instant());
      next.forEach(one -> one.noted().complete(null));
    } catch (RuntimeException failure) {
      LOG.warn("{} events are noted one by one", next.size(), failure);
      next.forEach(this::noteAlone);
    }
  }

  /** One that cannot be noted must not keep its neighbours from it; the registry tells it again. */
  private void noteAlone(Heard one) {
    try {
      rows.note(List.of(one.news()), clock.instant());
      one.noted().complete(null);
    } catch (RuntimeException failure) {
      one.noted().completeExceptionally(failure);
    }
  }
}
