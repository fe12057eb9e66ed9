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

  private @Nullable String note;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ReturnCaseHistory() {}

  ReturnCaseHistory(
      UUID sellerId,
      @Nullable RequestState from,
      RequestState to,
      String actor,
      Instant at,
      @Nullable String note) {
    this.id = TimeOrderedId.next();
    this.sellerId = sellerId;
    this.fromState = from;
    this.toState = to;
    this.actor = actor;
    this.at = at;
    this.note = note;
  }

  CaseHistoryStep step() {
    return new CaseHistoryStep(fromState, toState, actor, at, note);
  }
}
