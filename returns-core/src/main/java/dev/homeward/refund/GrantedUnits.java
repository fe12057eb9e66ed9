package dev.homeward.refund;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units were granted before, so that none is paid twice and every one has its own value. */
@Repository
class GrantedUnits {

  private final JdbcClient jdbc;

  GrantedUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<ReturnLineId, Integer> ofCase(ReturnCaseId id) {
    Map<ReturnLineId, Integer> granted = new HashMap<>();
    jdbc.sql(
            """
            select l.return_line_id, sum(l.quantity)
            from refund_grant g join refund_grant_line l on l.grant_id = g.id
            where g.case_id = ? and g.state <> 'VOID' group by l.return_line_id
            """)
        .param(id.value())
        .query(row -> {
          granted.put(new ReturnLineId(row.getObject(1, UUID.class)), row.getInt(2));
        });
    return granted;
  }

  Map<OrderLineId, Integer> ofOrder(OrderId order) {
    Map<OrderLineId, Integer> granted = new HashMap<>();
    jdbc.sql(
            """
            select l.order_line_id, sum(l.quantity)
            from refund_grant g join refund_grant_line l on l.grant_id = g.id
            where g.order_id = ? and g.state <> 'VOID' group by l.order_line_id
            """)
        .param(order.value())
        .query(row -> {
          granted.put(new OrderLineId(row.getObject(1, UUID.class)), row.getInt(2));
        });
    return granted;
  }

  boolean feeCharged(ReturnCaseId id) {
    return jdbc.sql(
            """
            select exists (select 1 from refund_grant
              where case_id = ? and state <> 'VOID' and fee_minor > 0)
            """)
        .param(id.value())
        .query(Boolean.class)
        .single();
  }
}
