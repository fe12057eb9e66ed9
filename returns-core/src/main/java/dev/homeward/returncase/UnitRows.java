package dev.homeward.returncase;

import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves the units of return lines, where they can be moved. */
@Repository
class UnitRows {

  private static final String CHANGE =
      """
      update return_line l set %s
      from unnest(?::uuid[], ?::int[]) as u (line, n)
      where l.id = u.line and l.case_id = ? and l.seller_id = ? and %s
      returning l.order_line_id, u.n, l.resolution = 'KEEP_ITEM'
      """;

  private static final String RECEIVE =
      CHANGE.formatted(
          "received = l.received + u.n", "l.received + u.n + l.kept + l.released <= l.quantity");
  private static final String JUDGE =
      CHANGE.formatted("judged = l.judged + u.n", "l.judged + u.n <= l.received");
  private static final String SETTLE =
      CHANGE.formatted("settled = l.settled + u.n", "l.settled + u.n <= l.judged + l.kept");

  /** Units paid for before they came; what was judged meanwhile may be settled already. */
  private static final String SETTLE_AHEAD =
      CHANGE.formatted(
          "settled = l.settled + least(u.n, l.quantity - l.released - l.replaced - l.settled)",
          "l.released + l.replaced + l.settled <= l.quantity");

  /** Nothing more is owed for rejected units; those paid ahead are settled already. */
  private static final String SETTLE_REJECTED =
      """
      update return_line l set settled = l.settled + least(u.n, greatest(0, l.judged + l.kept - l.settled))
      from unnest(?::uuid[], ?::int[]) as u (line, n), return_line before
      where l.id = u.line and before.id = l.id and l.case_id = ? and l.seller_id = ?
      returning l.order_line_id, l.settled - before.settled, false
      """;

  /** Units that were paid ahead and never came stay where they are: they are not free again. */
  private static final String LEAVE_PAID =
      """
      update return_line l set kept = l.kept + before.ahead
      from (select id, least(quantity - received - kept - released, settled - received - kept) as ahead
            from return_line) before
      where before.id = l.id and l.case_id = ? and l.seller_id = ? and before.ahead > 0
      returning l.order_line_id, before.ahead
      """;

  private static final String KEEP =
      CHANGE.formatted(
          "kept = l.kept + u.n, settled = l.settled + u.n",
          "l.received + l.kept + u.n + l.released <= l.quantity");

  private static final String REPLACE =
      CHANGE.formatted(
          "replaced = l.replaced + u.n", "l.replaced + u.n + l.kept + l.released <= l.quantity");
  private static final String HAND_BACK =
      CHANGE.formatted("handed_back = l.handed_back + u.n", "l.handed_back + u.n <= l.received");

  private static final String RELEASE =
      """
      update return_line l set released = l.quantity - l.received - l.kept
      from return_line old
      where old.id = l.id and l.case_id = ? and l.seller_id = ?
        and l.quantity > l.received + l.kept + l.released
      returning l.order_line_id, l.quantity - l.received - l.kept - old.released
      """;

  private static final String FREE =
      """
      update return_line l set kept = 0, released = l.quantity
      from return_line old
      where old.id = l.id and l.case_id = ? and l.seller_id = ?
        and l.received = 0 and l.settled = 0 and l.released < l.quantity
      returning l.order_line_id, l.quantity - old.released
      """;

  private final JdbcClient jdbc;

  UnitRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Units by order line that were moved.
   *
   * @param kept of these, the units that the shopper keeps by agreement
   * @param complete whether every line had what was asked; if not, the caller must give up
   */
  record Moved(Map<OrderLineId, Integer> units, Map<OrderLineId, Integer> kept, boolean complete) {

    int total() {
      return units.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  Moved receive(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    return change(RECEIVE, seller, id, units);
  }

  Moved judge(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    return change(JUDGE, seller, id, units);
  }

  Moved settle(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    return change(SETTLE, seller, id, units);
  }

  /** Settles units that may not have come yet. */
  Moved settleAhead(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    return change(SETTLE_AHEAD, seller, id, units);
  }

  /** Returns how many units of a case are settled. */
  int settled(SellerId seller, ReturnCaseId id) {
    return jdbc.sql(
            "select coalesce(sum(settled), 0) from return_line where case_id = ? and seller_id = ?")
        .param(id.value())
        .param(seller.value())
        .query(Integer.class)
        .single();
  }

  /** Settles rejected units, as far as they are not settled yet; their number is what was moved. */
  Moved settleRejected(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    return change(SETTLE_REJECTED, seller, id, units);
  }

  /** Leaves units with the shopper that were paid ahead and are still missing. */
  Moved leavePaid(SellerId seller, ReturnCaseId id) {
    return free(LEAVE_PAID, seller, id);
  }

  /** Settles units that stay with the shopper. */
  Moved keep(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    return change(KEEP, seller, id, units);
  }

  /** Speaks for units that goods go to the shopper for, in place of money. */
  Moved replace(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    return change(REPLACE, seller, id, units);
  }

  /** Notes received units that the shopper has again. */
  Moved handBack(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    return change(HAND_BACK, seller, id, units);
  }

  /** Frees whatever has not come. */
  Moved release(SellerId seller, ReturnCaseId id) {
    return free(RELEASE, seller, id);
  }

  /** Frees all units of a case that will never be in force, or no more. */
  Moved free(SellerId seller, ReturnCaseId id) {
    return free(FREE, seller, id);
  }

  /** Says whether goods were asked for in place of money, on any line. */
  boolean owesGoods(SellerId seller, ReturnCaseId id) {
    return jdbc.sql(
            """
            select exists (select 1 from return_line
              where case_id = ? and seller_id = ? and resolution in ('EXCHANGE', 'REPAIR'))
            """)
        .param(id.value())
        .param(seller.value())
        .query(Boolean.class)
        .single();
  }

  /** Says whether goods went to the shopper for units that have not come back yet. */
  boolean sentAhead(SellerId seller, ReturnCaseId id) {
    return jdbc.sql(
            """
            select exists (select 1 from return_line
              where case_id = ? and seller_id = ? and replaced > received)
            """)
        .param(id.value())
        .param(seller.value())
        .query(Boolean.class)
        .single();
  }

  private Moved free(String sql, SellerId seller, ReturnCaseId id) {
    Map<OrderLineId, Integer> moved = new HashMap<>();
    jdbc.sql(sql)
        .param(id.value())
        .param(seller.value())
        .query(row -> {
          moved.merge(new OrderLineId(row.getObject(1, UUID.class)), row.getInt(2), Integer::sum);
        });
    return new Moved(moved, Map.of(), true);
  }

  private Moved change(
      String sql, SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    Map<OrderLineId, Integer> moved = new HashMap<>();
    Map<OrderLineId, Integer> kept = new HashMap<>();
    int[] rows = {0};
    jdbc.sql(sql)
        .param(units.keySet().stream().map(ReturnLineId::value).toArray(UUID[]::new))
        .param(units.values().toArray(Integer[]::new))
        .param(id.value())
        .param(seller.value())
        .query(row -> {
          rows[0]++;
          OrderLineId line = new OrderLineId(row.getObject(1, UUID.class));
          moved.merge(line, row.getInt(2), Integer::sum);
          if (row.getBoolean(3)) {
            kept.merge(line, row.getInt(2), Integer::sum);
          }
        });
    return new Moved(moved, kept, rows[0] == units.size());
  }
}
