package dev.homeward.routing.stock;

import dev.homeward.routing.HubId;
import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of consignments. */
@Repository
class ConsignmentRows {

  private static final String SELECT =
      """
      select c.*, (select coalesce(sum(quantity), 0) from consignment_item i where i.consignment_id = c.id) as units
      from consignment c
      """;

  private static final String ORDER =
      """
      order by array_position(array['OPEN', 'SEALED', 'DECLARED', 'DEPARTED', 'ARRIVED', 'CANCELLED'], state),
        opened_at desc limit :size offset :skip
      """;

  private final JdbcClient jdbc;

  ConsignmentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(ConsignmentId id, HubId from, CountryCode country, @Nullable HubId to, Instant at) {
    jdbc.sql(
            """
            insert into consignment (id, version, number, from_hub, to_country, to_hub, state, opened_at, changed_at)
            values (:id, 0, 'C' || nextval('consignment_number'), :from, :country, :to, 'OPEN', :at, :at)
            on conflict (id) do nothing
            """)
        .param("id", id.value())
        .param("from", from.value())
        .param("country", country.value())
        .param("to", to == null ? null : to.value())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  @AcrossSellers
  Optional<Consignment> find(ConsignmentId id) {
    return jdbc.sql(SELECT + "where id = ?")
        .param(id.value())
        .query(ConsignmentRows::consignment)
        .optional();
  }

  @AcrossSellers
  Optional<Consignment> lock(ConsignmentId id) {
    return jdbc.sql(SELECT + "where id = ? for update of c")
        .param(id.value())
        .query(ConsignmentRows::consignment)
        .optional();
  }

  /** Returns what is on its way in a parcel. */
  @AcrossSellers
  List<ConsignmentId> travelling(UUID parcel) {
    return jdbc.sql(
            "select id from consignment where parcel_id = ? and state = 'DEPARTED' order by id")
        .param(parcel)
        .query((row, _) -> new ConsignmentId(row.getObject(1, UUID.class)))
        .list();
  }

  List<Consignment> latest(int page, int size) {
    return find(List.of(), null, page, size);
  }

  @AcrossSellers
  List<Consignment> find(List<ConsignmentState> states, @Nullable HubId from, int page, int size) {
    return filtered(SELECT, states, from, ORDER)
        .param("size", size)
        .param("skip", (long) page * size)
        .query(ConsignmentRows::consignment)
        .list();
  }

  @AcrossSellers
  long count(List<ConsignmentState> states, @Nullable HubId from) {
    return filtered("select count(*) from consignment c", states, from, "")
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(
      String select, List<ConsignmentState> states, @Nullable HubId from, String rest) {
    String wanted =
        """
         where (cardinality(:states) = 0 or c.state = any (:states))
          and (:from::uuid is null or c.from_hub = :from::uuid)
        """;
    return jdbc.sql(select + wanted + rest)
        .param("states", states.stream().map(ConsignmentState::name).toArray(String[]::new))
        .param("from", from == null ? null : from.value());
  }

  void update(Consignment to) {
    jdbc.sql(
            """
            update consignment set version = version + 1, state = :state, grams = :grams, reference = :reference,
              carrier = :carrier, tracking_number = :tracking, parcel_id = :parcel, changed_at = :at
            where id = :id
            """)
        .param("id", to.id().value())
        .param("state", to.state().name())
        .param("grams", to.grams())
        .param("reference", to.reference())
        .param("carrier", to.carrier())
        .param("tracking", to.trackingNumber())
        .param("parcel", to.parcel())
        .param("at", OffsetDateTime.ofInstant(to.changedAt(), ZoneOffset.UTC))
        .update();
  }

  void step(ConsignmentId id, ConsignmentState state, String by, Instant at) {
    jdbc.sql(
            "insert into consignment_step (id, consignment_id, state, by, at) values (?, ?, ?, ?,"
                + " ?)")
        .param(TimeOrderedId.next())
        .param(id.value())
        .param(state.name())
        .param(by)
        .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  List<Consignment.Step> steps(ConsignmentId id) {
    return jdbc.sql("select * from consignment_step where consignment_id = ? order by at, id")
        .param(id.value())
        .query((row, _) ->
            new Consignment.Step(
                ConsignmentState.valueOf(row.getString("state")),
                row.getString("by"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  void put(ConsignmentId id, StockLine line, int quantity) {
    jdbc.sql(
            """
            insert into consignment_item
              (consignment_id, return_line_id, seller_id, case_id, case_number, sku, title, quantity)
            values (:id, :line, :seller, :case, :number, :sku, :title, :quantity)
            on conflict (consignment_id, return_line_id)
              do update set quantity = consignment_item.quantity + excluded.quantity
            """)
        .param("id", id.value())
        .param("line", line.line().value())
        .param("seller", line.seller().value())
        .param("case", line.caseId().value())
        .param("number", line.caseNumber())
        .param("sku", line.sku())
        .param("title", line.title())
        .param("quantity", quantity)
        .update();
  }

  void remove(ConsignmentId id, ReturnLineId line) {
    jdbc.sql("delete from consignment_item where consignment_id = ? and return_line_id = ?")
        .param(id.value())
        .param(line.value())
        .update();
  }

  @AcrossSellers
  List<Consignment.Item> items(ConsignmentId id) {
    return jdbc.sql(
            "select * from consignment_item where consignment_id = ? order by case_number,"
                + " return_line_id")
        .param(id.value())
        .query((row, _) ->
            new Consignment.Item(
                new SellerId(row.getObject("seller_id", UUID.class)),
                new ReturnCaseId(row.getObject("case_id", UUID.class)),
                new ReturnLineId(row.getObject("return_line_id", UUID.class)),
                row.getString("case_number"),
                row.getString("sku"),
                row.getString("title"),
                row.getInt("quantity")))
        .list();
  }

  private static Consignment consignment(ResultSet row, int index) throws SQLException {
    UUID toHub = row.getObject("to_hub", UUID.class);
    int grams = row.getInt("grams");
    boolean weighed = !row.wasNull();
    return new Consignment(
        new ConsignmentId(row.getObject("id", UUID.class)),
        row.getLong("version"),
        row.getString("number"),
        new HubId(row.getObject("from_hub", UUID.class)),
        new CountryCode(row.getString("to_country")),
        toHub == null ? null : new HubId(toHub),
        ConsignmentState.valueOf(row.getString("state")),
        row.getInt("units"),
        weighed ? grams : null,
        row.getString("reference"),
        row.getString("carrier"),
        row.getString("tracking_number"),
        row.getObject("parcel_id", UUID.class),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }
}
