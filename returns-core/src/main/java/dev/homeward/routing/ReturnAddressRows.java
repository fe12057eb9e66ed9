package dev.homeward.routing;

import dev.homeward.address.TwoScripts;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of sellers' return addresses. */
@Repository
class ReturnAddressRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ReturnAddressRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  Optional<ReturnAddress> find(SellerId seller, @Nullable CountryCode market) {
    return jdbc.sql(
            """
            select * from return_address
            where seller_id = :seller and market is not distinct from :market::char(2)
            """)
        .param("seller", seller.value())
        .param("market", market == null ? null : market.value())
        .query(this::address)
        .optional();
  }

  List<ReturnAddress> all(SellerId seller) {
    return jdbc.sql("select * from return_address where seller_id = ? order by market nulls last")
        .param(seller.value())
        .query(this::address)
        .list();
  }

  void put(SellerId seller, ReturnAddress address) {
    CountryCode market = address.market();
    HubId hub = address.hub();
    jdbc.sql(
            """
            insert into return_address (seller_id, market, hub_id, address, consignee, changed_at)
            values (:seller, :market, :hub, :address::jsonb, :consignee::jsonb, :at)
            on conflict (seller_id, market) do update set hub_id = excluded.hub_id,
              address = excluded.address, consignee = excluded.consignee, changed_at = excluded.changed_at
            """)
        .param("seller", seller.value())
        .param("market", market == null ? null : market.value())
        .param("hub", hub == null ? null : hub.value())
        .param("address", text(address.address()))
        .param("consignee", text(address.consignee()))
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  void remove(SellerId seller, @Nullable CountryCode market) {
    jdbc.sql(
            """
            delete from return_address
            where seller_id = :seller and market is not distinct from :market::char(2)
            """)
        .param("seller", seller.value())
        .param("market", market == null ? null : market.value())
        .update();
  }

  private @Nullable String text(@Nullable Object value) {
    return value == null ? null : json.writeValueAsString(value);
  }

  private ReturnAddress address(ResultSet row, int index) throws SQLException {
    String market = row.getString("market");
    UUID hub = row.getObject("hub_id", UUID.class);
    String address = row.getString("address");
    String consignee = row.getString("consignee");
    return new ReturnAddress(
        market == null ? null : new CountryCode(market),
        hub == null ? null : new HubId(hub),
        address == null ? null : json.readValue(address, TwoScripts.class),
        consignee == null ? null : json.readValue(consignee, Consignee.class));
  }
}
