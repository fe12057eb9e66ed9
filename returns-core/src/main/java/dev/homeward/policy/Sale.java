package dev.homeward.policy;

import static dev.homeward.policy.AppliedRule.Verdict.INFORMS;
import static dev.homeward.policy.AppliedRule.Verdict.REFUSES;

import dev.homeward.order.OrderView;
import dev.homeward.shared.OrderLineId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order as its rules see it: in the shopper's days, under the policy that it was sold under. */
final class Sale {

  private final Statutes law;
  private final OrderView order;
  private final LegalPlace place;
  private final Instant at;
  private final LocalDate purchased;
  private final LocalDate today;
  private final @Nullable LocalDate lastItem;
  private final Map<OrderLineId, List<Arrival>> arrivals;
  private final @Nullable PolicyVersion version;
  private final Map<OrderLineId, Wish> wishes;

  Sale(
      Statutes law,
      OrderView order,
      @Nullable PolicyVersion version,
      Map<OrderLineId, Wish> wishes,
      Instant at) {
    this.law = law;
    this.order = order;
    this.place = law.placeOf(order.destination());
    this.at = at;
    this.purchased = day(order.placedAt());
    this.today = day(at);
    this.arrivals = Arrival.of(order);
    this.lastItem =
        Arrival.last(order, arrivals).filter(last -> !last.isAfter(at)).map(this::day).orElse(null);
    this.version = version;
    this.wishes = wishes;
  }

  /** Returns the zone in which days are counted. */
  ZoneId zone() {
    return place.zone();
  }

  LineEligibility line(OrderView.Line line, int returnable) {
    List<UnitWindow> windows =
        arrivals.getOrDefault(line.id(), List.of()).stream()
            .map(arrival -> window(line, returnable, arrival))
            .toList();
    return new LineEligibility(line.id(), returnable, windows);
  }

  private UnitWindow window(OrderView.Line line, int returnable, Arrival arrival) {
    Instant deliveredAt = arrival.at();
    return new UnitWindow(
        arrival.units(), deliveredAt, arrival.assumed(), decide(line, returnable, deliveredAt));
  }

  private EligibilityDecision decide(
      OrderView.Line line, int returnable, @Nullable Instant deliveredAt) {
    if (!line.merchandise()) {
      return refused("not-goods");
    }
    if (deliveredAt == null || deliveredAt.isAfter(at)) {
      return refused("not-delivered");
    }
    if (returnable < 1) {
      return refused("nothing-left");
    }
    LocalDate delivered = day(deliveredAt);
    List<AppliedRule> known =
        line.deliveryAssumed()
            ? List.of(platform("delivery-assumed", INFORMS, delivered))
            : List.of();
    return Assessment.of(law, facts(line, delivered), known);
  }

  private Facts facts(OrderView.Line line, LocalDate delivered) {
    SoldArticle article = article(line);
    return new Facts(
        order.destination().country(),
        place,
        order.currency(),
        purchased,
        today,
        delivered,
        lastItem,
        Set.copyOf(line.flags()),
        line.category(),
        Offer.of(version, article),
        article.worth());
  }

  private SoldArticle article(OrderView.Line line) {
    return new SoldArticle(
        order.destination().country(),
        order.channel(),
        order.customerGroup(),
        purchased,
        line.category(),
        Set.copyOf(line.flags()),
        line.value().unit(0).goods(),
        wishes.getOrDefault(line.id(), Wish.UNSAID));
  }

  private static EligibilityDecision refused(String rule) {
    return new EligibilityDecision.NotEligible(List.of(platform(rule, REFUSES, null)));
  }

  private static AppliedRule platform(
      String rule, AppliedRule.Verdict verdict, @Nullable LocalDate from) {
    return new AppliedRule(rule, AppliedRule.Source.PLATFORM, null, verdict, from, null, List.of());
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, place.zone());
  }
}
