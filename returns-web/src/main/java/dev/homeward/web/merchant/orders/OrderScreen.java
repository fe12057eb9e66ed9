package dev.homeward.web.merchant.orders;

import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.policy.AppliedRule;
import dev.homeward.policy.Eligibility;
import dev.homeward.policy.EligibilityDecision;
import dev.homeward.policy.LineEligibility;
import dev.homeward.refund.RefundDesk;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one order shows. */
@Component
class OrderScreen {

  private final Orders orders;
  private final Eligibility eligibility;
  private final Aftermath aftermath;
  private final Clock clock;

  OrderScreen(Orders orders, Eligibility eligibility, Aftermath aftermath, Clock clock) {
    this.orders = orders;
    this.eligibility = eligibility;
    this.aftermath = aftermath;
    this.clock = clock;
  }

  /** Adds the order, what may come back of it and by which rules, and what came of it. */
  OrderView add(SellerId seller, OrderId id, Model model) {
    OrderView order = orders.get(Optional.of(seller), id);
    Map<OrderLineId, Integer> returnable =
        order.lines().stream()
            .collect(
                Collectors.toMap(OrderView.Line::id, line -> line.delivered() - line.returned()));
    model.addAttribute("order", order);
    model.addAttribute(
        "found",
        eligibility.of(order, returnable, clock.instant()).lines().stream()
            .collect(Collectors.toMap(LineEligibility::line, line -> found(line.decision()))));
    model.addAttribute("returnable", returnable);
    aftermath.add(seller, id, model);
    return order;
  }

  /**
   * Whether a line may come back, and why.
   *
   * @param outcome {@code eligible}, {@code person} or {@code refused}
   */
  record Found(String outcome, List<AppliedRule> rules) {}

  private static Found found(EligibilityDecision decision) {
    String outcome =
        switch (decision) {
          case EligibilityDecision.Eligible _ -> "eligible";
          case EligibilityDecision.NeedsPerson _ -> "person";
          case EligibilityDecision.NotEligible _ -> "refused";
        };
    return new Found(outcome, decision.rules());
  }

  /** Returns and refunds of an order. */
  @Component
  static class Aftermath {

    private final ReturnBook book;
    private final ReturnQueue queue;
    private final RefundDesk desk;

    Aftermath(ReturnBook book, ReturnQueue queue, RefundDesk desk) {
      this.book = book;
      this.queue = queue;
      this.desk = desk;
    }

    private void add(SellerId seller, OrderId id, Model model) {
      model.addAttribute("returns", queue.some(seller, book.ofOrder(seller, id)));
      model.addAttribute("grants", desk.ofOrder(seller, id));
    }
  }
}
