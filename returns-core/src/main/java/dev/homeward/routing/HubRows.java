package dev.homeward.routing;

import dev.homeward.address.TwoScripts;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of hubs. */
@Repository
class HubRows {

  private static final TypeReference<Map<Capability, Long>> SERVICES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  HubRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Hub> find(HubId id) {
    return jdbc.sql("select * from hub where id = ?").param(id.value()).query(this::hub).optional();
  }

  Optional<Hub> coded(String code) {
    return jdbc.sql("select * from hub where code = upper(?) and seller_id is null")
        .param(code.strip())
        .query(this::hub)
        .optional();
  }

  List<Hub> all() {
    return jdbc.sql("select * from hub order by code").query(this::hub).list();
  }

  List<Hub> ownOf(SellerId seller) {
    return jdbc.sql("select * from hub where seller_id = ? order by code")
        .param(seller.value())
        .query(this::hub)
        .list();
  }

  List<Hub> usableBy(SellerId seller) {
    return jdbc.sql("select * from hub where seller_id is null or seller_id = ? order by code")
        .param(seller.value())
        .query(this::hub)
        .list();
  }

  void add(HubId id, HubDetails details, Instant at) {
    write(
            """
            insert into hub (id, version, seller_id, code, name, country, address, consignee, currency,
              handling_minor, services, open, created_at)
            values (:id, 0, :seller, :code, :name, :country, :address::jsonb, :consignee::jsonb, :currency,
              :handling, :services::jsonb, :open, :at)
            """,
            id,
            details)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  /** Returns whether the hub still had the version. */
  boolean change(HubId id, long version, HubDetails details) {
    return write(
                """
                update hub set version = version + 1, seller_id = :seller, code = :code, name = :name,
                  country = :country, address = :address::jsonb, consignee = :consignee::jsonb,
                  currency = :currency, handling_minor = :handling, services = :services::jsonb, open = :open
                where id = :id and version = :version
                """,
                id,
                details)
            .param("version", version)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec write(String sql, HubId id, HubDetails details) {
    SellerId seller = details.seller();
    Map<Capability, Long> services = new EnumMap<>(Capability.class);
    details.services().forEach((what, cost) -> services.put(what, cost.minor()));
    return jdbc.sql(sql)
        .param("id", id.value())
        .param("seller", seller == null ? null : seller.value())
        .param("code", details.code())
        .param("name", details.name())
        .param("country", details.country().value())
        .param("address", json.writeValueAsString(details.address()))
        .param("consignee", json.writeValueAsString(details.consignee()))
        .param("currency", details.handling().currency().getCurrencyCode())
        .param("handling", details.handling().minor())
        .param("services", json.writeValueAsString(services))
        .param("open", details.open());
  }

  private Hub hub(ResultSet row, int index) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    Map<Capability, Money> services = new EnumMap<>(Capability.class);
    json.readValue(row.getString("services"), SERVICES)
        .forEach((what, minor) -> services.put(what, new Money(minor, currency)));
    return new Hub(
        new HubId(row.getObject("id", UUID.class)),
        row.getLong("version"),
        new HubDetails(
            seller(row),
            row.getString("code"),
            row.getString("name"),
            json.readValue(row.getString("address"), TwoScripts.class),
            json.readValue(row.getString("consignee"), Consignee.class),
            new Money(row.getLong("handling_minor"), currency),
            services,
            row.getBoolean("open")));
  }

  private static @Nullable SellerId seller(ResultSet row) throws SQLException {
    UUID seller = row.getObject("seller_id", UUID.class);
    return seller == null ? null : new SellerId(seller);
  }
}
