package dev.homeward.returncase;

import dev.homeward.shared.TimeOrderedId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells others what happened to cases, and when. */
@Component
class CaseEvents {

  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  CaseEvents(ApplicationEventPublisher publisher, Clock clock) {
    this.publisher = publisher;
    this.clock = clock;
  }

  /** To the microsecond, as the database keeps it: what was written reads back the same. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  void step(ReturnCaseView view, Instant at) {
    publisher.publishEvent(CaseStep.of(view, at));
  }

  /** Tells of a change that may have ended the case, if it did. */
  void ifClosed(ReturnCaseView view) {
    if (view.requestState() == RequestState.CLOSED) {
      step(view, now());
    }
  }

  /** Tells that goods may be owed to the shopper, or no more. */
  void goodsOwed(ReturnCaseView view, Instant at) {
    publisher.publishEvent(new GoodsOwed(TimeOrderedId.next(), view.seller(), view.id(), at));
  }

  void publish(CaseEvent event) {
    publisher.publishEvent(event);
  }
}
