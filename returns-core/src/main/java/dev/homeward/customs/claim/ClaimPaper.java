package dev.homeward.customs.claim;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.TimeOrderedId;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells others, and the trail, what becomes of claims. */
@Component
class ClaimPaper {

  private final ClaimParts parts;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ClaimPaper(ClaimParts parts, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
    this.parts = parts;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  void moved(Actor actor, ClaimView claim, @Nullable String note) {
    parts.addStep(claim.seller(), claim.id(), claim.state(), clock.instant(), actor.name(), note);
    audit.record(
        actor,
        "customs-claim." + claim.state().name().toLowerCase(Locale.ROOT),
        Subject.of("customs-claim", claim.id(), claim.caseNumber(), claim.seller()),
        Map.of(),
        Map.of(
            "rule", claim.rule(),
            "asked", claim.asked().toString(),
            "paid", claim.paid().toString()));
  }

  void deadlineNear(ClaimView claim, int daysLeft) {
    events.publishEvent(
        new ClaimDeadlineNear(
            TimeOrderedId.next(),
            claim.seller(),
            claim.caseId(),
            claim.id(),
            claim.caseNumber(),
            claim.asked(),
            Objects.requireNonNull(claim.deadline()),
            daysLeft));
  }
}
