package dev.homeward.returncase;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a case. Modules that come after this one publish events of their own
 * as such, and listeners hear of all of them alike. A listener may hear the same event twice.
 */
public interface CaseEvent {

  /** Names this event for ever: a listener that has seen it does nothing. */
  UUID eventId();

  SellerId seller();

  ReturnCaseId caseId();

  Instant at();
}
