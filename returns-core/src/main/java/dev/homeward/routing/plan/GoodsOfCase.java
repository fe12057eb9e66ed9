package dev.homeward.routing.plan;

import dev.homeward.fx.ExchangeRates;
import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Findings;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.Verdict;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.FaultClass;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnReasons;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnLineId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the goods of a case apart as far as they may go different ways. */
@Component
class GoodsOfCase {

  /** Of an article without a weight on file. */
  private static final int USUAL_GRAMS = 500;

  private final Findings findings;
  private final ExchangeRates rates;

  GoodsOfCase(Findings findings, ExchangeRates rates) {
    this.findings = findings;
    this.rates = rates;
  }

  /** Returns the goods that have not gone their way yet: not kept, not refused, not released. */
  List<Goods> of(ReturnCaseDetails details, OrderView order, Currency currency, LocalDate day) {
    Map<ReturnLineId, List<InspectedUnits>> judged =
        findings.judged(details.view().seller(), details.view().id()).stream()
            .map(Findings.Judged::units)
            .filter(units -> units.verdict() != Verdict.MANUAL)
            .collect(Collectors.groupingBy(InspectedUnits::line));
    List<Goods> goods = new ArrayList<>();
    for (CaseLine line : details.lines()) {
      Optional<OrderView.Line> sold =
          order.lines().stream().filter(each -> each.id().equals(line.orderLine())).findFirst();
      sold.ifPresent(article ->
          goods.addAll(
              of(
                  line,
                  article,
                  judged.getOrDefault(line.id(), List.of()),
                  new Exchange(currency, day))));
    }
    return goods;
  }

  private record Exchange(Currency currency, LocalDate day) {}

  private List<Goods> of(
      CaseLine line, OrderView.Line article, List<InspectedUnits> judged, Exchange exchange) {
    Map<Found, Integer> groups = new HashMap<>();
    List<Found> order = new ArrayList<>();
    int open = line.quantity() - line.kept() - line.released();
    for (InspectedUnits units : judged) {
      open -= units.quantity();
      if (units.verdict() == Verdict.ACCEPTED) {
        Found found =
            new Found(
                units.grade(), true, units.authenticity(), units.liability() == Liability.SUPPLIER);
        if (groups.merge(found, units.quantity(), Integer::sum).equals(units.quantity())) {
          order.add(found);
        }
      }
    }
    if (open > 0) {
      Found expected = expected(line);
      groups.merge(expected, open, Integer::sum);
      order.add(expected);
    }
    List<Goods> goods = new ArrayList<>();
    int unit = line.firstUnit();
    for (Found found : order) {
      int units = groups.getOrDefault(found, 0);
      goods.add(goods(line, article, found, units, worth(article, unit, units, exchange)));
      unit += units;
    }
    return goods;
  }

  /** What is known of units; by it they are told apart. */
  private record Found(
      Grade grade, boolean graded, Authenticity authenticity, boolean supplierAtFault) {}

  private static Found expected(CaseLine line) {
    FaultClass fault =
        Optional.ofNullable(line.reason()).flatMap(ReturnReasons::faultOf).orElse(FaultClass.OTHER);
    boolean broken = fault == FaultClass.DEFECTIVE || fault == FaultClass.TRANSIT_DAMAGE;
    return new Found(
        broken ? Grade.D : Grade.B, false, Authenticity.GENUINE, fault == FaultClass.DEFECTIVE);
  }

  private Money worth(OrderView.Line article, int first, int units, Exchange exchange) {
    Money worth = Money.zero(article.value().total().goods().currency());
    int end = Math.min(first + units, article.value().quantity());
    for (int n = Math.min(first, end); n < end; n++) {
      worth = worth.plus(article.value().unit(n).net());
    }
    return rates.convert(worth, exchange.currency(), exchange.day());
  }

  private static Goods goods(
      CaseLine line, OrderView.Line article, Found found, int units, Money worth) {
    Integer grams = article.weightGrams();
    return new Goods(
        line.id(),
        line.sku(),
        line.title(),
        units,
        Math.multiplyExact(grams == null ? USUAL_GRAMS : grams, units),
        grams != null,
        worth,
        found.grade(),
        found.graded(),
        found.authenticity(),
        found.supplierAtFault(),
        article.hsCode(),
        article.category(),
        Set.copyOf(article.flags()));
  }
}
