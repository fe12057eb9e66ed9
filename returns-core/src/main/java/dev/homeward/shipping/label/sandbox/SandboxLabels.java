package dev.homeward.shipping.label.sandbox;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SqlTime;
import dev.homeward.shipping.label.CarrierGateway;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pretended carrier remembers. */
@Repository
class SandboxLabels {

  private final JdbcClient jdbc;
  private final SandboxSettings settings;

  SandboxLabels(JdbcClient jdbc, SandboxSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** What it remembers of a key. */
  record Memory(
      boolean heard,
      @Nullable String number,
      @Nullable LocalDate validUntil,
      @Nullable Instant returnedAt) {}

  /** Keeps an order under its key; false where the key is known. */
  boolean remember(CarrierGateway.Order order, SandboxJourney.Fate fate, boolean heard) {
    CarrierGateway.Consignment parcel = order.parcel();
    return jdbc.sql(
                """
                insert into sandbox_label (key, rate, heard, from_country, from_city, to_country, to_city, days, fate)
                values (:key, :rate, :heard, :from, :fromCity, :to, :toCity, :days, :fate) on conflict do nothing
                """)
            .param("key", parcel.key())
            .param("rate", order.rate())
            .param("heard", heard)
            .param("from", parcel.from().country().value())
            .param("fromCity", parcel.from().city())
            .param("to", parcel.to().country().value())
            .param("toCity", parcel.to().city())
            .param("days", SandboxTariff.days(order))
            .param("fate", fate.name())
            .update()
        == 1;
  }

  /** Gives the number of an order that has none yet. */
  void sell(UUID key, String number, LocalDate until, Instant now) {
    jdbc.sql(
            """
            update sandbox_label set heard = true, tracking_number = ?, valid_until = ?, sold_at = ?
            where key = ? and tracking_number is null
            """)
        .param(number)
        .param(until)
        .param(Timestamp.from(now))
        .param(key)
        .update();
  }

  void giveBack(UUID key, Instant now) {
    jdbc.sql("update sandbox_label set returned_at = ? where key = ? and returned_at is null")
        .param(Timestamp.from(now))
        .param(key)
        .update();
  }

  Optional<Memory> find(UUID key) {
    return jdbc.sql("select * from sandbox_label where key = ?")
        .param(key)
        .query((row, _) ->
            new Memory(
                row.getBoolean("heard"),
                row.getString("tracking_number"),
                row.getObject("valid_until", LocalDate.class),
                SqlTime.instant(row, "returned_at")))
        .optional();
  }

  /** Returns the way of the parcel with a number; empty where no such label was sold. */
  @AcrossSellers
  Optional<SandboxJourney> journey(String number) {
    return jdbc.sql("select * from sandbox_label where tracking_number = ? and sold_at is not null")
        .param(number)
        .query((row, _) -> journey(row))
        .optional();
  }

  private SandboxJourney journey(ResultSet row) throws SQLException {
    Duration days = Duration.ofDays(row.getInt("days"));
    return new SandboxJourney(
        row.getString("tracking_number"),
        place(row, "from"),
        place(row, "to"),
        SandboxJourney.Fate.valueOf(row.getString("fate")),
        row.getTimestamp("sold_at").toInstant(),
        settings.journey().orElse(days),
        SqlTime.instant(row, "returned_at"));
  }

  private static SandboxJourney.Place place(ResultSet row, String end) throws SQLException {
    return new SandboxJourney.Place(
        new CountryCode(row.getString(end + "_country")), row.getString(end + "_city"));
  }
}
