package dev.homeward.shipping;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The derived columns of parcels: read under a lock, and written in one batch. */
@Repository
class ProgressRows {

  private static final String WRITE =
      """
      update parcel set state = ?, last_event = ?, last_at = ?, last_place = ?, trouble = ?, handed_over_at = ?, held_since = ?,
                        in_country_at = ?, arrived_at = ?, expected_at = ?, expected_by = ?, overdue_at = ?
      where id = ?
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ProgressRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Whose something in the parcel is. */
  record Holding(SellerId seller, @Nullable ReturnCaseId caseId, @Nullable OrderId order) {}

  /** A parcel as it was. */
  record Before(
      ParcelId id,
      ParcelDirection direction,
      @Nullable String carrier,
      String carrierKey,
      String trackingNumber,
      @Nullable CountryCode from,
      @Nullable CountryCode to,
      boolean toHub,
      Instant announcedAt,
      ParcelState state,
      @Nullable String lastEvent,
      @Nullable Instant lastAt,
      @Nullable String trouble,
      @Nullable Instant handedOverAt,
      @Nullable Instant inCountryAt,
      @Nullable Instant expectedAt,
      List<Holding> holdings) {}

  /** A parcel as it is now. */
  record After(Before before, Progress progress, Expectation expectation) {

    boolean differs() {
      return isNews()
          || !Objects.equals(before.expectedAt(), expectation.expectedAt())
          || !Objects.equals(before.handedOverAt(), progress.handedOverAt())
          || !Objects.equals(before.inCountryAt(), progress.inCountryAt());
    }

    boolean isNews() {
      CanonicalEvent last = progress.last();
      CanonicalEvent trouble = progress.trouble();
      return before.state() != progress.state()
          || !Objects.equals(before.lastAt(), progress.lastAt())
          || !Objects.equals(before.lastEvent(), last == null ? null : last.name())
          || !Objects.equals(before.trouble(), trouble == null ? null : trouble.name());
    }
  }

  /** Locks parcels in the order of their ids. */
  @AcrossSellers
  List<Before> lock(Collection<ParcelId> parcels) {
    UUID[] ids = parcels.stream().map(ParcelId::value).distinct().toArray(UUID[]::new);
    Map<UUID, List<Holding>> holdings = new HashMap<>();
    List<Before> locked =
        jdbc.sql("select * from parcel where id = any (?) order by id for update")
            .param(ids)
            .query((row, _) -> before(row, holdings))
            .list();
    jdbc.sql("select * from parcel_content where parcel_id = any (?)")
        .param(ids)
        .query(row -> {
          holdings
              .computeIfAbsent(row.getObject("parcel_id", UUID.class), _ -> new ArrayList<>())
              .add(holding(row));
        });
    return locked;
  }

  private static Before before(ResultSet row, Map<UUID, List<Holding>> holdings)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Before(
        new ParcelId(id),
        ParcelDirection.valueOf(row.getString("direction")),
        row.getString("carrier"),
        row.getString("carrier_key"),
        row.getString("tracking_number"),
        ParcelRows.country(row, "from_country").orElse(null),
        ParcelRows.country(row, "to_country").orElse(null),
        row.getObject("hub_id", UUID.class) != null,
        row.getTimestamp("announced_at").toInstant(),
        ParcelState.valueOf(row.getString("state")),
        row.getString("last_event"),
        SqlTime.instant(row, "last_at"),
        row.getString("trouble"),
        SqlTime.instant(row, "handed_over_at"),
        SqlTime.instant(row, "in_country_at"),
        SqlTime.instant(row, "expected_at"),
        holdings.computeIfAbsent(id, _ -> new ArrayList<>()));
  }

  private static Holding holding(ResultSet row) throws SQLException {
    UUID caseId = row.getObject("case_id", UUID.class);
    UUID order = row.getObject("order_id", UUID.class);
    return new Holding(
        new SellerId(row.getObject("seller_id", UUID.class)),
        caseId == null ? null : new ReturnCaseId(caseId),
        order == null ? null : new OrderId(order));
  }

  void write(List<After> changed) {
    if (!changed.isEmpty()) {
      batches.batchUpdate(WRITE, changed.stream().map(ProgressRows::values).toList());
    }
  }

  private static @Nullable Object[] values(After after) {
    Progress now = after.progress();
    Expectation expected = after.expectation();
    return new @Nullable Object[] {
      now.state().name(),
      name(now.last()),
      SqlTime.timestamp(now.lastAt()),
      now.lastPlace(),
      name(now.trouble()),
      SqlTime.timestamp(now.handedOverAt()),
      SqlTime.timestamp(now.heldSince()),
      SqlTime.timestamp(now.inCountryAt()),
      SqlTime.timestamp(now.arrivedAt()),
      SqlTime.timestamp(expected.expectedAt()),
      name(expected.by()),
      SqlTime.timestamp(expected.overdueAt()),
      after.before().id().value()
    };
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
