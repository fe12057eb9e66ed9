package dev.homeward.refund;

import dev.homeward.inspection.Findings;
import dev.homeward.inspection.Verdict;
import dev.homeward.order.OrderView;
import dev.homeward.order.UnitValue;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.CaseTerms;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnLineId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Works out what is owed: the value of each accepted unit as it was allocated when the order came
 * in, less what policy and warehouse keep back, and never more than was captured.
 */
@Component
class Quoting {

  private final Findings findings;
  private final GrantedUnits granted;

  Quoting(Findings findings, GrantedUnits granted) {
    this.findings = findings;
    this.granted = granted;
  }

  RefundQuote quote(
      ReturnCaseDetails details,
      OrderView order,
      List<PaymentBalances.Balance> balances,
      RefundWish wish) {
    return quote(details, order, balances, wish, acceptedUnits(details));
  }

  /** What would be owed if all that was announced came, and was found as announced. */
  RefundQuote expected(
      ReturnCaseDetails details, OrderView order, List<PaymentBalances.Balance> balances) {
    Map<ReturnLineId, List<BigDecimal>> all = new HashMap<>();
    for (CaseLine line : details.lines()) {
      int units = line.quantity() - line.released();
      all.put(line.id(), Collections.nCopies(units, BigDecimal.ZERO));
    }
    return quote(details, order, balances, RefundWish.ORIGINAL, all);
  }

  private RefundQuote quote(
      ReturnCaseDetails details,
      OrderView order,
      List<PaymentBalances.Balance> balances,
      RefundWish wish,
      Map<ReturnLineId, List<BigDecimal>> accepted) {
    CaseTerms terms = Objects.requireNonNull(details.header().terms());
    List<RefundQuote.Line> lines = lines(details, order, terms, wish, accepted);
    Money none = Money.zero(order.currency());
    Breakdown whole =
        lines.stream()
            .map(RefundQuote.Line::breakdown)
            .reduce(Breakdown.nothing(none), Breakdown::plus);
    boolean fee = !wish.waiveFee() && !lines.isEmpty() && !granted.feeCharged(details.view().id());
    if (fee) {
      whole = whole.plus(new Breakdown(none, none, none, none, none, terms.returnFee()));
    }
    List<RefundQuote.Leg> legs = legs(whole.total(), balances, wish.destination());
    Money payable = legs.stream().map(RefundQuote.Leg::amount).reduce(none, Money::plus);
    return new RefundQuote(lines, whole, payable, legs);
  }

  private List<RefundQuote.Line> lines(
      ReturnCaseDetails details,
      OrderView order,
      CaseTerms terms,
      RefundWish wish,
      Map<ReturnLineId, List<BigDecimal>> accepted) {
    Map<ReturnLineId, Integer> before = granted.ofCase(details.view().id());
    Map<OrderLineId, Integer> next = new HashMap<>(granted.ofOrder(order.id()));
    List<RefundQuote.Line> lines = new ArrayList<>();
    for (CaseLine line : details.lines()) {
      List<BigDecimal> units = accepted.getOrDefault(line.id(), List.of());
      // Units that goods went to the shopper for are owed no money.
      int first = before.getOrDefault(line.id(), 0) + line.replaced();
      if (paidTo(line, wish.destination()) && units.size() > first) {
        lines.add(line(line, lineOf(order, line), units.subList(first, units.size()), terms, next));
      }
    }
    return lines;
  }

  /** The deduction on each accepted unit of each line, in the order of their judgement. */
  private Map<ReturnLineId, List<BigDecimal>> acceptedUnits(ReturnCaseDetails details) {
    Map<ReturnLineId, List<BigDecimal>> accepted = new HashMap<>();
    for (Findings.Judged judged : findings.judged(details.view().seller(), details.view().id())) {
      if (judged.units().verdict() == Verdict.ACCEPTED) {
        List<BigDecimal> units =
            accepted.computeIfAbsent(judged.units().line(), _ -> new ArrayList<>());
        for (int i = 0; i < judged.units().quantity(); i++) {
          units.add(judged.units().deductionPercent());
        }
      }
    }
    return accepted;
  }

  private static boolean paidTo(CaseLine line, Destination destination) {
    Resolution paid =
        destination == Destination.ORIGINAL ? Resolution.REFUND : Resolution.STORE_CREDIT;
    return line.resolution() == paid;
  }

  private static OrderView.Line lineOf(OrderView order, CaseLine line) {
    return order.lines().stream()
        .filter(candidate -> candidate.id().equals(line.orderLine()))
        .findFirst()
        .orElseThrow();
  }

  private static RefundQuote.Line line(
      CaseLine line,
      OrderView.Line sold,
      List<BigDecimal> deductions,
      CaseTerms terms,
      Map<OrderLineId, Integer> next) {
    int first = next.getOrDefault(sold.id(), 0);
    next.put(sold.id(), first + deductions.size());
    Money goods = Money.zero(sold.value().total().goods().currency());
    Money tax = goods;
    Money outbound = goods;
    Money deduction = goods;
    for (int i = 0; i < deductions.size(); i++) {
      UnitValue unit = sold.value().unit(first + i);
      goods = goods.plus(unit.goods());
      tax = tax.plus(unit.tax());
      outbound = outbound.plus(unit.shipping()).plus(unit.duty());
      deduction = deduction.plus(share(unit.goods(), deductions.get(i)));
    }
    Money none = Money.zero(goods.currency());
    Breakdown breakdown =
        new Breakdown(
            goods,
            tax,
            terms.refundOutbound() == RefundOutbound.NONE ? none : outbound,
            share(goods, line.restockingPercent()),
            deduction,
            none);
    return new RefundQuote.Line(
        line.id(), sold.id(), line.title(), deductions.size(), first, sold.taxRate(), breakdown);
  }

  private static Money share(Money of, BigDecimal percent) {
    return Money.rounded(of.amount().multiply(percent).movePointLeft(2), of.currency());
  }

  /** Takes from the payments in their order, from each what is left. */
  static List<RefundQuote.Leg> legs(
      Money total, List<PaymentBalances.Balance> balances, Destination destination) {
    List<RefundQuote.Leg> legs = new ArrayList<>();
    Money open = total;
    for (PaymentBalances.Balance balance : balances) {
      Money part = open.compareTo(balance.left()) < 0 ? open : balance.left();
      if (part.minor() > 0) {
        legs.add(
            new RefundQuote.Leg(
                balance.position(),
                destination == Destination.STORE_CREDIT ? StoreCredits.METHOD : balance.method(),
                balance.reference(),
                part));
        open = open.minus(part);
      }
    }
    return legs;
  }
}
