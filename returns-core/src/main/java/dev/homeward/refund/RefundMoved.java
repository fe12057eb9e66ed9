package dev.homeward.refund;

import dev.homeward.returncase.CaseEvent;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/** The money of a case moved, or did not: granted, paid, failed or come back. */
public record RefundMoved(
    UUID eventId, SellerId seller, ReturnCaseId caseId, Instant at, Step step, Money amount)
    implements CaseEvent {

  /** What happened to it. */
  public enum Step {
    GRANTED,
    SUCCEEDED,
    FAILED,
    REVERSED
  }
}
