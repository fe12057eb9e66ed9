package dev.homeward.policy;

import dev.homeward.order.OrderView;
import dev.homeward.policy.AppliedRule.Source;
import dev.homeward.policy.AppliedRule.Verdict;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies law and policy to the units of one line that arrived together, and writes down every rule
 * that it looked at.
 */
final class WindowRules {

  /** What holds where a seller has published nothing: two weeks, at the shopper's cost. */
  private static final PolicyTerms PLATFORM_DEFAULT =
      new PolicyTerms(
          14,
          Payer.SHOPPER,
          List.of(),
          BigDecimal.ZERO,
          RefundOutbound.NONE,
          14,
          RefundClock.GOODS_RECEIVED,
          30,
          Approval.REVIEW,
          Terms.ANY_RESOLUTION,
          Set.of(),
          Set.of());

  private static final Set<String> MONEY_BACK = Set.of("REFUND", "STORE_CREDIT", "EXCHANGE");

  private final Statutes statutes;
  private final OrderView order;
  private final OrderView.Line line;
  private final PolicyTerms policy;
  private final @Nullable PolicyVersion version;
  private final ZoneId zone;
  private final LocalDate today;
  private final List<AppliedRule> rules = new ArrayList<>();
  private final List<Terms> terms = new ArrayList<>();

  /**
   * @param version null where the platform's default holds
   */
  WindowRules(
      Statutes statutes,
      OrderView order,
      OrderView.Line line,
      @Nullable PolicyVersion version,
      ZoneId zone,
      Instant at) {
    this.statutes = statutes;
    this.order = order;
    this.line = line;
    this.version = version;
    this.policy =
        version == null ? PLATFORM_DEFAULT : version.termsIn(order.destination().country());
    this.zone = zone;
    this.today = LocalDate.ofInstant(at, zone);
  }

  /**
   * @param lastOfOrder when the last goods of the order arrived; null while any are under way
   */
  EligibilityDecision decide(Arrival arrival, @Nullable Instant lastOfOrder) {
    Instant arrivedAt = arrival.at();
    if (!line.merchandise()) {
      return refused("not-goods");
    }
    if (arrivedAt == null) {
      return refused("not-delivered");
    }
    if (arrival.assumed()) {
      inform("delivery-estimated");
    }
    LocalDate day = LocalDate.ofInstant(arrivedAt, zone);
    LocalDate last = lastOfOrder == null ? null : LocalDate.ofInstant(lastOfOrder, zone);
    Optional<Terms> withdrawal = withdrawal(day, last);
    Optional<Terms> conformity = statutory(Ground.CONFORMITY, day);
    Optional<Terms> promised = promised(day, withdrawal);
    withdrawal.ifPresent(terms::add);
    promised.ifPresent(terms::add);
    conformity.ifPresent(terms::add);
    if (terms.isEmpty()) {
      return new EligibilityDecision.NotEligible(List.copyOf(rules));
    }
    return new EligibilityDecision.Eligible(List.copyOf(terms), List.copyOf(rules));
  }

  private EligibilityDecision refused(String rule) {
    rules.add(platform(rule, Verdict.REFUSES));
    return new EligibilityDecision.NotEligible(List.copyOf(rules));
  }

  private void inform(String rule) {
    rules.add(platform(rule, Verdict.INFORMS));
  }

  private static AppliedRule platform(String rule, Verdict verdict) {
    return new AppliedRule(rule, Source.PLATFORM, null, verdict, null, null, List.of());
  }

  /** While goods of the order are under way, the period has not even started for any of them. */
  private Optional<Terms> withdrawal(LocalDate day, @Nullable LocalDate lastOfOrder) {
    Optional<StatutoryRule> found = find(Ground.WITHDRAWAL);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    StatutoryRule rule = found.get();
    if (rule.yieldsToPolicy() && version != null) {
      return Optional.empty();
    }
    List<String> excepted = rule.exceptedFlags().stream().filter(line.flags()::contains).toList();
    if (!excepted.isEmpty()) {
      rules.add(applied(rule, Verdict.REFUSES, ".excepted", null, null, excepted));
      return Optional.empty();
    }
    LocalDate start =
        !rule.fromLastItem()
            ? day
            : lastOfOrder == null ? Collections.max(List.of(day, today)) : lastOfOrder;
    return granted(rule, start);
  }

  private Optional<Terms> statutory(Ground ground, LocalDate day) {
    return find(ground).flatMap(rule -> granted(rule, day));
  }

  private Optional<StatutoryRule> find(Ground ground) {
    LocalDate bought = LocalDate.ofInstant(order.placedAt(), zone);
    return statutes.find(order.destination().country(), ground, bought);
  }

