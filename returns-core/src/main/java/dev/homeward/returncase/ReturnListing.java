package dev.homeward.returncase;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists cases for programs, the latest request first. */
@Service
@Transactional(readOnly = true)
public class ReturnListing {

  private static final String MATCHING =
      """
      from return_case
      where %s
        and (cardinality(:states::text[]) = 0 or request_state = any (:states::text[]))
        and (:from::timestamptz is null or requested_at >= :from::timestamptz)
        and (:to::timestamptz is null or requested_at < :to::timestamptz)
      """;

  private static final String ROWS =
      """
      select id, seller_id, order_id, number, order_number, kind, request_state, dispute_state,
        units, kept, received, judged, settled, released, unpaid, requested_at, closed_at
      """
          + MATCHING
          + "order by requested_at desc, id desc limit :size offset :skip";

  private static final String COUNT = "select count(*) " + MATCHING;

  private final JdbcClient jdbc;

  ReturnListing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which cases.
   *
   * @param seller the tenant; empty for the platform
   * @param states none for any
   * @param from of the request, inclusive
   * @param to of the request, exclusive
   */
  public record Filter(
      Optional<SellerId> seller,
      Collection<RequestState> states,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /** A page of cases and how many there are in all. */
  public record Page(List<Row> rows, long total) {}

  /** A case in few words. */
  public record Row(
      ReturnCaseId id,
      SellerId seller,
      @Nullable OrderId order,
      String number,
      @Nullable String orderNumber,
      ReturnKind kind,
      RequestState state,
      DisputeState dispute,
      UnitCounts counts,
      Instant requestedAt,
      @Nullable Instant closedAt) {

    /** In one word. */
    public PublicStatus status() {
      return PublicStatus.of(state, counts);
    }
  }

  /**
   * Returns a page.
   *
   * @param page from 0
   */
  public Page find(Filter filter, int page, int size) {
    List<Row> rows =
        matching(ROWS, filter)
            .param("size", size)
            .param("skip", (long) page * size)
            .query((row, _) -> row(row))
            .list();
    long total = matching(COUNT, filter).query(Long.class).single();
    return new Page(rows, total);
  }

  private JdbcClient.StatementSpec matching(String sql, Filter filter) {
    Instant from = filter.from();
    Instant to = filter.to();
    // A condition that leaves the seller open would keep the database from using the index by
    // seller.
    String tenant = filter.seller().isPresent() ? "seller_id = :seller" : ":seller::uuid is null";
    return jdbc.sql(sql.formatted(tenant))
        .param("seller", filter.seller().map(SellerId::value).orElse(null))
        .param("states", filter.states().stream().map(Enum::name).toArray(String[]::new))
        .param("from", from == null ? null : Timestamp.from(from))
        .param("to", to == null ? null : Timestamp.from(to));
  }

  private static Row row(ResultSet row) throws SQLException {
    UUID order = row.getObject("order_id", UUID.class);
    Timestamp closed = row.getTimestamp("closed_at");
    return new Row(
        new ReturnCaseId(row.getObject("id", UUID.class)),
        new SellerId(row.getObject("seller_id", UUID.class)),
        order == null ? null : new OrderId(order),
        row.getString("number"),
        row.getString("order_number"),
        ReturnKind.valueOf(row.getString("kind")),
        RequestState.valueOf(row.getString("request_state")),
        DisputeState.valueOf(row.getString("dispute_state")),
        new UnitCounts(
            row.getInt("units"),
            row.getInt("kept"),
            row.getInt("received"),
            row.getInt("judged"),
            row.getInt("settled"),
            row.getInt("released"),
            row.getInt("unpaid")),
        row.getTimestamp("requested_at").toInstant(),
        closed == null ? null : closed.toInstant());
  }
}
