package dev.homeward.oversight;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seller's appeal.
 *
 * @param reference that people read
 * @param caseId the return that a line is of; null for other subjects
 * @param grounds what the seller says
 * @param decideBy until when it is to be decided
 * @param decided who decided and when; null while it is open
 * @param decision what the seller was answered; null while it is open
 */
public record Appeal(
    UUID id,
    SellerId seller,
    String reference,
    AppealSubject subject,
    UUID subjectId,
    @Nullable ReturnCaseId caseId,
    String grounds,
    AppealState state,
    Signature filed,
    Instant decideBy,
    @Nullable Signature decided,
    @Nullable String decision) {

  public boolean isOpen() {
    return state == AppealState.OPEN;
  }
}