  private Optional<Terms> granted(StatutoryRule rule, LocalDate start) {
    LocalDate last = rule.lastDay(start);
    boolean open = !today.isAfter(last);
    rules.add(
        applied(
            rule,
            open ? Verdict.GRANTS : Verdict.REFUSES,
            open ? "" : ".over",
            start,
            last,
            List.of()));
    return open
        ? Optional.of(
            new Terms(
                rule.ground(),
                last,
                rule.returnPaidBy(),
                rule.returnPaidBy() == Payer.SHOPPER ? fee() : none(),
                BigDecimal.ZERO,
                rule.refundOutbound(),
                rule.refundDays(),
                rule.refundClock(),
                rule.sendBackDays(),
                rule.ground() == Ground.CONFORMITY && policy.approval() == Approval.REVIEW,
                rule.ground() == Ground.WITHDRAWAL ? MONEY_BACK : Terms.ANY_RESOLUTION))
        : Optional.empty();
  }

  private static AppliedRule applied(
      StatutoryRule rule,
      Verdict verdict,
      String suffix,
      @Nullable LocalDate from,
      @Nullable LocalDate last,
      List<String> arguments) {
    return new AppliedRule(
        rule.rule() + suffix, Source.STATUTE, rule.clause(), verdict, from, last, arguments);
  }

  /** The seller's promise; inside the time of withdrawal never worse than it, point by point. */
  private Optional<Terms> promised(LocalDate day, Optional<Terms> law) {
    Source source = version == null ? Source.PLATFORM : Source.SELLER_POLICY;
    String clause = version == null ? null : Integer.toString(version.number());
    List<String> excluded = excluded();
    Integer length = policy.days();
    LocalDate last = length == null ? null : day.plusDays(length);
    List<String> days = length == null ? List.of() : List.of(length.toString());
    boolean open = last == null || (last.isAfter(day) && !today.isAfter(last));
    if (!excluded.isEmpty()) {
      rules.add(
          new AppliedRule(
              "policy.excluded", source, clause, Verdict.REFUSES, null, null, excluded));
    } else {
      rules.add(
          new AppliedRule(
              last == null ? "policy.unlimited" : open ? "policy.window" : "policy.over",
              source,
              clause,
              open ? Verdict.GRANTS : Verdict.REFUSES,
              day,
              last,
              days));
    }
    Optional<Terms> own = open && excluded.isEmpty() ? Optional.of(own(last)) : Optional.empty();
    return own.map(promise -> law.map(right -> better(promise, right)).orElse(promise))
        .or(() -> law.map(WindowRules::asPolicy));
  }

  private List<String> excluded() {
    List<String> excluded =
        new ArrayList<>(policy.excludedFlags().stream().filter(line.flags()::contains).toList());
    String category = line.category();
    if (category != null && policy.excludedCategories().contains(category)) {
      excluded.add(category);
    }
    return excluded;
  }

  private Terms own(@Nullable LocalDate last) {
    return new Terms(
        Ground.POLICY,
        last,
        policy.returnPaidBy(),
        policy.returnPaidBy() == Payer.SHOPPER ? fee() : none(),
        policy.restockingPercent(),
        policy.refundOutbound(),
        policy.refundDays(),
        policy.refundClock(),
        policy.sendBackDays(),
        policy.approval() == Approval.REVIEW,
        policy.resolutions());
  }

  private static Terms better(Terms promise, Terms right) {
    boolean free = promise.returnPaidBy() == Payer.SELLER;
    return new Terms(
        Ground.POLICY,
        later(promise.lastDay(), right.lastDay()),
        promise.returnPaidBy(),
        free || promise.returnFee().compareTo(right.returnFee()) < 0
            ? promise.returnFee()
            : right.returnFee(),
        promise.restockingPercent().min(right.restockingPercent()),
        Collections.max(List.of(promise.refundOutbound(), right.refundOutbound())),
        Math.min(promise.refundDays(), right.refundDays()),
        promise.refundClock().neverLaterThan(right.refundClock())
            ? promise.refundClock()
            : right.refundClock(),
        Math.max(promise.sendBackDays(), right.sendBackDays()),
        false,
        promise.resolutions());
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null ? null : Collections.max(List.of(one, other));
  }

  private static Terms asPolicy(Terms right) {
    return new Terms(
        Ground.POLICY,
        right.lastDay(),
        right.returnPaidBy(),
        right.returnFee(),
        right.restockingPercent(),
        right.refundOutbound(),
        right.refundDays(),
        right.refundClock(),
        right.sendBackDays(),
        false,
        right.resolutions());
  }

  /** Where the seller names no fee in the currency of the order, there is none. */
  private Money fee() {
    return policy.feeIn(order.currency());
  }

  private Money none() {
    return Money.zero(order.currency());
  }
}
