package dev.homeward.returncase;

import java.time.Clock;
import java.time.Instant;
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

  Instant now() {
    return clock.instant();
  }

  void step(ReturnCaseView view, Instant at) {
    publisher.publishEvent(CaseStep.of(view, at));
  }

  void publish(CaseEvent event) {
    publisher.publishEvent(event);
  }
}
