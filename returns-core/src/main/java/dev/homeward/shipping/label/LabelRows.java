package dev.homeward.shipping.label;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes labels, and reads them one at a time. */
@Repository
class LabelRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LabelRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  record Row(
      LabelId id,
      SellerId seller,
      ReturnCaseId caseId,
      LabelState state,
      CarrierGateway.Consignment parcel,
      @Nullable UUID hub,
      int units,
      @Nullable String gateway,
      @Nullable String carrier,
      @Nullable String rate,
      @Nullable String reference,
      @Nullable String trackingNumber,
      @Nullable ParcelId parcelId,
      int asks) {

    CarrierGateway.Order order() {
      return new CarrierGateway.Order(parcel, rate == null ? "" : rate);
    }
  }

  record Priced(String gateway, CarrierGateway.Rate rate) {}

  /** Says whether it was written: of two at once only one is. */
  boolean quote(
      LabelId id, SellerId seller, ReturnCaseId caseId, Readiness.Ready ready, Instant at) {
    return jdbc.sql(
                """
                insert into parcel_label (id, seller_id, case_id, state, method, parcel, destination,
                  hub_id, units, created_at, changed_at)
                values (:id, :seller, :case, 'QUOTED', :method, :parcel::jsonb, :destination::jsonb,
                  :hub, :units, :at, :at)
                on conflict (seller_id, case_id) where state in ('QUOTED', 'BUYING', 'BOUGHT', 'UNKNOWN')
                do nothing
                """)
            .param("id", id.value())
            .param("seller", seller.value())
            .param("case", caseId.value())
            .param("method", ready.method())
            .param("parcel", json.writeValueAsString(ready.parcel()))
            .param("destination", json.writeValueAsString(ready.destination()))
            .param("hub", ready.hub() == null ? null : ready.hub().value())
            .param("units", ready.units())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  void rates(LabelId id, List<Priced> rates) {
    for (int i = 0; i < rates.size(); i++) {
      CarrierGateway.Rate rate = rates.get(i).rate();
      jdbc.sql(
              """
              insert into label_rate (label_id, position, gateway, carrier, service, rate,
                price_minor, currency, days)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .param(id.value())
          .param(i)
          .param(rates.get(i).gateway())
          .param(rate.carrier())
          .param(rate.service())
          .param(rate.reference())
          .param(rate.price().minor())
          .param(rate.price().currency().getCurrencyCode())
          .param(rate.days())
          .update();
    }
  }

  /** Takes over the price at a place; false where there is none. */
  boolean choose(LabelId id, int position) {
    return jdbc.sql(
                """
                update parcel_label l set gateway = r.gateway, carrier = r.carrier,
                  service = r.service, rate = r.rate, price_minor = r.price_minor,
                  currency = r.currency
                from label_rate r where r.label_id = l.id and l.id = ? and r.position = ?
                """)
            .params(id.value(), position)
            .update()
        == 1;
  }

  /** Locks a label until the transaction ends. */
  Optional<Row> lock(LabelId id) {
    return jdbc.sql("select * from parcel_label where id = ? for update")
        .param(id.value())
        .query((row, _) -> row(row))
        .optional();
  }

  Optional<Row> lock(SellerId seller, LabelId id) {
    return one("select * from parcel_label where id = ? and seller_id = ? for update", seller, id);
  }

  Optional<Row> find(SellerId seller, LabelId id) {
    return one("select * from parcel_label where id = ? and seller_id = ?", seller, id);
  }

  private Optional<Row> one(String query, SellerId seller, LabelId id) {
    return jdbc.sql(query)
        .params(id.value(), seller.value())
        .query((row, _) -> row(row))
        .optional();
  }

  List<LabelId> ofCase(SellerId seller, ReturnCaseId caseId, LabelState... states) {
    return ids(
        """
        select id from parcel_label where seller_id = ? and case_id = ? and state = any (?)
        order by created_at, id
        """,
        seller.value(),
        caseId.value(),
        Arrays.stream(states).map(Enum::name).toArray(String[]::new));
  }

  /** Returns the labels of parcels, but those that are used or will never be. */
  @AcrossSellers
  List<LabelId> unused(List<ParcelId> parcels) {
    return ids(
        """
        select id from parcel_label where parcel_id = any (?) and state in ('BOUGHT', 'VOIDING', 'VOIDED', 'REFUNDED')
        order by id
        """,
        (Object) parcels.stream().map(ParcelId::value).toArray(UUID[]::new));
  }

  /** Returns those to ask a carrier about by now. */
  @AcrossSellers
  List<LabelId> due(Instant moment, int most) {
    return ids(
        """
        select id from parcel_label
        where due_at <= ? and state in ('BUYING', 'UNKNOWN', 'VOIDING', 'VOIDED')
        order by due_at limit ?
        """,
        Timestamp.from(moment),
        most);
  }

  /** Returns those that nobody used although they were bought before a moment. */
  @AcrossSellers
  List<LabelId> unused(Instant before, LocalDate today, int most) {
    return ids(
        """
        select id from parcel_label
        where state = 'BOUGHT' and (bought_at <= ? or valid_until < ?) and failure is null
        order by bought_at limit ?
        """,
        Timestamp.from(before),
        today,
        most);
  }

  private List<LabelId> ids(String query, Object... values) {
    return jdbc.sql(query)
        .params(values)
        .query((row, _) -> new LabelId(row.getObject(1, UUID.class)))
        .list();
  }

  /**
   * Notes that a carrier is asked now.
   *
   * @param dueAt when to ask again
   */
  void asked(LabelId id, Instant dueAt, Instant at) {
    jdbc.sql("update parcel_label set asks = asks + 1, due_at = ?, changed_at = ? where id = ?")
        .param(Timestamp.from(dueAt))
        .param(Timestamp.from(at))
        .param(id.value())
        .update();
  }

  /**
   * Moves a label on, and writes its history.
   *
   * @param dueAt when to ask the carrier; null for never
   */
  void move(
      LabelId id, LabelState to, @Nullable String failure, @Nullable Instant dueAt, Instant at) {
    jdbc.sql(
            """
            update parcel_label set state = :state, failure = :failure, due_at = :due, asks = 0,
              bought_at = case when :state = 'BOUGHT' then coalesce(bought_at, :at) else bought_at end,
              changed_at = :at
            where id = :id
            """)
        .param("state", to.name())
        .param("failure", failure)
        .param("due", dueAt == null ? null : Timestamp.from(dueAt))
        .param("at", Timestamp.from(at))
        .param("id", id.value())
        .update();
    jdbc.sql("insert into label_step (label_id, state, at, note) values (?, ?, ?, ?)")
        .param(id.value())
        .param(to.name())
        .param(Timestamp.from(at))
        .param(failure)
        .update();
  }

  /** Asks the carrier no more; the state stays. */
  void settle(LabelId id, String failure, Instant at) {
    jdbc.sql("update parcel_label set failure = ?, due_at = null, changed_at = ? where id = ?")
        .param(failure)
        .param(Timestamp.from(at))
        .param(id.value())
        .update();
  }

  /** What the carrier gave for the money. */
  void bought(LabelId id, CarrierGateway.Answer.Bought bought, ParcelId parcel) {
    jdbc.sql(
            """
            update parcel_label set reference = ?, tracking_number = ?, valid_until = ?,
              parcel_id = ? where id = ?
            """)
        .param(bought.reference())
        .param(bought.trackingNumber())
        .param(bought.validUntil())
        .param(parcel.value())
        .param(id.value())
        .update();
  }

  Optional<byte[]> document(LabelId id) {
    return jdbc.sql("select content from label_document where label_id = ?")
        .param(id.value())
        .query(byte[].class)
        .optional();
  }

  void document(LabelId id, byte[] content) {
    jdbc.sql("insert into label_document (label_id, content) values (?, ?) on conflict do nothing")
        .params(id.value(), content)
        .update();
  }

  private Row row(ResultSet row) throws SQLException {
    UUID parcel = row.getObject("parcel_id", UUID.class);
    return new Row(
        new LabelId(row.getObject("id", UUID.class)),
        new SellerId(row.getObject("seller_id", UUID.class)),
        new ReturnCaseId(row.getObject("case_id", UUID.class)),
        LabelState.valueOf(row.getString("state")),
        json.readValue(row.getString("parcel"), CarrierGateway.Consignment.class),
        row.getObject("hub_id", UUID.class),
        row.getInt("units"),
        row.getString("gateway"),
        row.getString("carrier"),
        row.getString("rate"),
        row.getString("reference"),
        row.getString("tracking_number"),
        parcel == null ? null : new ParcelId(parcel),
        row.getInt("asks"));
  }
}
