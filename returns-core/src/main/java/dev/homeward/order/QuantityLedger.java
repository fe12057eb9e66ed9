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

  private static final String CHANGE_RECEIVED =
      """
      with change as (
        select c.line, c.units
        from unnest(?::uuid[], ?::int[]) as c (line, units)
        order by c.line
      ), locked as (
        select q.order_line_id, c.units
        from quantity_ledger q join change c on c.line = q.order_line_id
        where q.seller_id = ?
        order by q.order_line_id
        for update of q
      )
      update quantity_ledger q set received = q.received + l.units
      from locked l
      where q.order_line_id = l.order_line_id
        and q.received + l.units between 0 and q.delivered - q.open - q.settled
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
   * negative. Locks the lines in the order of their ids, so that two bookings never wait for each
   * other in a circle.
   *
   * @throws BusinessRuleViolation {@code ledger.exceeds-delivered} if any line has not got the
   *     units, or belongs to another seller; then nothing is booked
   */
  public void changeReceived(SellerId seller, Map<OrderLineId, Integer> changes) {
    if (changes.isEmpty()) {
      return;
    }
    int booked =
        jdbc.sql(CHANGE_RECEIVED)
            .param(changes.keySet().stream().map(OrderLineId::value).toArray(UUID[]::new))
            .param(changes.values().toArray(Integer[]::new))
            .param(seller.value())
            .update();
    if (booked != changes.size()) {
      throw new BusinessRuleViolation("ledger.exceeds-delivered", changes.size() - booked);
    }
  }
}
