package dev.homeward.inspection;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.returncase.CaseUnits;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books parcels in: several for one case, short, wrong or with what nobody announced. */
@Service
@Transactional
public class Receiving {

  private final JdbcClient jdbc;
  private final CaseUnits units;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Receiving(
      JdbcClient jdbc,
      CaseUnits units,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.units = units;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Books what arrived of a case. A wrong article counts as arrived, for the shopper sent something
   * back for the line; what nobody announced is only noted.
   *
   * @param key chosen by the caller, such as one per parcel: the same key again changes nothing for
   *     the case
   * @throws BusinessRuleViolation {@code receipt.empty}, {@code return.not-in-force}, {@code
   *     return.receipt-exceeds-announced}
   */
  public void receive(
      SellerId seller, ReturnCaseId id, UUID key, List<ReceivedLine> lines, Actor actor) {
    if (lines.isEmpty()) {
      throw new BusinessRuleViolation("receipt.empty");
    }
    Instant now = clock.instant();
    UUID receipt = TimeOrderedId.next();
    int rows =
        jdbc.sql(
                """
                insert into receipt (id, seller_id, case_id, request_key, received_by, received_at)
                values (:id, :seller, :case, :key, :by, :at)
                on conflict (seller_id, case_id, request_key) do nothing
                """)
            .param("id", receipt)
            .param("seller", seller.value())
            .param("case", id.value())
            .param("key", key)
            .param("by", actor.name())
            .param("at", Timestamp.from(now))
            .update();
    if (rows == 0) {
      return;
    }
    Map<ReturnLineId, Integer> arrived = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      write(seller, receipt, i, lines.get(i));
      ReturnLineId line = lines.get(i).line();
      if (line != null) {
        arrived.merge(line, lines.get(i).quantity(), Integer::sum);
      }
    }
    units.receive(seller, id, arrived);
    audit.record(
        actor,
        "return.received",
        Subject.of("return", id, id.toString(), seller),
        Map.of(),
        Map.of("units", arrived.values().stream().mapToInt(Integer::intValue).sum()));
    events.publishEvent(new GoodsReceived(TimeOrderedId.next(), seller, id, now));
  }

  private void write(SellerId seller, UUID receipt, int position, ReceivedLine received) {
    ReturnLineId line = received.line();
    jdbc.sql(
            """
            insert into receipt_line
              (receipt_id, position, seller_id, return_line_id, quantity, finding, condition, sku, note)
            values (:receipt, :position, :seller, :line, :quantity, :finding, :condition, :sku, :note)
            """)
        .param("receipt", receipt)
        .param("position", position)
        .param("seller", seller.value())
        .param("line", line == null ? null : line.value())
        .param("quantity", received.quantity())
        .param("finding", received.finding().name())
        .param("condition", received.condition().name())
        .param("sku", received.sku())
        .param("note", received.note())
        .update();
  }
}
