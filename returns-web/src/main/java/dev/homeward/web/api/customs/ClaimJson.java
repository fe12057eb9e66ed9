package dev.homeward.web.api.customs;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.homeward.customs.claim.ClaimDetails;
import dev.homeward.customs.claim.ClaimList;
import dev.homeward.customs.claim.ClaimState;
import dev.homeward.customs.claim.ClaimView;
import dev.homeward.shared.Money;
import dev.homeward.web.api.MoneyJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all its parts.
 *
 * @param rule by which it is made
 * @param place whose customs it is made to
 * @param net what remains when the fee is paid; null where the two are of different currencies
 * @param deadline last day for submitting; null where there is none
 * @param missing evidence that is not on file
 */
record ClaimJson(
    UUID id,
    UUID seller,
    @JsonProperty("return") UUID returnId,
    String returnNumber,
    UUID order,
    String entry,
    String rule,
    String law,
    String place,
    ClaimState state,
    MoneyJson asked,
    @Nullable MoneyJson granted,
    MoneyJson paid,
    MoneyJson fee,
    @Nullable MoneyJson net,
    @Nullable LocalDate deadline,
    @Nullable String reference,
    @Nullable String note,
    @Nullable String exportProof,
    Instant openedAt,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable Instant endedAt,
    List<String> missing,
    List<UnitsJson> units,
    List<PaymentJson> payments,
    List<StepJson> steps) {

  /** Units that it is for. */
  record UnitsJson(UUID line, UUID orderLine, int units) {}

  /** Money that came. */
  record PaymentJson(MoneyJson amount, LocalDate receivedOn) {}

  /** A step of its life. */
  record StepJson(ClaimState state, Instant at, String actor, @Nullable String note) {}

  /** A claim in a list. */
  record SummaryJson(
      UUID id,
      UUID seller,
      @JsonProperty("return") UUID returnId,
      String returnNumber,
      String rule,
      String place,
      ClaimState state,
      MoneyJson asked,
      MoneyJson paid,
      MoneyJson fee,
      @Nullable LocalDate deadline) {

    static SummaryJson of(ClaimView claim) {
      return new SummaryJson(
          claim.id().value(),
          claim.seller().value(),
          claim.caseId().value(),
          claim.caseNumber(),
          claim.rule(),
          claim.place(),
          claim.state(),
          MoneyJson.of(claim.asked()),
          MoneyJson.of(claim.paid()),
          MoneyJson.of(claim.fee()),
          claim.deadline());
    }

    static SummaryJson of(ClaimList.Row row) {
      return new SummaryJson(
          row.id().value(),
          row.seller().value(),
          row.caseId().value(),
          row.caseNumber(),
          row.rule(),
          row.place(),
          row.state(),
          MoneyJson.of(row.asked()),
          MoneyJson.of(row.paid()),
          MoneyJson.of(row.fee()),
          row.deadline());
    }
  }

  static ClaimJson of(ClaimDetails details) {
    ClaimView claim = details.claim();
    return new ClaimJson(
        claim.id().value(),
        claim.seller().value(),
        claim.caseId().value(),
        claim.caseNumber(),
        claim.order().value(),
        claim.entryNumber(),
        claim.rule(),
        details.law(),
        claim.place(),
        claim.state(),
        MoneyJson.of(claim.asked()),
        money(claim.granted()),
        MoneyJson.of(claim.paid()),
        MoneyJson.of(claim.fee()),
        money(claim.net().orElse(null)),
        claim.deadline(),
        claim.reference(),
        claim.note(),
        claim.exportProof(),
        claim.openedAt(),
        claim.submittedAt(),
        claim.decidedAt(),
        claim.endedAt(),
        details.missing(),
        details.lines().stream()
            .map(line -> new UnitsJson(line.line().value(), line.orderLine().value(), line.units()))
            .toList(),
        details.payments().stream()
            .map(paid -> new PaymentJson(MoneyJson.of(paid.amount()), paid.receivedOn()))
            .toList(),
        details.steps().stream()
            .map(step -> new StepJson(step.state(), step.at(), step.actor(), step.note()))
            .toList());
  }

  private static @Nullable MoneyJson money(@Nullable Money money) {
    return money == null ? null : MoneyJson.of(money);
  }
}
