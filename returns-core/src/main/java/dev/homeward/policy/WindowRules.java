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
import org.jspecify.annotations.Nullable;

/**
 * Applies law and policy to the units of one line that arrived together, and writes down every rule
 * that it looked at.
 */
final class WindowRules {

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
    this.policy = version == null ? PolicyTerms.PLATFORM_DEFAULT : termsIn(version, order);
    this.zone = zone;
    this.today = LocalDate.ofInstant(at, zone);
  }

  private static PolicyTerms termsIn(PolicyVersion version, OrderView order) {
    var country = order.destination().country();
    return country == null ? version.policy().general() : version.policy().in(country.value());
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
    return new AppliedRule(rule, Source.PLATFORM, "", verdict, null, null, List.of());
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
                rule.ground() == Ground.CONFORMITY && policy.approvalNeeded()))
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
    String clause = version == null ? "" : Integer.toString(version.number());
    List<String> excluded = policy.excludedFlags().stream().filter(line.flags()::contains).toList();
    LocalDate last = day.plusDays(policy.days());
    List<String> days = List.of(Integer.toString(policy.days()));
    boolean open = policy.days() > 0 && !today.isAfter(last);
    if (!excluded.isEmpty()) {
      rules.add(
          new AppliedRule(
              "policy.excluded", source, clause, Verdict.REFUSES, null, null, excluded));
    } else {
      rules.add(
          new AppliedRule(
              open ? "policy.window" : policy.days() == 0 ? "policy.none" : "policy.over",
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

  private Terms own(LocalDate last) {
    return new Terms(
        Ground.POLICY,
        last,
        policy.returnPaidBy(),
        policy.returnPaidBy() == Payer.SHOPPER ? fee() : none(),
        policy.restockingPercent(),
        RefundOutbound.NONE,
        policy.refundDays(),
        RefundClock.GOODS_RECEIVED,
        policy.sendBackDays(),
        policy.approvalNeeded());
  }

  private static Terms better(Terms promise, Terms right) {
    boolean free = promise.returnPaidBy() == Payer.SELLER;
    return new Terms(
        Ground.POLICY,
        Collections.max(List.of(promise.lastDay(), right.lastDay())),
        promise.returnPaidBy(),
        free || promise.returnFee().compareTo(right.returnFee()) < 0
            ? promise.returnFee()
            : right.returnFee(),
        promise.restockingPercent().min(right.restockingPercent()),
        Collections.max(List.of(promise.refundOutbound(), right.refundOutbound())),
        Math.min(promise.refundDays(), right.refundDays()),
        right.refundClock(),
        Math.max(promise.sendBackDays(), right.sendBackDays()),
        false);
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
        false);
  }

  /** A fee in another currency than the order's is not charged: no rate was agreed for it. */
  private Money fee() {
    Money fee = policy.returnFee();
    return fee == null || !fee.currency().equals(order.currency()) ? none() : fee;
  }

  private Money none() {
    return Money.zero(order.currency());
  }
}
