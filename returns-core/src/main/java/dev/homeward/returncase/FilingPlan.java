package dev.homeward.returncase;

import dev.homeward.order.OrderView;
import dev.homeward.order.UnitValue;
import dev.homeward.policy.AppliedRule;
import dev.homeward.policy.EligibilityDecision;
import dev.homeward.policy.Ground;
import dev.homeward.policy.LineEligibility;
import dev.homeward.policy.OrderEligibility;
import dev.homeward.policy.Payer;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.policy.Terms;
import dev.homeward.policy.UnitWindow;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderLineId;
import dev.homeward.standing.Consequences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out whether a request can be filed, line by line, and on which terms. */
final class FilingPlan {

  private static final int LONGEST_COMMENT = 2000;

  private final ReturnRequest request;
  private final OrderView order;
  private final OrderEligibility eligibility;
  private final Consequences standing;
  private final List<Planned> lines = new ArrayList<>();
  private final List<Filing.Refusal> refusals = new ArrayList<>();
  private final Set<AppliedRule> rules = new LinkedHashSet<>();
  private boolean person;

  private record Planned(OrderView.Line line, RequestedLine wish, Terms terms) {

    private boolean travels() {
      return wish.resolution() != Resolution.KEEP_ITEM;
    }
  }

  private FilingPlan(
      ReturnRequest request, OrderView order, OrderEligibility eligibility, Consequences standing) {
    this.request = request;
    this.order = order;
    this.eligibility = eligibility;
    this.standing = standing;
  }

  /**
   * @param standing what the seller's grade brings with it
   */
  static Filing of(
      ReturnRequest request, OrderView order, OrderEligibility eligibility, Consequences standing) {
    return new FilingPlan(request, order, eligibility, standing).make();
  }

  private Filing make() {
    Set<OrderLineId> seen = new HashSet<>();
    if (request.lines().isEmpty()) {
      refuse(null, "return.nothing-chosen", List.of());
    }
    for (RequestedLine wish : request.lines()) {
      OrderView.Line line = lineOf(wish.line());
      if (!seen.add(wish.line())) {
        refuse(line, "return.line-twice", List.of(), line.title());
      } else {
        plan(line, wish);
      }
    }
    WaysBack ways = ways();
    if (refusals.isEmpty() && travels() && !overridden() && !ways.allows(request.method())) {
      refuse(null, "return.method-not-offered", List.of());
    }
    return refusals.isEmpty() ? accepted(ways) : new Filing.Refused(List.copyOf(refusals));
  }

  private WaysBack ways() {
    List<Terms> travelling = lines.stream().filter(Planned::travels).map(Planned::terms).toList();
    return WaysBack.of(travelling, sellerPays());
  }

  private boolean travels() {
    return lines.stream().anyMatch(Planned::travels);
  }

