package dev.homeward.returncase;

import dev.homeward.audit.Actor;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds photos to cases that are filed already: slow uploads arrive after their form. */
@Service
@Transactional
public class ReturnPhotos {

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
    jdbc.sql(
            """
            insert into return_photo (id, seller_id, case_id, return_line_id, blob, added_by, added_at)
            select :id, l.seller_id, l.case_id, l.id, :blob, :actor, :at
            from return_line l
            where l.case_id = :case and l.seller_id = :seller and l.order_line_id = :line
              and not exists (select 1 from return_photo p where p.return_line_id = l.id and p.blob = :blob)
            """)
        .param("id", TimeOrderedId.next())
        .param("blob", blob)
        .param("actor", actor.name())
        .param("at", Timestamp.from(events.now()))
        .param("case", id.value())
        .param("seller", seller.value())
        .param("line", orderLine.value())
        .update();
  }
}
