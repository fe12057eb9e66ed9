package dev.homeward.refund;

import dev.homeward.inspection.Findings;
import dev.homeward.inspection.Verdict;
import dev.homeward.order.OrderView;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.CaseTerms;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnLineId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out what is owed: the value of each accepted unit as it was allocated when the order came
 * in, less what policy and warehouse keep back, and never more than was captured.
 */
@Component
class Quoting {

  private final Findings findings;
  private final GrantedUnits granted;
  private final GivenBack givenBack;

  Quoting(Findings findings, GrantedUnits granted, GivenBack givenBack) {
    this.findings = findings;
    this.granted = granted;
    this.givenBack = givenBack;
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
      ReturnCaseDetails details,
      OrderView order,
      List<PaymentBalances.Balance> balances,
      RefundWish wish) {
    Map<ReturnLineId, List<BigDecimal>> all = new HashMap<>();
    for (CaseLine line : details.lines()) {
      int units = line.quantity() - line.released();
      all.put(line.id(), Collections.nCopies(units, BigDecimal.ZERO));
    }
    return quote(details, order, balances, wish, all);
  }

  private RefundQuote quote(
      ReturnCaseDetails details,
      OrderView order,
      List<PaymentBalances.Balance> balances,
      RefundWish wish,
      Map<ReturnLineId, List<BigDecimal>> accepted) {
    CaseTerms terms = Objects.requireNonNull(details.header().terms());
    List<RefundQuote.Line> lines = lines(details, order, terms, wish, accepted);
    boolean fee =
        !wish.waiveFee() && comesBack(details, lines) && !granted.feeCharged(details.view().id());
    Money none = Money.zero(order.currency());
    return quote(lines, fee ? terms.returnFee() : none, balances, wish.destination());
  }

  /** What is given for the units of a line that stay with the shopper. */
  RefundQuote kept(
      ReturnCaseDetails details,
      OrderView order,
      List<PaymentBalances.Balance> balances,
      ReturnLineId id,
      @Nullable Money amount) {
    Map<ReturnLineId, Integer> before = granted.ofCase(details.view().id());
    List<RefundQuote.Line> lines =
        details.lines().stream()
            .filter(line -> line.id().equals(id) && line.resolution() == Resolution.KEEP_ITEM)
            .filter(line -> line.kept() > before.getOrDefault(id, 0))
            .map(line -> unpaid(order).kept(line, lineOf(order, line), amount))
            .toList();
    return quote(lines, Money.zero(order.currency()), balances, Destination.ORIGINAL);
  }

  private static RefundQuote quote(
      List<RefundQuote.Line> lines,
      Money fee,
      List<PaymentBalances.Balance> balances,
      Destination destination) {
    Money none = Money.zero(fee.currency());
    Breakdown whole =
        lines.stream()
            .map(RefundQuote.Line::breakdown)
            .reduce(new Breakdown(none, none, none, none, none, fee), Breakdown::plus);
    List<RefundQuote.Leg> legs = legs(whole.total(), balances, destination);
    Money payable = legs.stream().map(RefundQuote.Leg::amount).reduce(none, Money::plus);
    return new RefundQuote(lines, whole, payable, legs);
  }

  private Unpaid unpaid(OrderView order) {
    return new Unpaid(
        granted.ofOrder(order.id()), givenBack.reductions(order), givenBack.outboundLeft(order));
  }

  private List<RefundQuote.Line> lines(
      ReturnCaseDetails details,
      OrderView order,
      CaseTerms terms,
      RefundWish wish,
      Map<ReturnLineId, List<BigDecimal>> accepted) {
    Map<ReturnLineId, Integer> before = granted.ofCase(details.view().id());
    Unpaid unpaid = unpaid(order);
    List<RefundQuote.Line> lines = new ArrayList<>();
    for (CaseLine line : details.lines()) {
      List<BigDecimal> units = accepted.getOrDefault(line.id(), List.of());
      // Units that goods went to the shopper for are owed no money.
      int first = before.getOrDefault(line.id(), 0) + line.replaced();
      if (paidTo(line, wish.destination()) && units.size() > first) {
        lines.add(
            unpaid.back(
                line,
                lineOf(order, line),
                units.subList(first, units.size()),
                terms.refundOutbound() != RefundOutbound.NONE));
      }
      Money agreed = line.resolution() == Resolution.KEEP_ITEM ? line.keepAmount() : null;
      if (agreed != null && wish.destination() == Destination.ORIGINAL && first == 0) {
        lines.add(unpaid.agreed(line, lineOf(order, line), agreed));
      }
    }
    return lines;
  }

  /** There is a way back to pay for only where goods came that way. */
  private static boolean comesBack(ReturnCaseDetails details, List<RefundQuote.Line> lines) {
    return details.lines().stream()
        .filter(line -> line.resolution() != Resolution.KEEP_ITEM)
        .anyMatch(line -> lines.stream().anyMatch(owed -> owed.line().equals(line.id())));
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
