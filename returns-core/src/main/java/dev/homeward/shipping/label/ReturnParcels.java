package dev.homeward.shipping.label;

import dev.homeward.address.PostalAddress;
import dev.homeward.order.Destination;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.CaseContact;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a case would send now, from where. */
@Component
class ReturnParcels {

  private final ReturnBook book;
  private final Orders orders;
  private final LabelFacts facts;

  ReturnParcels(ReturnBook book, Orders orders, LabelFacts facts) {
    this.book = book;
    this.orders = orders;
    this.facts = facts;
  }

  @Transactional(readOnly = true)
  ReturnParcel of(SellerId seller, ReturnCaseId id) {
    ReturnCaseDetails details = book.get(seller, id);
    OrderId orderId = details.view().order();
    OrderView order = orderId == null ? null : orders.get(Optional.of(seller), orderId);
    ParcelFacts told = facts.of(seller, id);
    PostalAddress sender = told.sender();
    return new ReturnParcel(
        seller,
        id,
        details.view().number(),
        details.view().requestState().inForce(),
        details.header().contact().method(),
        sender == null ? sender(details.header().contact(), order) : sender,
        told.grams(),
        packed(details, order));
  }

  /** The shopper, at the address that the goods went to; null where no country is known. */
  static @Nullable PostalAddress sender(CaseContact contact, @Nullable OrderView order) {
    Destination home = order == null ? null : order.destination();
    CountryCode country = home == null ? null : home.country();
    if (country == null && contact.country() != null) {
      country = CountryCode.find(contact.country()).orElse(null);
    }
    if (country == null) {
      return null;
    }
    String name = contact.shopperName();
    return new PostalAddress(
        country,
        name == null && order != null ? order.shopper().name() : name,
        null,
        home == null ? List.of() : home.lines(),
        null,
        home == null ? null : home.city(),
        null,
        home == null ? null : home.postcode(),
        null,
        contact.email());
  }

  private static List<ReturnParcel.Packed> packed(
      ReturnCaseDetails details, @Nullable OrderView order) {
    Map<OrderLineId, Integer> weights = new HashMap<>();
    if (order != null) {
      order
          .lines()
          .forEach(line -> {
            if (line.weightGrams() != null) {
              weights.put(line.id(), line.weightGrams());
            }
          });
    }
    return details.lines().stream()
        .filter(line -> line.missing() > 0)
        .map(line -> packed(line, weights))
        .toList();
  }

  private static ReturnParcel.Packed packed(CaseLine line, Map<OrderLineId, Integer> weights) {
    return new ReturnParcel.Packed(
        line.id(),
        line.sku(),
        line.missing(),
        line.orderLine() == null ? null : weights.get(line.orderLine()));
  }
}
