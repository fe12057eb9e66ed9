package dev.homeward.routing.stock;

import dev.homeward.audit.Actor;
import dev.homeward.inspection.GoodsReceived;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.routing.HubId;
import dev.homeward.routing.ReturnPlace;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.shared.OrderId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Takes what warehouses book in into the stock of the hub that the returns of the market go to. */
@Component
class StockIntake {

  private final HubStock stock;
  private final StockRows rows;
  private final ReturnPlaces places;
  private final ReturnBook book;
  private final Orders orders;

  StockIntake(HubStock stock, StockRows rows, ReturnPlaces places, ReturnBook book, Orders orders) {
    this.stock = stock;
    this.rows = rows;
    this.places = places;
    this.book = book;
    this.orders = orders;
  }

  /**
   * An event tells that something arrived, the case how much. So the key names the count that is
   * reached, and events that are heard twice or late take nothing in twice.
   */
  @ApplicationModuleListener
  void on(GoodsReceived event) {
    ReturnCaseDetails details = book.get(event.seller(), event.caseId());
    HubId hub = hub(details);
    if (hub == null) {
      return;
    }
    for (CaseLine line : details.lines()) {
      int more = line.received() - rows.takenIn(event.seller(), line.id());
      if (more > 0) {
        stock.takeIn(
            line(details, line, hub, event.at()), more, key(line, line.received()), Actor.SYSTEM);
      }
    }
  }

  private @Nullable HubId hub(ReturnCaseDetails details) {
    OrderId id = details.view().order();
    if (id == null) {
      return null;
    }
    OrderView order = orders.get(Optional.of(details.view().seller()), id);
    return Optional.ofNullable(order.destination().country())
        .flatMap(market -> places.forMarket(details.view().seller(), market))
        .map(ReturnPlace::hub)
        .orElse(null);
  }

  private static StockLine line(ReturnCaseDetails details, CaseLine line, HubId hub, Instant at) {
    return new StockLine(
        hub,
        details.view().seller(),
        details.view().id(),
        line.id(),
        details.view().number(),
        line.sku(),
        line.title(),
        0,
        at);
  }

  private static UUID key(CaseLine line, int received) {
    String text = "stock/" + line.id() + "/" + received;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
