package dev.homeward.order;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
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
      update quantity_ledger set open = open + ?, received = received + ?, settled = settled + ?
      where order_line_id = ? and seller_id = ?
        and open + ? >= 0 and received + ? >= 0 and settled + ? >= 0
        and open + ? + received + ? + settled + ? <= delivered
      """;

  private static final String NEXT =
      """
      update quantity_ledger set open = open + ?
      where order_line_id = ? and seller_id = ?
        and open + received + settled = ? and open + received + settled + ? <= delivered
      """;

  private static final String LOCK =
      """
      select order_line_id from quantity_ledger where order_line_id = any (?) and seller_id = ?
      order by order_line_id for update
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  QuantityLedger(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
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
   * Units of a line that are to come back.
   *
   * @param spokenFor of its units before these, so that no two returns take the same ones
   */
  public record Wanted(OrderLineId line, int units, int spokenFor) {}

  /**
   * Speaks for units that are to come back.
   *
   * @return false if somebody else spoke for units of these lines meanwhile, or there are not so
   *     many; then the caller must roll back
   */
  public boolean reserve(SellerId seller, List<Wanted> wanted) {
    List<Object[]> rows =
        wanted.stream()
            .sorted(Comparator.comparing(next -> next.line().value()))
            .map(next ->
                new Object[] {
                  next.units(), next.line().value(), seller.value(), next.spokenFor(), next.units()
                })
            .toList();
    return IntStream.of(batches.batchUpdate(NEXT, rows)).sum() == wanted.size();
  }

  /** Keeps others from booking units of these lines until the transaction ends. */
  public void lock(SellerId seller, Collection<OrderLineId> lines) {
    jdbc.sql(LOCK)
        .param(lines.stream().map(OrderLineId::value).toArray(UUID[]::new))
        .param(seller.value())
        .query(UUID.class)
        .list();
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
    List<Object[]> rows =
        units.entrySet().stream()
            .sorted(Comparator.comparing(entry -> entry.getKey().value()))
            .map(entry -> {
              UUID line = entry.getKey().value();
              int n = entry.getValue();
              Object[] change = {n * open, n * received, n * settled};
              return new Object[] {
                change[0],
                change[1],
                change[2],
                line,
                seller.value(),
                change[0],
                change[1],
                change[2],
                change[0],
                change[1],
                change[2]
              };
            })
            .toList();
    int booked = IntStream.of(batches.batchUpdate(BOOK, rows)).sum();
    if (booked != units.size()) {
      throw new BusinessRuleViolation("ledger.exceeds-delivered", units.size() - booked);
    }
  }
}
