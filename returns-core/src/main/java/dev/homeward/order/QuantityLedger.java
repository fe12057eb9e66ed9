package dev.homeward.order;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where units of an order line are spoken for. For every line {@code ordered >=
 * delivered >= open + received + settled} holds, in the database too, so that no interleaving of
 * returns, exchanges and claims takes back more than was delivered.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class QuantityLedger {

  private static final String RETURNABLE =
      """
      select order_line_id, delivered - open - received - settled
      from quantity_ledger where order_line_id = any (?) and seller_id = ?
      """;

  private static final String BOOK =
      """
      with change as (
        select c.line, c.open, c.received, c.settled
        from unnest(?::uuid[], ?::int[], ?::int[], ?::int[]) as c (line, open, received, settled)
      ), locked as (
        select q.order_line_id, c.open, c.received, c.settled
        from quantity_ledger q join change c on c.line = q.order_line_id
        where q.seller_id = ?
        order by q.order_line_id
        for update of q
      )
      update quantity_ledger q
      set open = q.open + l.open, received = q.received + l.received, settled = q.settled + l.settled
      from locked l
      where q.order_line_id = l.order_line_id
        and q.open + l.open >= 0 and q.received + l.received >= 0 and q.settled + l.settled >= 0
        and q.open + l.open + q.received + l.received + q.settled + l.settled <= q.delivered
      """;

  private final JdbcClient jdbc;

  QuantityLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps other writers of the seller's orders and past returns out until the transaction ends: two
   * imports of the same file at once must not both find an order missing.
   */
  public void keepOthersOut(SellerId seller) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
        .param("orders of " + seller)
        .query()
        .singleRow();
  }

  /**
   * Returns the delivered units of each line that are not spoken for; lines of others are absent.
   */
  public Map<OrderLineId, Integer> returnable(SellerId seller, Collection<OrderLineId> lines) {
    Map<OrderLineId, Integer> returnable = new HashMap<>();
    jdbc.sql(RETURNABLE)
        .param(lines.stream().map(OrderLineId::value).toArray(UUID[]::new))
        .param(seller.value())
        .query(row -> {
          returnable.put(new OrderLineId(row.getObject(1, UUID.class)), row.getInt(2));
        });
    return returnable;
  }

  /**
   * Books units of past returns as received, or takes such bookings back where the change is
   * negative.
   *
   * @throws BusinessRuleViolation {@code ledger.exceeds-delivered} if any line has not got the
   *     units, or belongs to another seller; then nothing is booked
   */
  public void changeReceived(SellerId seller, Map<OrderLineId, Integer> changes) {
    book(seller, changes, 0, 1, 0);
  }

  /**
   * Speaks for units that are to come back.
   *
   * @throws BusinessRuleViolation as {@link #changeReceived}
   */
  public void reserve(SellerId seller, Map<OrderLineId, Integer> units) {
    book(seller, units, 1, 0, 0);
  }

  /** Frees units that were spoken for and will not come back; errors as above. */
  public void release(SellerId seller, Map<OrderLineId, Integer> units) {
    book(seller, units, -1, 0, 0);
  }

  /** Books the arrival of units that were spoken for; errors as above. */
  public void receive(SellerId seller, Map<OrderLineId, Integer> units) {
    book(seller, units, -1, 1, 0);
  }

  /**
   * Books units that had come back as with the shopper again, where they may come back from once
   * more; errors as above.
   */
  public void handBack(SellerId seller, Map<OrderLineId, Integer> units) {
    book(seller, units, 0, -1, 0);
  }

  /**
   * Books units that were spoken for as settled while they stay where they are; errors as above.
   */
  public void settleWithoutGoods(SellerId seller, Map<OrderLineId, Integer> units) {
    book(seller, units, -1, 0, 1);
  }

  /** Locks the lines in the order of their ids: no two bookings wait for each other in a circle. */
  private void book(
      SellerId seller, Map<OrderLineId, Integer> units, int open, int received, int settled) {
    if (units.isEmpty()) {
      return;
    }
    int booked =
        jdbc.sql(BOOK)
            .param(units.keySet().stream().map(OrderLineId::value).toArray(UUID[]::new))
            .param(times(units, open))
            .param(times(units, received))
            .param(times(units, settled))
            .param(seller.value())
            .update();
    if (booked != units.size()) {
      throw new BusinessRuleViolation("ledger.exceeds-delivered", units.size() - booked);
    }
  }

  private static Integer[] times(Map<OrderLineId, Integer> units, int factor) {
    return units.values().stream().map(n -> n * factor).toArray(Integer[]::new);
  }
}
