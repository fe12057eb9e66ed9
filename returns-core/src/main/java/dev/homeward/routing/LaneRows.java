package dev.homeward.routing;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of lanes. */
@Repository
class LaneRows {

  private final JdbcClient jdbc;

  LaneRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Lane> find(LaneId id) {
    return jdbc.sql("select * from lane where id = ?")
        .param(id.value())
        .query(LaneRows::lane)
        .optional();
  }

  Optional<Lane> find(LanePoint from, LanePoint to, String carrier) {
    return jdbc.sql(
            """
            select * from lane where from_country = :fromCountry and from_hub is not distinct from :fromHub
              and to_country = :toCountry and to_hub is not distinct from :toHub and carrier = :carrier
            """)
        .param("fromCountry", from.country().value())
        .param("fromHub", value(from.hub()))
        .param("toCountry", to.country().value())
        .param("toHub", value(to.hub()))
        .param("carrier", carrier)
        .query(LaneRows::lane)
        .optional();
  }

  List<Lane> all() {
    return jdbc.sql(
            "select * from lane order by from_country, to_country, from_hub nulls first, to_hub, carrier")
        .query(LaneRows::lane)
        .list();
  }

  void add(LaneId id, LaneDetails details) {
    write(
            """
            insert into lane (id, version, from_country, from_hub, to_country, to_hub, carrier, currency,
              step_grams, step_minor, per_kg_minor, shared_minor, shared_units, entry_fee_minor,
              transit_days, dwell_days, loss_percent, damage_percent, dangerous_goods, open)
            values (:id, 0, :fromCountry, :fromHub, :toCountry, :toHub, :carrier, :currency,
              :grams, :prices, :perKg, :shared, :units, :entryFee,
              :transit, :dwell, :loss, :damage, :dangerous, :open)
            """,
            id,
            details)
        .update();
  }

  /** Returns whether the lane still had the version. */
  boolean change(LaneId id, long version, LaneDetails details) {
    return write(
                """
                update lane set version = version + 1, from_country = :fromCountry, from_hub = :fromHub,
                  to_country = :toCountry, to_hub = :toHub, carrier = :carrier, currency = :currency,
                  step_grams = :grams, step_minor = :prices, per_kg_minor = :perKg, shared_minor = :shared,
                  shared_units = :units, entry_fee_minor = :entryFee, transit_days = :transit,
                  dwell_days = :dwell, loss_percent = :loss, damage_percent = :damage,
                  dangerous_goods = :dangerous, open = :open
                where id = :id and version = :version
                """,
                id,
                details)
            .param("version", version)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec write(String sql, LaneId id, LaneDetails details) {
    return tariff(jdbc.sql(sql), details.tariff())
        .param("id", id.value())
        .param("fromCountry", details.from().country().value())
        .param("fromHub", value(details.from().hub()))
        .param("toCountry", details.to().country().value())
        .param("toHub", value(details.to().hub()))
        .param("carrier", details.carrier())
        .param("currency", details.entryFee().currency().getCurrencyCode())
        .param("entryFee", details.entryFee().minor())
        .param("transit", details.transitDays())
        .param("dwell", details.dwellDays())
        .param("loss", details.lossPercent())
        .param("damage", details.damagePercent())
        .param("dangerous", details.dangerousGoods())
        .param("open", details.open());
  }

  private static JdbcClient.StatementSpec tariff(JdbcClient.StatementSpec sql, Tariff tariff) {
    return switch (tariff) {
      case Tariff.Steps steps ->
          sql.param("grams", steps.steps().stream().map(Tariff.Step::grams).toArray(Integer[]::new))
              .param(
                  "prices",
                  steps.steps().stream().map(step -> step.price().minor()).toArray(Long[]::new))
              .param("perKg", minor(steps.perKilogramBeyond()))
              .param("shared", null, java.sql.Types.BIGINT)
              .param("units", null, java.sql.Types.INTEGER);
      case Tariff.Shared shared ->
          sql.param("grams", new Integer[0])
              .param("prices", new Long[0])
              .param("perKg", shared.perKilogram().minor())
              .param("shared", shared.perConsignment().minor())
              .param("units", shared.typicalUnits());
    };
  }

  private static Lane lane(ResultSet row, int index) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new Lane(
        new LaneId(row.getObject("id", UUID.class)),
        row.getLong("version"),
        new LaneDetails(
            point(row, "from"),
            point(row, "to"),
            row.getString("carrier"),
            tariff(row, currency),
            new Money(row.getLong("entry_fee_minor"), currency),
            row.getInt("transit_days"),
            row.getInt("dwell_days"),
            row.getBigDecimal("loss_percent"),
            row.getBigDecimal("damage_percent"),
            row.getBoolean("dangerous_goods"),
            row.getBoolean("open")));
  }

  private static Tariff tariff(ResultSet row, Currency currency) throws SQLException {
    long perKilogram = row.getLong("per_kg_minor");
    Money kilogram = row.wasNull() ? null : new Money(perKilogram, currency);
    int units = row.getInt("shared_units");
    if (!row.wasNull() && kilogram != null) {
      return new Tariff.Shared(kilogram, new Money(row.getLong("shared_minor"), currency), units);
    }
    Integer[] grams = (Integer[]) row.getArray("step_grams").getArray();
    Long[] prices = (Long[]) row.getArray("step_minor").getArray();
    List<Tariff.Step> steps = new ArrayList<>();
    for (int i = 0; i < grams.length; i++) {
      steps.add(new Tariff.Step(grams[i], new Money(prices[i], currency)));
    }
    return new Tariff.Steps(steps, kilogram);
  }

  private static LanePoint point(ResultSet row, String end) throws SQLException {
    UUID hub = row.getObject(end + "_hub", UUID.class);
    return new LanePoint(
        new CountryCode(row.getString(end + "_country")), hub == null ? null : new HubId(hub));
  }

  private static @Nullable UUID value(@Nullable HubId hub) {
    return hub == null ? null : hub.value();
  }

  private static @Nullable Long minor(@Nullable Money money) {
    return money == null ? null : money.minor();
  }
}
