package dev.homeward.web.demo;

import dev.homeward.order.OrderBook;
import dev.homeward.order.RecordedOrder;
import dev.homeward.returncase.PastReturn;
import dev.homeward.returncase.ReturnArchive;
import dev.homeward.shared.SellerId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/** Puts one seller's demo orders and returns on record, in batches, as an import would. */
@Component
class DemoWriter {

  static final long SEED = 20_260_101;
  private static final int BATCH = 1_000;

  private final DemoCatalog catalog = new DemoCatalog();
  private final OrderBook orders;
  private final ReturnArchive returns;

  DemoWriter(OrderBook orders, ReturnArchive returns) {
    this.orders = orders;
    this.returns = returns;
  }

  List<DemoSeller> sellers() {
    return catalog.sellers();
  }

  /**
   * Writes a seller's data; what is on record already stays as it is.
   *
   * @param written told how many orders each batch had
   * @param stop asked between batches whether to leave the rest
   */
  void write(
      DemoSeller seller,
      SellerId id,
      DemoPeriod period,
      IntConsumer written,
      BooleanSupplier stop) {
    DemoReturns fates = new DemoReturns(seller, period);
    new DemoOrders(catalog, seller, period, SEED)
        .stream()
            .gather(Gatherers.windowFixed(BATCH))
            .takeWhile(batch -> !stop.getAsBoolean())
            .forEach(batch -> {
              write(id, batch, fates);
              written.accept(batch.size());
            });
  }

  private void write(SellerId seller, List<DemoOrder> batch, DemoReturns fates) {
    List<RecordedOrder> recorded =
        orders.record(seller, batch.stream().map(DemoOrder::draft).toList());
    List<PastReturn> cameBack = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (recorded.get(i) instanceof RecordedOrder.Stored stored) {
        fates.of(batch.get(i), stored).ifPresent(cameBack::add);
      }
    }
    returns.record(seller, cameBack);
  }
}
