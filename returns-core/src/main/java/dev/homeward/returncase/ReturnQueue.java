package dev.homeward.returncase;

import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.SqlTime;
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

  private final JdbcClient jdbc;

  ReturnQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many cases a tab has; nobody needs to know more than that there are {@value #MOST_COUNTED}.
   *
   * @param overdue of these, those whose time is up
   * @param firstDue the next time; null if none has one
   */
  public record Load(long cases, long overdue, @Nullable Instant firstDue) {

    private static final int MOST_COUNTED = 10_000;
    private static final Load NONE = new Load(0, 0, null);

    /** Says whether there may be more than were counted. */
    public boolean more() {
      return cases >= MOST_COUNTED;
    }
  }

  /** The cases before and after one, in the order of the queue. */
  public record Neighbours(@Nullable ReturnCaseId previous, @Nullable ReturnCaseId next) {

    public static final Neighbours NONE = new Neighbours(null, null);
  }

  /** Returns a page, and one row more if there is a next one. */
  public List<QueueRow> page(SellerId seller, QueueFilter filter) {
    return filtered(QueueSql.page(filter.tab()), seller, filter)
        .param("limit", filter.size() + 1)
        .query((row, _) -> row(row))
        .list();
  }

  /** Returns what lies before and after a case; it need not fit the filter itself. */
  public Neighbours neighbours(SellerId seller, QueueFilter filter, ReturnCaseId id) {
    return new Neighbours(
        neighbour(QueueSql.before(filter.tab()), seller, filter, id),
        neighbour(QueueSql.after(filter.tab()), seller, filter, id));
  }

  private @Nullable ReturnCaseId neighbour(
      String sql, SellerId seller, QueueFilter filter, ReturnCaseId id) {
    return filtered(sql, seller, filter.after(id))
        .query((row, _) -> new ReturnCaseId(row.getObject(1, UUID.class)))
        .optional()
        .orElse(null);
  }

  private JdbcClient.StatementSpec filtered(String sql, SellerId seller, QueueFilter filter) {
    ReturnCaseId after = filter.after();
    return jdbc.sql(sql)
        .param("seller", seller.value())
        .param("text", filter.text())
        .param("country", filter.country())
        .param("from", SqlTime.timestamp(filter.from()))
        .param("to", SqlTime.timestamp(filter.to()))
        .param("reason", filter.reason())
        .param("after", after == null ? null : after.value());
  }

  /** Returns what is due first, whatever is to be done: goods that are late to come among it. */
  public List<QueueRow> firstDue(SellerId seller, Instant now, int size) {
    return jdbc.sql(QueueSql.FIRST_DUE)
        .param("seller", seller.value())
        .param("now", Timestamp.from(now))
        .param("limit", size)
        .query((row, _) -> row(row))
        .list();
  }

  /** Returns how much waits in each tab but {@link QueueTab#ALL}. */
  public Map<QueueTab, Load> loads(SellerId seller, Instant now) {
    Map<QueueTab, Load> loads = new EnumMap<>(QueueTab.class);
    jdbc.sql(
            """
            select t.stage as tab, count(*), count(*) filter (where c.due_at < :now), min(c.due_at)
            from unnest(array['NEW', 'WAITING', 'TO_INSPECT', 'TO_REFUND']) as t (stage), lateral (
              select due_at from return_case
              where seller_id = :seller and stage = t.stage and stage <> 'CLOSED' order by due_at limit :most
            ) c group by t.stage
            union all
            select 'DISPUTED', count(*), 0, null from (
              select from return_case where seller_id = :seller and dispute_state = 'OPEN' limit :most
            ) d
            """)
        .param("seller", seller.value())
        .param("most", Load.MOST_COUNTED)
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

  /** Returns some cases by their ids, the latest first; those of other sellers are left out. */
  public List<QueueRow> some(SellerId seller, List<ReturnCaseId> ids) {
    return jdbc.sql(QueueSql.SOME)
        .param("seller", seller.value())
        .param("ids", ids.stream().map(ReturnCaseId::value).toArray(UUID[]::new))
        .query((row, _) -> row(row))
        .list();
  }

  /** Returns the other cases of the same shopper, by e-mail address, the latest first. */
  public List<QueueRow> ofShopper(SellerId seller, String email, int size) {
    return page(seller, new QueueFilter(QueueTab.ALL, email, null, null, null, null, null, size));
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
