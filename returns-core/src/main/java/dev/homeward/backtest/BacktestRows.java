package dev.homeward.backtest;

import dev.homeward.policy.PolicyDraft;
import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Backtests in the database. */
@Repository
class BacktestRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  BacktestRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** What is to be done. */
  record Work(SellerId seller, PolicyDraft policy, Instant requestedAt) {}

  boolean insert(
      SellerId seller,
      UUID id,
      Backtests.Subjected subject,
      PolicyDraft policy,
      @Nullable Money label,
      String by) {
    return jdbc.sql(
                """
                insert into backtest (id, seller_id, draft_id, draft_version, policy, state, label_minor, label_currency,
                                      requested_by, requested_at)
                values (:id, :seller, :draft, :version, :policy::jsonb, 'WAITING', :label, :currency, :by, :now)
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("seller", seller.value())
            .param("draft", subject.draft())
            .param("version", subject.version())
            .param("policy", json.writeValueAsString(policy))
            .param("label", label == null ? null : label.minor())
            .param("currency", label == null ? null : label.currency().getCurrencyCode())
            .param("by", by)
            .param("now", now())
            .update()
        == 1;
  }

  /** Takes a backtest up, also one that another process left behind; empty where it is over. */
  @AcrossSellers
  @Transactional
  public Optional<Work> takeUp(UUID id) {
    return jdbc.sql(
            """
            update backtest set state = 'RUNNING', done = 0 where id = ? and state in ('WAITING', 'RUNNING')
            returning seller_id, policy, requested_at
            """)
        .param(id)
        .query((row, _) ->
            new Work(
                new SellerId(row.getObject(1, UUID.class)),
                json.readValue(row.getString(2), PolicyDraft.class),
                row.getTimestamp(3).toInstant()))
        .optional();
  }

  /** In a transaction of its own, so that others see it while the reading goes on. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void progress(SellerId seller, UUID id, int total, int done) {
    jdbc.sql("update backtest set total = ?, done = ? where seller_id = ? and id = ?")
        .param(total)
        .param(done)
        .param(seller.value())
        .param(id)
        .update();
  }

  @Transactional
  public void finish(SellerId seller, UUID id, @Nullable BacktestResult result) {
    jdbc.sql(
            """
            update backtest set state = :state, result = :result::jsonb, done = total, finished_at = :now
            where seller_id = :seller and id = :id
            """)
        .param("state", result == null ? "FAILED" : "DONE")
        .param("result", result == null ? null : json.writeValueAsString(result))
        .param("now", now())
        .param("seller", seller.value())
        .param("id", id)
        .update();
  }

  Optional<BacktestView> find(SellerId seller, UUID id) {
    return jdbc.sql("select * from backtest where seller_id = ? and id = ?")
        .param(seller.value())
        .param(id)
        .query((row, _) -> view(row))
        .optional();
  }

  Optional<BacktestView> latest(SellerId seller, UUID draft) {
    return jdbc.sql(
            "select * from backtest where seller_id = ? and draft_id = ? order by requested_at desc, id desc limit 1")
        .param(seller.value())
        .param(draft)
        .query((row, _) -> view(row))
        .optional();
  }

  private BacktestView view(ResultSet row) throws SQLException {
    String currency = row.getString("label_currency");
    String result = row.getString("result");
    Timestamp finished = row.getTimestamp("finished_at");
    return new BacktestView(
        row.getObject("id", UUID.class),
        row.getObject("draft_id", UUID.class),
        row.getLong("draft_version"),
        BacktestState.valueOf(row.getString("state")),
        row.getInt("total"),
        row.getInt("done"),
        currency == null
            ? null
            : new Money(row.getLong("label_minor"), Currency.getInstance(currency)),
        row.getString("requested_by"),
        row.getTimestamp("requested_at").toInstant(),
        finished == null ? null : finished.toInstant(),
        result == null ? null : json.readValue(result, BacktestResult.class));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
