package dev.homeward.web.demo.open;

import dev.homeward.order.OrderList;
import dev.homeward.order.OrderSummary;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files returns for the latest orders of a seller, through the services that shoppers and staff
 * use, and takes them to every stage, so that no screen is empty.
 */
@Component
public class OpenReturns {

  private static final int LOOKED_AT = 400;
  private static final int MOST = 36;

  private final OrderList list;
  private final Orders orders;
  private final OpenReturn open;
  private final OtherParcels others;
  private final TransactionOperations transaction;

  OpenReturns(
      OrderList list,
      Orders orders,
      OpenReturn open,
      OtherParcels others,
      TransactionOperations transaction) {
    this.others = others;
    this.transaction = transaction;
    this.list = list;
    this.orders = orders;
    this.open = open;
  }

  /** Files and moves returns; what an order does not admit is passed over. */
  public void file(SellerId seller) {
    others.before(seller);
    fileAll(seller);
    others.after(seller);
  }

  private void fileAll(SellerId seller) {
    List<OrderSummary> delivered =
        list.page(seller, null, null, LOOKED_AT).stream()
            .filter(order -> order.delivered() > 0 && order.returned() == 0)
            .sorted(Comparator.comparing(OrderSummary::number))
            .toList();
    int filed = 0;
    for (OrderSummary summary : delivered) {
      if (filed == MOST) {
        return;
      }
      if (filed(orders.get(Optional.of(seller), summary.id()), filed)) {
        filed++;
      }
    }
  }

  private boolean filed(OrderView order, int n) {
    ReturnCaseId id;
    try {
      id = transaction.execute(_ -> open.file(order, n));
    } catch (BusinessRuleViolation refused) {
      return false;
    }
    try {
      open.handle(order.seller(), id, n);
    } catch (BusinessRuleViolation later) {
      // It is on record, and stays at the stage that it could reach.
      return true;
    }
    return true;
  }
}
