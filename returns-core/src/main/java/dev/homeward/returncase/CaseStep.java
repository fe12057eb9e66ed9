package dev.homeward.returncase;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.time.Instant;
import java.util.UUID;

/** A case took a step on its request axis. */
public record CaseStep(
    UUID eventId, SellerId seller, ReturnCaseId caseId, Instant at, RequestState to)
    implements CaseEvent {

  static CaseStep of(ReturnCaseView view, Instant at) {
    return new CaseStep(TimeOrderedId.next(), view.seller(), view.id(), at, view.requestState());
  }
}
