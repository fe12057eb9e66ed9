package dev.homeward.customs.claim;

import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim as others see it.
 *
 * @param caseNumber as people read it
 * @param rule by which it is made
 * @param place whose customs it is made to
 * @param fee what claiming costs
 * @param deadline last day for submitting; null where there is none
 * @param reference that customs gave it
 */
public record ClaimView(
    ClaimId id,
    SellerId seller,
    ReturnCaseId caseId,
    String caseNumber,
    OrderId order,
    String entryNumber,
    String rule,
    String place,
    ClaimState state,
    Money asked,
    @Nullable Money granted,
    Money paid,
    Money fee,
    @Nullable LocalDate deadline,
    @Nullable String reference,
    @Nullable String note,
    @Nullable String exportProof,
    Instant openedAt,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable Instant endedAt) {

  /** What remains when the fee is paid; empty where the two are of different currencies. */
  public Optional<Money> net() {
    Money brings = granted == null ? asked : granted;
    return fee.isZero() || fee.currency().equals(brings.currency())
        ? Optional.of(fee.isZero() ? brings : brings.minus(fee))
        : Optional.empty();
  }
}
