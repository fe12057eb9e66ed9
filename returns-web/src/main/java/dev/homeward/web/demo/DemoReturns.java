package dev.homeward.web.demo;

import dev.homeward.order.LineDraft;
import dev.homeward.order.RecordedOrder;
import dev.homeward.returncase.FaultClass;
import dev.homeward.returncase.PastReturn;
import dev.homeward.returncase.PastReturnLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnReasons;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderLineId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What comes back of a seller's orders. */
final class DemoReturns {

  private static final Set<String> WITHDRAWAL_AREAS = Set.of("EU", "GB", "NO");
  private static final double MEDIAN_DAYS = 6;
  private static final double LONGEST_DAYS = 75;
  private static final double WHOLE_LINE = 0.85;
  private static final double EXCHANGES_SIZE = 0.3;

  private final DemoSeller seller;
  private final DemoPeriod period;
  private final DemoTruths truths;

  DemoReturns(DemoSeller seller, DemoPeriod period) {
    this.seller = seller;
    this.period = period;
    this.truths = new DemoTruths(period);
  }

  /** Returns what came back of an order by the end of the period, if anything. */
  Optional<PastReturn> of(DemoOrder order, RecordedOrder.Stored stored) {
    Instant deliveredAt = order.deliveredAt();
    if (deliveredAt == null) {
      return Optional.empty();
    }
    RandomGenerator fate = new SplittableRandom(order.fate());
    Instant requestedAt = deliveredAt.plus(delay(fate));
    Instant closedAt = requestedAt.plus(Duration.ofHours(30 + fate.nextInt(300)));
    List<PastReturnLine> lines = lines(order, stored.lines(), fate);
    if (lines.isEmpty() || !requestedAt.isBefore(period.over())) {
      return Optional.empty();
    }
    return Optional.of(
        new PastReturn(
            order.draft().channel(),
            order.draft().number().replace("-", "-R"),
            stored.id(),
            kind(lines, order.destination()),
            order.draft().currency(),
            order.draft().shopper().customerRef(),
            order.destination().country(),
            null,
            requestedAt,
            closedAt.isBefore(period.over()) ? closedAt : period.lastSecond(),
            lines,
            null));
  }

  private List<PastReturnLine> lines(DemoOrder order, List<OrderLineId> ids, RandomGenerator fate) {
    LocalDate day = LocalDate.ofInstant(order.draft().placedAt(), ZoneOffset.UTC);
    List<PastReturnLine> lines = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      DemoProduct product = order.products().get(i);
      String reason = reason(new DemoTruths.Sale(seller, product, order.destination(), day), fate);
      LineDraft sold = order.draft().lines().get(i);
      int quantity = fate.nextDouble() < WHOLE_LINE ? sold.quantity() : 1;
      boolean exchange = fate.nextDouble() < EXCHANGES_SIZE;
      if (reason != null) {
        lines.add(line(sold, ids.get(i), quantity, reason, exchange, order.paid().get(i)));
      }
    }
    return lines;
  }

  private static PastReturnLine line(
      LineDraft sold, OrderLineId id, int quantity, String reason, boolean exchange, Money paid) {
    boolean fit = fault(reason) == FaultClass.FIT;
    return new PastReturnLine(
        id,
        sold.sku(),
        sold.title(),
        quantity,
        reason,
        fit && exchange ? Resolution.EXCHANGE : Resolution.REFUND,
        sold.unitPrice(),
        paid.split(sold.quantity()).stream().limit(quantity).reduce(Money::plus).orElseThrow(),
        true,
        0);
  }

  /** Draws why a line comes back; null if it does not. */
  private @Nullable String reason(DemoTruths.Sale sale, RandomGenerator fate) {
    double at = fate.nextDouble() * 100;
    for (Map.Entry<String, Double> usual : sale.product().category().percentByReason().entrySet()) {
      String reason = usual.getKey();
      at -= truths.percent(reason, usual.getValue() * factor(reason, sale), sale);
      if (at < 0) {
        return reason;
      }
    }
    return null;
  }

  private static double factor(String reason, DemoTruths.Sale sale) {
    return switch (fault(reason)) {
      case CHANGED_MIND, FIT -> sale.to().mindFactor();
      case NOT_AS_DESCRIBED, DEFECTIVE, WRONG_ITEM, MISSING_PARTS -> sale.seller().faultFactor();
      case COUNTERFEIT, TRANSIT_DAMAGE, LATE, OTHER -> 1;
    };
  }

  private static ReturnKind kind(List<PastReturnLine> lines, DemoDestination from) {
    boolean fault =
        lines.stream()
            .map(line -> fault(String.valueOf(line.reason())))
            .anyMatch(each ->
                each != FaultClass.CHANGED_MIND
                    && each != FaultClass.FIT
                    && each != FaultClass.OTHER);
    if (fault) {
      return ReturnKind.DEFECT;
    }
    return WITHDRAWAL_AREAS.contains(from.customsArea())
        ? ReturnKind.WITHDRAWAL
        : ReturnKind.POLICY;
  }

  private static FaultClass fault(String reason) {
    return ReturnReasons.faultOf(reason).orElseThrow();
  }

  /** From delivery to request: days mostly, weeks sometimes, so that young months are unripe. */
  private static Duration delay(RandomGenerator fate) {
    double days = Math.min(LONGEST_DAYS, MEDIAN_DAYS * Math.exp(0.8 * fate.nextGaussian()));
    return Duration.ofSeconds(Math.round(days * 86_400));
  }
}