  private OrderView.Line lineOf(OrderLineId id) {
    return order.lines().stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("order-line", id));
  }

  private void plan(OrderView.Line line, RequestedLine wish) {
    if (complains(line, wish)) {
      return;
    }
    LineEligibility found = eligibility.line(line.id()).orElseThrow();
    if (wish.quantity() > found.returnable()) {
      refuse(line, "return.quantity-not-available", List.of(), line.title(), found.returnable());
      return;
    }
    Optional<Terms> terms = termsFor(found, wish);
    if (terms.isEmpty() && !overridden()) {
      refuse(line, "return.not-eligible", found.decision().rules(), line.title());
      return;
    }
    rules.addAll(found.decision().rules());
    Terms chosen = terms.orElseGet(this::overriding);
    if (!overridden() && !chosen.resolutions().contains(wish.resolution().name())) {
      refuse(line, "return.resolution-not-offered", List.of(), line.title());
      return;
    }
    lines.add(
        stays(line, found, wish, chosen)
            ? new Planned(line, wish.keeping(), chosen.keepingAll())
            : new Planned(line, wish, chosen));
  }

  /**
   * Whether the policy refunds the units without having them back. Not where the law lets the
   * shopper withdraw, nor where shipping is owed, which is refunded with goods that come back.
   */
  private boolean stays(
      OrderView.Line line, LineEligibility found, RequestedLine wish, Terms terms) {
    return wish.resolution() == Resolution.REFUND
        && !overridden()
        && terms.ground() != Ground.WITHDRAWAL
        && found.decision().staysWithShopper()
        && (terms.refundOutbound() == RefundOutbound.NONE
            || (line.value().total().shipping().isZero() && line.value().total().duty().isZero()));
  }

  /** Says what is wrong with the wish itself, before any rule is asked. */
  private boolean complains(OrderView.Line line, RequestedLine wish) {
    int before = refusals.size();
    String reason = wish.reason();
    if (wish.quantity() < 1) {
      refuse(line, "return.quantity-not-positive", List.of(), line.title());
    }
    if (reason != null && ReturnReasons.faultOf(reason).isEmpty()) {
      refuse(line, "return.reason-unknown", List.of(), reason);
    }
    if (reason == null && request.kind() != ReturnKind.WITHDRAWAL) {
      refuse(line, "return.reason-required", List.of(), line.title());
    }
    if (request.kind() == ReturnKind.DEFECT && !ReturnKind.claimsFault(reason)) {
      refuse(line, "return.reason-claims-no-fault", List.of(), line.title());
    }
    String comment = wish.comment();
    if (comment != null && comment.length() > LONGEST_COMMENT) {
      refuse(line, "return.comment-too-long", List.of(), LONGEST_COMMENT);
    }
    return refusals.size() > before;
  }

  /** Units that came last have most time left, so these are the ones that come back. */
  private Optional<Terms> termsFor(LineEligibility found, RequestedLine wish) {
    for (Ground ground : request.kind().grounds(wish.reason())) {
      int units = 0;
      Terms strictest = null;
      for (UnitWindow window : found.windows().reversed()) {
        Terms offered = window.decision().on(ground).orElse(null);
        if (offered != null) {
          units += window.units();
          strictest = offered;
          person |= window.decision() instanceof EligibilityDecision.NeedsPerson;
        }
        if (units >= wish.quantity()) {
          return Optional.ofNullable(strictest);
        }
      }
    }
    return Optional.empty();
  }

  private boolean overridden() {
    return request.filedBy() == FiledBy.STAFF && request.overrideReason() != null;
  }

  /** Staff who go beyond the policy take the way back upon the seller. */
  private Terms overriding() {
    LocalDate today = LocalDate.ofInstant(eligibility.at(), eligibility.shopperZone());
    return Terms.goodwill(today, order.currency());
  }

  private Filing accepted(WaysBack ways) {
    CaseTerms terms = caseTerms();
    Money none = Money.zero(order.currency());
    List<Filing.Line> result =
        lines.stream()
            .map(p ->
                new Filing.Line(
                    p.line(), p.wish(), p.terms(), p.line().returned(), estimate(p, terms)))
            .toList();
    boolean paid = lines.stream().anyMatch(p -> pays(p.wish().resolution()));
    Filing.Estimate start = new Filing.Estimate(none, none, none, paid ? terms.returnFee() : none);
    boolean approval =
        request.kind() != ReturnKind.WITHDRAWAL
            && request.filedBy() != FiledBy.STAFF
            && (person
                || !standing.approvesAlone()
                || lines.stream().anyMatch(p -> p.terms().approvalNeeded()));
    return new Filing.Accepted(
        terms,
        approval,
        result,
        List.copyOf(rules),
        ways.offered(),
        result.stream().map(Filing.Line::estimate).reduce(start, Filing.Estimate::plus));
  }

  private static boolean pays(Resolution resolution) {
    return resolution == Resolution.REFUND || resolution == Resolution.STORE_CREDIT;
  }

  private Filing.Estimate estimate(Planned planned, CaseTerms terms) {
    Money goods = Money.zero(order.currency());
    Money outbound = goods;
    Resolution resolution = planned.wish().resolution();
    if (!pays(resolution) && resolution != Resolution.KEEP_ITEM) {
      return new Filing.Estimate(goods, goods, goods, goods);
    }
    int first = planned.line().returned();
    for (int n = first; n < first + planned.wish().quantity(); n++) {
      UnitValue unit = planned.line().value().unit(n);
      goods = goods.plus(unit.goods());
      outbound = outbound.plus(unit.shipping()).plus(unit.duty());
    }
    Money none = Money.zero(order.currency());
    if (resolution == Resolution.KEEP_ITEM) {
      return new Filing.Estimate(goods.percent(planned.terms().keepPercent()), none, none, none);
    }
    return new Filing.Estimate(
        goods,
        terms.refundOutbound() == RefundOutbound.NONE ? none : outbound,
        goods.percent(planned.terms().restockingPercent()),
        none);
  }

  /** One parcel has one way back: it is free for all lines if it is for one. */
  private boolean sellerPays() {
    return lines.stream().anyMatch(p -> p.terms().returnPaidBy() == Payer.SELLER)
        || (standing.paysFaultLabels()
            && lines.stream().anyMatch(p -> ReturnKind.claimsFault(p.wish().reason())));
  }

  private CaseTerms caseTerms() {
    List<Terms> all = lines.stream().map(Planned::terms).toList();
    Terms cheapest = Collections.min(all, Comparator.comparing(Terms::returnFee));
    Terms soonest =
        Collections.min(
            all,
            Comparator.comparingInt(Terms::refundDays).thenComparing(Terms::refundBusinessDays));
    Terms longest = Collections.max(all, Comparator.comparingInt(Terms::sendBackDays));
    Terms mostBack = Collections.max(all, Comparator.comparing(Terms::refundOutbound));
    boolean seller = sellerPays();
    boolean free = seller || WaysBack.ownCarrier(request.method());
    LocalDate today = LocalDate.ofInstant(eligibility.at(), eligibility.shopperZone());
    return new CaseTerms(
        cheapest.ground(),
        seller ? Payer.SELLER : Payer.SHOPPER,
        free ? Money.zero(order.currency()) : cheapest.returnFee(),
        mostBack.refundOutbound(),
        soonest.refundDays(),
        soonest.refundBusinessDays(),
        soonest.refundClock(),
        today.plusDays(longest.sendBackDays()));
  }

  private void refuse(
      OrderView.@Nullable Line line, String code, List<AppliedRule> because, Object... arguments) {
    refusals.add(new Filing.Refusal(line, code, List.of(arguments), because));
  }
}
