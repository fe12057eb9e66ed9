package dev.homeward.web.api;

import dev.homeward.order.OrderView;
import dev.homeward.policy.EligibilityDecision;
import dev.homeward.policy.LineEligibility;
import dev.homeward.policy.OrderEligibility;
import dev.homeward.policy.Payer;
import dev.homeward.policy.PolicyVersionId;
import dev.homeward.policy.UnitWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What may come back of an order.
 *
 * @param timeZone in which days are counted
 */
record EligibilityJson(
    UUID order, String timeZone, Instant at, @Nullable UUID policyVersion, List<LineJson> lines) {

  /** Whether it may come back, in one word. */
  enum Decision {
    ELIGIBLE,
    NEEDS_PERSON,
    NOT_ELIGIBLE;

    static Decision of(EligibilityDecision decision) {
      return switch (decision) {
        case EligibilityDecision.Eligible _ -> ELIGIBLE;
        case EligibilityDecision.NeedsPerson _ -> NEEDS_PERSON;
        case EligibilityDecision.NotEligible _ -> NOT_ELIGIBLE;
      };
    }
  }

  /**
   * One line; last day, payer and deadline are those of the terms that come first.
   *
   * @param returnable units that are delivered and not spoken for
   */
  record LineJson(
      UUID orderLine,
      String sku,
      String title,
      int returnable,
      Decision decision,
      @Nullable LocalDate lastDay,
      @Nullable Payer returnPaidBy,
      TermsJson.@Nullable DeadlineJson refundDeadline,
      List<TermsJson> terms,
      List<RuleJson> reasons,
      List<WindowJson> deliveries) {}

  /** Units that were delivered together. */
  record WindowJson(
      int units,
      @Nullable Instant deliveredAt,
      boolean assumed,
      Decision decision,
      List<TermsJson> terms,
      List<RuleJson> reasons) {}

  static EligibilityJson of(OrderEligibility found, OrderView order, MessageSource messages) {
    PolicyVersionId version = found.policyVersion();
    List<LineJson> lines = new ArrayList<>();
    for (int i = 0; i < order.lines().size(); i++) {
      lines.add(line(order.lines().get(i), found.lines().get(i), messages));
    }
    return new EligibilityJson(
        found.order().value(),
        found.shopperZone().getId(),
        found.at(),
        version == null ? null : version.value(),
        lines);
  }

  private static LineJson line(OrderView.Line line, LineEligibility found, MessageSource messages) {
    EligibilityDecision decision = found.decision();
    List<TermsJson> terms = decision.terms().stream().map(TermsJson::of).toList();
    TermsJson best = terms.isEmpty() ? null : terms.getFirst();
    return new LineJson(
        line.id().value(),
        line.sku(),
        line.title(),
        found.returnable(),
        Decision.of(decision),
        best == null ? null : best.lastDay(),
        best == null ? null : best.returnPaidBy(),
        best == null ? null : best.refundDeadline(),
        terms,
        RuleJson.of(decision.rules(), messages),
        found.windows().stream().map(window -> window(window, messages)).toList());
  }

  private static WindowJson window(UnitWindow window, MessageSource messages) {
    return new WindowJson(
        window.units(),
        window.deliveredAt(),
        window.assumed(),
        Decision.of(window.decision()),
        window.decision().terms().stream().map(TermsJson::of).toList(),
        RuleJson.of(window.decision().rules(), messages));
  }
}
