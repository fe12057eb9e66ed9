package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnBook;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leads from an order to the returns of it that are on record already. */
@Component
class EarlierReturns {

  private final ReturnBook book;
  private final ShopperLinks links;

  EarlierReturns(ReturnBook book, ShopperLinks links) {
    this.book = book;
    this.links = links;
  }

  /** A return of the same order. */
  public record Earlier(String number, String path) {}

  List<Earlier> of(OrderView order) {
    return book.ofOrder(order.seller(), order.id()).stream()
        .map(id -> new Earlier(book.get(order.seller(), id).view().number(), links.toCase(id)))
        .toList();
  }
}
