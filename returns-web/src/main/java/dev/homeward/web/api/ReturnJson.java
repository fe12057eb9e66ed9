package dev.homeward.web.api;

import dev.homeward.policy.Ground;
import dev.homeward.policy.Payer;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.returncase.DisputeState;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.PublicStatus;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnOrigin;
import dev.homeward.web.api.parcels.ParcelJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return with all its parts. There is no single status: {@code state} is the request's axis,
 * {@code parcels} the way of the goods, {@code units} and {@code inspections} the goods, {@code
 * grants} the money, {@code dispute} the last; {@code status} is the word that people read.
 *
 * @param version to be named by a decision that is made on this
 * @param refundBy last instant to pay; null while that clock has not started
 * @param rules every rule that applied when it was filed
 */
record ReturnJson(
    UUID id,
    UUID seller,
    @Nullable UUID order,
    String number,
    @Nullable String orderNumber,
    ReturnKind kind,
    ReturnOrigin origin,
    @Nullable FiledBy filedBy,
    long version,
    PublicStatus status,
    RequestState state,
    DisputeState dispute,
    String currency,
    Instant requestedAt,
    @Nullable Instant dueAt,
    @Nullable Instant refundBy,
    @Nullable Instant closedAt,
    @Nullable CaseTermsJson terms,
    @Nullable DeclineJson declined,
    UnitsJson units,
    List<LineJson> lines,
    List<ParcelJson> parcels,
    List<ArrivalJson> receipts,
    List<JudgementJson> inspections,
    List<GrantJson> grants,
    List<RuleJson> rules,
    List<MomentJson> timeline) {

  /** The terms that it was filed on. */
  record CaseTermsJson(
      Ground ground,
      Payer returnPaidBy,
      MoneyJson returnFee,
      RefundOutbound refundOutbound,
      TermsJson.DeadlineJson refundDeadline,
      LocalDate sendBy) {}

  /** Why it was declined. */
  record DeclineJson(String reason, String text) {}

  /** A line, and how far its units are. */
  record LineJson(
      UUID id,
      @Nullable UUID orderLine,
      String sku,
      String title,
      int quantity,
      @Nullable String reason,
      @Nullable String comment,
      @Nullable Resolution resolution,
      @Nullable Ground ground,
      int kept,
      int received,
      int inspected,
      int settled,
      int released,
      MoneyJson goods) {}

  /** Units that arrived. */
  record ArrivalJson(
      @Nullable UUID line,
      int quantity,
      String condition,
      String finding,
      @Nullable String sku,
      @Nullable String note,
      String receivedBy,
      Instant receivedAt) {}

  /** Units that were inspected. */
  record JudgementJson(
      UUID line,
      int quantity,
      String verdict,
      String grade,
      String disposition,
      String authenticity,
      String liability,
      String deductionPercent,
      @Nullable String note,
      String inspectedBy,
      Instant inspectedAt) {}

  /** Something that happened. */
  record MomentJson(Instant at, String event, @Nullable String actor, @Nullable String note) {}
}
