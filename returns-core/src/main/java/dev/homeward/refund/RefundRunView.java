package dev.homeward.refund;

import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a run of refunds is.
 *
 * @param cases how many it has in all
 * @param drafts of the released, those that wait for a second person
 * @param totals released, by currency
 */
public record RefundRunView(
    UUID id,
    String startedBy,
    Instant startedAt,
    @Nullable Instant finishedAt,
    int cases,
    int released,
    int drafts,
    List<Money> totals,
    List<Refused> refused) {

  /** Cases that were worked on. */
  public int done() {
    return released + refused.size();
  }

  /**
   * What a run would pay for one case.
   *
   * @param amount null where nothing can be paid
   * @param refusal code of the reason; null where there is an amount
   */
  public record Planned(
      ReturnCaseId caseId,
      @Nullable Money amount,
      boolean secondPerson,
      @Nullable String refusal) {}

  /**
   * A case whose refund could not be released.
   *
   * @param reason code of the text {@code error.<reason>}
   */
  public record Refused(ReturnCaseId caseId, String reason) {}
}
