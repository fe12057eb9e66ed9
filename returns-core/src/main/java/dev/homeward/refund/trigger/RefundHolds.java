package dev.homeward.refund.trigger;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why refunds were not released although their moment had come. */
@Repository
public class RefundHolds {

  private final JdbcClient jdbc;

  RefundHolds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An objection of a guard, or of the refund itself. */
  public record Hold(RefundMoment moment, String reason, @Nullable String found, Instant heldAt) {}

  /** Returns those of a case, the earliest first. */
  public List<Hold> of(SellerId seller, ReturnCaseId id) {
    return jdbc.sql(
            """
            select moment, reason, found, held_at from refund_hold
            where case_id = ? and seller_id = ? order by held_at, id
            """)
        .param(id.value())
        .param(seller.value())
        .query((row, _) ->
            new Hold(
                RefundMoment.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant()))
        .list();
  }

  /** Notes an objection; the same again changes nothing. */
  void hold(
      SellerId seller,
      ReturnCaseId id,
      RefundMoment moment,
      RefundGuard.Objection objection,
      Instant at) {
    jdbc.sql(
            """
            insert into refund_hold (id, seller_id, case_id, moment, reason, found, held_at)
            values (:id, :seller, :case, :moment, :reason, :found, :at)
            on conflict (seller_id, case_id, moment, reason) do nothing
            """)
        .param("id", TimeOrderedId.next())
        .param("seller", seller.value())
        .param("case", id.value())
        .param("moment", moment.name())
        .param("reason", objection.reason())
        .param("found", objection.found())
        .param("at", Timestamp.from(at))
        .update();
  }
}
