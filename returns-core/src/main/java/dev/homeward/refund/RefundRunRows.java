package dev.homeward.refund;

import dev.homeward.audit.Actor;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps runs of refunds, and what became of each case. */
@Repository
class RefundRunRows {

  private final JdbcClient jdbc;

  RefundRunRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next case of a run, and for whom it is released. */
  record Next(SellerId seller, ReturnCaseId caseId, Actor actor) {}

  /**
   * @return whether the run is new
   */
  boolean write(SellerId seller, UUID run, List<ReturnCaseId> cases, Actor actor, Instant at) {
    int rows =
        jdbc.sql(
                """
                insert into refund_run (id, seller_id, started_by, person_id, started_at)
                values (?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
            .param(run)
            .param(seller.value())
            .param(actor.name())
            .param(actor.id())
            .param(Timestamp.from(at))
            .update();
    if (rows == 0) {
      return false;
    }
    jdbc.sql(
            """
            insert into refund_run_item (run_id, position, seller_id, case_id)
            select ?, k.place, c.seller_id, c.id from unnest(?::uuid[]) with ordinality as k (id, place)
            join return_case c on c.id = k.id and c.seller_id = ?
            on conflict do nothing
            """)
        .param(run)
        .param(cases.stream().map(ReturnCaseId::value).toArray(UUID[]::new))
        .param(seller.value())
        .update();
    return true;
  }

  Optional<Next> next(UUID run) {
    return jdbc.sql(
            """
            select i.seller_id, i.case_id, r.started_by, r.person_id
            from refund_run r join refund_run_item i on i.run_id = r.id
            where r.id = ? and i.state = 'WAITING' order by i.position limit 1
            """)
        .param(run)
        .query((row, _) ->
            new Next(
                new SellerId(row.getObject(1, UUID.class)),
                new ReturnCaseId(row.getObject(2, UUID.class)),
                actor(row.getString(4), row.getString(3))))
        .optional();
  }

  private static Actor actor(@Nullable String person, String name) {
    return person == null ? Actor.SYSTEM : Actor.person(person, name);
  }

  void released(UUID run, ReturnCaseId id, Money total, boolean draft) {
    jdbc.sql(
            """
            update refund_run_item set state = 'RELEASED', currency = ?, total_minor = ?, draft = ?
            where run_id = ? and case_id = ? and state = 'WAITING'
            """)
        .param(total.currency().getCurrencyCode())
        .param(total.minor())
        .param(draft)
        .param(run)
        .param(id.value())
        .update();
  }

  void refused(UUID run, ReturnCaseId id, String code) {
    jdbc.sql(
            """
            update refund_run_item set state = 'REFUSED', refusal = ?
            where run_id = ? and case_id = ? and state = 'WAITING'
            """)
        .param(code)
        .param(run)
        .param(id.value())
        .update();
  }

  void finished(UUID run, Instant at) {
    jdbc.sql("update refund_run set finished_at = ? where id = ? and finished_at is null")
        .param(Timestamp.from(at))
        .param(run)
        .update();
  }

  /** What was read of a run before its cases: once it is finished, they change no more. */
  private record Head(String startedBy, Instant startedAt, @Nullable Instant finishedAt) {}

  /**
   * @throws NotFound if there is none, or another seller's
   */
  RefundRunView get(SellerId seller, UUID run) {
    Head head =
        jdbc.sql("select * from refund_run where id = ? and seller_id = ?")
            .param(run)
            .param(seller.value())
            .query((row, _) -> head(row))
            .optional()
            .orElseThrow(() -> new NotFound("refund", run));
    List<Money> totals = new ArrayList<>();
    int[] counts = new int[3];
    jdbc.sql(
            """
            select currency, count(*), count(*) filter (where state = 'RELEASED'), count(*) filter (where draft),
              sum(total_minor)
            from refund_run_item where run_id = ? and seller_id = ? group by currency order by currency
            """)
        .param(run)
        .param(seller.value())
        .query(row -> {
          counts[0] += row.getInt(2);
          counts[1] += row.getInt(3);
          counts[2] += row.getInt(4);
          String currency = row.getString(1);
          if (currency != null) {
            totals.add(new Money(row.getLong(5), Currency.getInstance(currency)));
          }
        });
    return new RefundRunView(
        run,
        head.startedBy(),
        head.startedAt(),
        head.finishedAt(),
        counts[0],
        counts[1],
        counts[2],
        totals,
        refusedOf(seller, run));
  }

  private static Head head(ResultSet row) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    return new Head(
        row.getString("started_by"),
        row.getTimestamp("started_at").toInstant(),
        finished == null ? null : finished.toInstant());
  }

  private List<RefundRunView.Refused> refusedOf(SellerId seller, UUID run) {
    return jdbc.sql(
            """
            select case_id, refusal from refund_run_item
            where run_id = ? and seller_id = ? and state = 'REFUSED' order by position
            """)
        .param(run)
        .param(seller.value())
        .query((row, _) ->
            new RefundRunView.Refused(
                new ReturnCaseId(row.getObject(1, UUID.class)), row.getString(2)))
        .list();
  }
}
