package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.policy.Eligibility;
import dev.homeward.policy.OrderEligibility;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Opens links: the order or return behind a token, or a {@link DeadLink}. */
@Component
class Desk {

  private final ShopperLinks links;
  private final Orders orders;
  private final ReturnBook book;
  private final Eligibility eligibility;
  private final Clock clock;

  Desk(ShopperLinks links, Orders orders, ReturnBook book, Eligibility eligibility, Clock clock) {
    this.links = links;
    this.orders = orders;
    this.book = book;
    this.eligibility = eligibility;
    this.clock = clock;
  }

  OrderView order(String token) {
    return switch (links.open(token)) {
      case ShopperLinks.Opened.ToOrder(var id) -> orders.get(Optional.empty(), id);
      case ShopperLinks.Opened.ToCase _,
          ShopperLinks.Opened.ToReceipt _,
          ShopperLinks.Opened.Wrong _ ->
          throw new DeadLink(false);
      case ShopperLinks.Opened.Expired _ -> throw new DeadLink(true);
    };
  }

  ReturnCaseDetails returned(String token) {
    return switch (links.open(token)) {
      case ShopperLinks.Opened.ToCase(var id) -> {
        SellerId seller = book.sellerOf(id);
        yield book.get(seller, id);
      }
      case ShopperLinks.Opened.ToOrder _,
          ShopperLinks.Opened.ToReceipt _,
          ShopperLinks.Opened.Wrong _ ->
          throw new DeadLink(false);
      case ShopperLinks.Opened.Expired _ -> throw new DeadLink(true);
    };
  }

  /** Where the shopper of a return reads the clock. */
  Instant now() {
    return clock.instant();
  }

  ZoneId zone(ReturnCaseDetails details) {
    OrderId order = details.view().order();
    return order == null
        ? ZoneOffset.UTC
        : eligibility(orders.get(Optional.of(details.view().seller()), order)).shopperZone();
  }

  /** The day that it is where the shopper of an order is. */
  LocalDate today(OrderView order) {
    return LocalDate.ofInstant(clock.instant(), eligibility(order).shopperZone());
  }

  /** Returns the id that a form names; what is none is the id of nothing. */
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return new UUID(0, 0);
    }
  }

  static String language() {
    return LocaleContextHolder.getLocale().toLanguageTag();
  }

  OrderEligibility eligibility(OrderView order) {
    Map<OrderLineId, Integer> returnable =
        order.lines().stream()
            .collect(
                Collectors.toMap(OrderView.Line::id, line -> line.delivered() - line.returned()));
    return eligibility.of(order, returnable, clock.instant());
  }
}
