package dev.homeward.returncase;

import dev.homeward.shared.TimeOrderedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step in the life of a case: never changed, never removed. */
@Entity
class ReturnCaseHistory {

  @Id private UUID id;

  @Column private UUID sellerId;

  @Enumerated(EnumType.STRING)
  private @Nullable RequestState fromState;

  @Enumerated(EnumType.STRING)
  private RequestState toState;

  private String actor;

  private Instant at;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ReturnCaseHistory() {}

  ReturnCaseHistory(
      UUID sellerId, @Nullable RequestState from, RequestState to, String actor, Instant at) {
    this.id = TimeOrderedId.next();
    this.sellerId = sellerId;
    this.fromState = from;
    this.toState = to;
    this.actor = actor;
    this.at = at;
  }

  Step step() {
    return new Step(fromState, toState, actor, at);
  }

  /** What happened, by whom and when; without a state before it, the case began so. */
  record Step(@Nullable RequestState from, RequestState to, String actor, Instant at) {}
}
