package dev.homeward.remedy;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goods that go to a shopper for units of a return line.
 *
 * @param aheadReason why they left before the returned goods were accepted; null if they did not
 * @param note why they are not sent after all, or what else there is to say
 * @param settled of the units they stand for, those that came back and are settled
 * @param writtenOff of the units they stand for, those that do not come back
 * @param handedBack units that the shopper may return once more
 */
public record RemedyView(
    RemedyId id,
    SellerId seller,
    ReturnCaseId caseId,
    ReturnLineId line,
    RemedyKind kind,
    RemedyState state,
    int quantity,
    @Nullable String carrier,
    @Nullable String trackingNumber,
    @Nullable String aheadReason,
    @Nullable String note,
    int settled,
    int writtenOff,
    int handedBack,
    Instant openedAt,
    Instant changedAt,
    @Nullable Instant dispatchedAt,
    @Nullable Instant deliveredAt) {

  /** Units that were sent, and whose returned goods are still to be accepted. */
  int ahead() {
    return kind.owed() && state.sent() ? quantity - settled - writtenOff : 0;
  }

  /** Units that the shopper has for good, and could return. */
  int theirs() {
    return state != RemedyState.DELIVERED ? 0 : kind.owed() ? settled : quantity;
  }
}
