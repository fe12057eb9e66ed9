package dev.homeward.remedy;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.TimeOrderedId;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells others, and the trail, what becomes of goods for shoppers. */
@Component
class RemedyPaper {

  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RemedyPaper(AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void moved(Actor actor, @Nullable RemedyView before, RemedyView after) {
    String action = "remedy." + after.state().name().toLowerCase(java.util.Locale.ROOT);
    audit.record(
        actor,
        action.replace('_', '-'),
        Subject.of("remedy", after.id(), after.id().toString(), after.seller()),
        before == null ? Map.of() : Map.of("state", before.state().name()),
        state(after));
    events.publishEvent(
        new RemedyMoved(
            TimeOrderedId.next(),
            after.seller(),
            after.caseId(),
            after.changedAt(),
            after.id(),
            after.kind(),
            after.state(),
            after.quantity()));
  }

  void moved(Actor actor, KeepOfferView offer) {
    audit.record(
        actor,
        "keep-offer." + offer.state().name().toLowerCase(java.util.Locale.ROOT),
        Subject.of("keep-offer", offer.id(), offer.id().toString(), offer.seller()),
        Map.of(),
        Map.of("state", offer.state().name(), "amount", offer.amount().toString()));
    events.publishEvent(
        new KeepOfferMoved(
            TimeOrderedId.next(),
            offer.seller(),
            offer.caseId(),
            now(),
            offer.id(),
            offer.state(),
            offer.amount()));
  }

  private static Map<String, Object> state(RemedyView view) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("state", view.state().name());
    state.put("kind", view.kind().name());
    state.put("units", view.quantity());
    put(state, "tracking", view.trackingNumber());
    put(state, "ahead", view.aheadReason());
    put(state, "note", view.note());
    return state;
  }

  private static void put(Map<String, Object> state, String key, @Nullable String value) {
    if (value != null) {
      state.put(key, value);
    }
  }
}
