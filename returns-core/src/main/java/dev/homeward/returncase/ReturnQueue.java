package dev.homeward.returncase;

import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a seller's cases, page by page: what is due first comes first, and all the latest first.
 */
@Service
@Transactional(readOnly = true)
public class ReturnQueue {

  private static final String ROWS =
      """
      select c.*, l.* from (
        select c.id as case_id, c.version, c.number, c.order_number, c.shopper_name, c.country, c.kind,
          c.request_state, c.dispute_state, c.stage, c.currency, c.requested_at, c.due_at,
          c.units, c.kept, c.received, c.judged, c.settled, c.released, c.unpaid
        from return_case c
        where c.seller_id = :seller and %1$s
          and (:text::text is null or c.number = upper(:text) or c.order_number = :text or c.email = lower(:text))
          and (:country::text is null or c.country = :country)
          and (:from::timestamptz is null or c.requested_at >= :from)
          and (:to::timestamptz is null or c.requested_at < :to)
          and (:reason::text is null or exists (
            select 1 from return_line r where r.case_id = c.id and r.reason = :reason))
          and (:after::uuid is null or %2$s)
        order by %3$s
        limit :limit
      ) c cross join lateral (
        select count(*) as lines, sum(r.refund_minor) as value,
          min(r.title) filter (where r.position = 0) as title, min(r.reason) filter (where r.position = 0) as reason
        from return_line r where r.case_id = c.case_id
      ) l
      order by %4$s
      """;

  private static final String BY_DUE =
      "(c.due_at, c.id) > (select a.due_at, a.id from return_case a where a.id = :after)";
  private static final String BY_TIME =
      "(c.requested_at, c.id) < (select a.requested_at, a.id from return_case a where a.id = :after)";

  private final JdbcClient jdbc;

  ReturnQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many cases a tab has.
   *
   * @param overdue of these, those whose time is up
   * @param firstDue the next time; null if none has one
   */
  public record Load(long cases, long overdue, @Nullable Instant firstDue) {

    private static final Load NONE = new Load(0, 0, null);
  }

  /** Returns a page, and one row more if there is a next one. */
  public List<QueueRow> page(SellerId seller, QueueFilter filter) {
    ReturnCaseId after = filter.after();
    return jdbc.sql(sql(filter.tab()))
        .param("seller", seller.value())
        .param("text", filter.text())
        .param("country", filter.country())
        .param("from", timestamp(filter.from()))
        .param("to", timestamp(filter.to()))
        .param("reason", filter.reason())
        .param("after", after == null ? null : after.value())
        .param("limit", filter.size() + 1)
        .query((row, _) -> row(row))
        .list();
  }

  private static String sql(QueueTab tab) {
    String dueFirst = "c.due_at, c.id";
    return switch (tab) {
      case NEW, WAITING, TO_INSPECT, TO_REFUND ->
          ROWS.formatted("c.stage = '" + tab.name() + "'", BY_DUE, dueFirst, "c.due_at, c.case_id");
      case DISPUTED ->
          ROWS.formatted(
              "c.dispute_state = 'OPEN'",
              BY_TIME,
              "c.requested_at desc, c.id desc",
              "c.requested_at desc, c.case_id desc");
      case ALL ->
          ROWS.formatted(
              "c.request_state <> 'DRAFT'",
              BY_TIME,
              "c.requested_at desc, c.id desc",
              "c.requested_at desc, c.case_id desc");
    };
  }

  /** Returns how much waits in each tab but {@link QueueTab#ALL}. */
  public Map<QueueTab, Load> loads(SellerId seller, Instant now) {
    Map<QueueTab, Load> loads = new EnumMap<>(QueueTab.class);
    jdbc.sql(
            """
            select stage as tab, count(*), count(*) filter (where due_at < :now), min(due_at)
            from return_case
            where seller_id = :seller and stage <> 'CLOSED' and stage in ('NEW', 'WAITING', 'TO_INSPECT', 'TO_REFUND')
            group by stage
            union all
            select 'DISPUTED', count(*), 0, null from return_case
            where seller_id = :seller and dispute_state = 'OPEN'
            """)
        .param("seller", seller.value())
        .param("now", Timestamp.from(now))
        .query(row -> {
          Timestamp first = row.getTimestamp(4);
          loads.put(
              QueueTab.valueOf(row.getString(1)),
              new Load(row.getLong(2), row.getLong(3), first == null ? null : first.toInstant()));
        });
    for (QueueTab tab : QueueTab.values()) {
      loads.putIfAbsent(tab, Load.NONE);
    }
    return loads;
  }

  /** Returns some cases by their ids; those of other sellers are left out. */
  public List<QueueRow> some(SellerId seller, List<ReturnCaseId> ids) {
    return jdbc.sql(
            ROWS.formatted(
                "c.id = any (:ids)",
                "false",
                "c.requested_at desc, c.id desc",
                "c.requested_at desc, c.case_id desc"))
        .param("seller", seller.value())
        .param("ids", ids.stream().map(ReturnCaseId::value).toArray(UUID[]::new))
        .param("text", null)
        .param("country", null)
        .param("from", null)
        .param("to", null)
        .param("reason", null)
        .param("after", null)
        .param("limit", Math.max(1, ids.size()))
        .query((row, _) -> row(row))
        .list();
  }

  /** Returns the other cases of the same shopper, by e-mail address, the latest first. */
  public List<QueueRow> ofShopper(SellerId seller, String email, int size) {
    return page(seller, new QueueFilter(QueueTab.ALL, email, null, null, null, null, null, size));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static QueueRow row(ResultSet row) throws SQLException {
    Timestamp due = row.getTimestamp("due_at");
    return new QueueRow(
        new ReturnCaseId(row.getObject("case_id", UUID.class)),
        row.getLong("version"),
        row.getString("number"),
        row.getString("order_number"),
        row.getString("shopper_name"),
        row.getString("country"),
        ReturnKind.valueOf(row.getString("kind")),
        RequestState.valueOf(row.getString("request_state")),
        DisputeState.valueOf(row.getString("dispute_state")),
        Stage.valueOf(row.getString("stage")),
        new UnitCounts(
            row.getInt("units"),
            row.getInt("kept"),
            row.getInt("received"),
            row.getInt("judged"),
            row.getInt("settled"),
            row.getInt("released"),
            row.getInt("unpaid")),
        row.getString("title"),
        row.getString("reason"),
        row.getInt("lines"),
        new Money(row.getLong("value"), Currency.getInstance(row.getString("currency"))),
        row.getTimestamp("requested_at").toInstant(),
        due == null ? null : due.toInstant());
  }
}
