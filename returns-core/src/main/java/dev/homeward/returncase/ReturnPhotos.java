package dev.homeward.returncase;

import dev.homeward.audit.Actor;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds photos to cases that are filed already: slow uploads, and those of the warehouse. */
@Service
@Transactional
public class ReturnPhotos {

  private static final String ADD =
      """
      insert into return_photo (id, seller_id, case_id, return_line_id, blob, added_by, added_at)
      select :id, l.seller_id, l.case_id, l.id, :blob, :actor, :at
      from return_line l
      where l.case_id = :case and l.seller_id = :seller and %s = :line
        and not exists (select 1 from return_photo p where p.return_line_id = l.id and p.blob = :blob)
      """;

  private static final String BY_ORDER_LINE = ADD.formatted("l.order_line_id");
  private static final String BY_LINE = ADD.formatted("l.id");

  private final JdbcClient jdbc;
  private final CaseEvents events;

  ReturnPhotos(JdbcClient jdbc, CaseEvents events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * Adds a photo to the case's line for an order line; one that is there, and one of a line that
   * the case does not have, changes nothing.
   *
   * @param blob name of the kept picture
   */
  public void add(
      SellerId seller, ReturnCaseId id, OrderLineId orderLine, String blob, Actor actor) {
    add(BY_ORDER_LINE, new Place(seller, id, orderLine.value()), blob, actor);
  }

  /** Adds a photo to a line of the case; one that is there changes nothing. */
  public void add(SellerId seller, ReturnCaseId id, ReturnLineId line, String blob, Actor actor) {
    add(BY_LINE, new Place(seller, id, line.value()), blob, actor);
  }

  /**
   * Returns how many photos a line of a case has.
   *
   * @throws NotFound if the case has no such line, or is another seller's
   */
  @Transactional(readOnly = true)
  public int count(SellerId seller, ReturnCaseId id, ReturnLineId line) {
    return jdbc.sql(
            """
            select (select count(*) from return_photo p where p.return_line_id = l.id)
            from return_line l where l.id = ? and l.case_id = ? and l.seller_id = ?
            """)
        .param(line.value())
        .param(id.value())
        .param(seller.value())
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new NotFound("return-line", line));
  }

  private record Place(SellerId seller, ReturnCaseId id, UUID line) {}

  private void add(String sql, Place place, String blob, Actor actor) {
    jdbc.sql(sql)
        .param("id", TimeOrderedId.next())
        .param("blob", blob)
        .param("actor", actor.name())
        .param("at", Timestamp.from(events.now()))
        .param("case", place.id().value())
        .param("seller", place.seller().value())
        .param("line", place.line())
        .update();
  }
}
