package dev.homeward.routing.plan;

import dev.homeward.audit.Actor;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of ways that people chose. */
@Repository
class Overrides {

  private final JdbcClient jdbc;

  Overrides(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns what counts now, by line; lines that follow the arithmetic are not there. */
  Map<ReturnLineId, RoutePlan.Choice> of(SellerId seller, ReturnCaseId id) {
    Map<ReturnLineId, RoutePlan.Choice> latest = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (return_line_id) * from route_override
            where seller_id = ? and case_id = ? order by return_line_id, chosen_at desc, id desc
            """)
        .param(seller.value())
        .param(id.value())
        .query(row -> {
          if (row.getString("route") != null) {
            latest.put(
                new ReturnLineId(row.getObject("return_line_id", UUID.class)),
                new RoutePlan.Choice(
                    Route.valueOf(row.getString("route")),
                    row.getString("reason"),
                    row.getString("derogation"),
                    row.getString("chosen_by"),
                    row.getTimestamp("chosen_at").toInstant()));
          }
        });
    return latest;
  }

  void add(
      SellerId seller,
      ReturnCaseId id,
      ReturnLineId line,
      @Nullable Route route,
      String reason,
      @Nullable String derogation,
      Actor actor,
      Instant at) {
    jdbc.sql(
            """
            insert into route_override
              (id, seller_id, case_id, return_line_id, route, reason, derogation, chosen_by, chosen_at)
            values (:id, :seller, :case, :line, :route, :reason, :derogation, :by, :at)
            """)
        .param("id", TimeOrderedId.next())
        .param("seller", seller.value())
        .param("case", id.value())
        .param("line", line.value())
        .param("route", route == null ? null : route.name())
        .param("reason", reason)
        .param("derogation", derogation)
        .param("by", actor.name())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }
}
