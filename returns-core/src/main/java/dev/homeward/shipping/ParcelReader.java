package dev.homeward.shipping;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts parcels together: three statements, however many they are. */
@Repository
class ParcelReader {

  private static final String MINE =
      "(:seller::uuid is null or c.seller_id = :seller::uuid) and c.parcel_id = any (:ids)";

  private final JdbcClient jdbc;

  ParcelReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ParcelView> ofCase(SellerId seller, ReturnCaseId id) {
    return of(seller, "case_id", id.value());
  }

  List<ParcelView> ofOrder(SellerId seller, OrderId id) {
    return of(seller, "order_id", id.value());
  }

  List<ParcelView> ofCases(SellerId seller, Collection<ReturnCaseId> cases) {
    List<UUID> ids =
        jdbc.sql(
                """
                select distinct parcel_id from parcel_content
                where seller_id = ? and case_id = any (?) order by parcel_id
                """)
            .param(seller.value())
            .param(cases.stream().map(ReturnCaseId::value).toArray(UUID[]::new))
            .query(UUID.class)
            .list();
    return read(Optional.of(seller), ids, true);
  }

  private List<ParcelView> of(SellerId seller, String column, UUID id) {
    List<UUID> ids =
        jdbc.sql(
                "select distinct parcel_id from parcel_content where seller_id = :seller and "
                    + column
                    + " = :id order by parcel_id")
            .param("seller", seller.value())
            .param("id", id)
            .query(UUID.class)
            .list();
    return read(Optional.of(seller), ids, true);
  }

  Optional<ParcelView> get(Optional<SellerId> seller, ParcelId id) {
    return read(seller, List.of(id.value()), true).stream().findFirst();
  }

  /** Returns the parcels in the order of their ids given; those of others are left out. */
  List<ParcelView> read(Optional<SellerId> seller, List<UUID> ids, boolean withScans) {
    if (ids.isEmpty()) {
      return List.of();
    }
    UUID[] wanted = ids.toArray(UUID[]::new);
    Map<UUID, List<ParcelContent>> contents = contents(seller, wanted);
    Map<UUID, List<ScanView>> scans = withScans ? scans(wanted) : Map.of();
    Map<UUID, ParcelView> found = new HashMap<>();
    jdbc.sql("select * from parcel where id = any (?)")
        .param(wanted)
        .query(row -> {
          UUID id = row.getObject("id", UUID.class);
          List<ParcelContent> mine = contents.getOrDefault(id, List.of());
          if (!mine.isEmpty()) {
            found.put(id, parcel(row, mine, scans.getOrDefault(id, List.of())));
          }
        });
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private Map<UUID, List<ParcelContent>> contents(Optional<SellerId> seller, UUID[] ids) {
    Map<UUID, List<ParcelContent>> contents = new HashMap<>();
    jdbc.sql("select c.* from parcel_content c where " + MINE)
        .param("seller", seller.map(SellerId::value).orElse(null))
        .param("ids", ids)
        .query(row -> {
          UUID caseId = row.getObject("case_id", UUID.class);
          UUID order = row.getObject("order_id", UUID.class);
          contents
              .computeIfAbsent(row.getObject("parcel_id", UUID.class), _ -> new ArrayList<>())
              .add(
                  new ParcelContent(
                      new SellerId(row.getObject("seller_id", UUID.class)),
                      caseId == null ? null : new ReturnCaseId(caseId),
                      order == null ? null : new OrderId(order),
                      row.getInt("units")));
        });
    return contents;
  }

  private Map<UUID, List<ScanView>> scans(UUID[] ids) {
    Map<UUID, List<ScanView>> scans = new HashMap<>();
    jdbc.sql("select * from scan where parcel_id = any (?) order by occurred_at, recorded_at, id")
        .param(ids)
        .query(row -> {
          scans
              .computeIfAbsent(row.getObject("parcel_id", UUID.class), _ -> new ArrayList<>())
              .add(scan(row));
        });
    return scans;
  }

  private static ScanView scan(ResultSet row) throws SQLException {
    String[] codes = (String[]) row.getArray("codes").getArray();
    return new ScanView(
        CanonicalEvent.valueOf(row.getString("event")),
        row.getTimestamp("occurred_at").toInstant(),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("place"),
        ParcelRows.country(row, "country").orElse(null),
        codes.length == 0 ? "" : codes[0],
        row.getString("text"),
        row.getString("source"));
  }

  private static ParcelView parcel(
      ResultSet row, List<ParcelContent> contents, List<ScanView> scans) throws SQLException {
    return new ParcelView(
        new ParcelId(row.getObject("id", UUID.class)),
        ParcelDirection.valueOf(row.getString("direction")),
        row.getString("carrier"),
        row.getString("tracking_number"),
        ParcelRows.country(row, "from_country").orElse(null),
        ParcelRows.country(row, "to_country").orElse(null),
        row.getObject("hub_id", UUID.class),
        ParcelState.valueOf(row.getString("state")),
        event(row, "last_event"),
        event(row, "trouble"),
        times(row),
        contents,
        scans);
  }

  private static ParcelTimes times(ResultSet row) throws SQLException {
    String by = row.getString("expected_by");
    return new ParcelTimes(
        row.getTimestamp("announced_at").toInstant(),
        SqlTime.instant(row, "last_at"),
        SqlTime.instant(row, "handed_over_at"),
        SqlTime.instant(row, "held_since"),
        SqlTime.instant(row, "in_country_at"),
        SqlTime.instant(row, "arrived_at"),
        SqlTime.instant(row, "expected_at"),
        SqlTime.instant(row, "overdue_at"),
        by == null ? null : ParcelTimes.ExpectedBy.valueOf(by));
  }

  private static @Nullable CanonicalEvent event(ResultSet row, String column) throws SQLException {
    String name = row.getString(column);
    return name == null ? null : CanonicalEvent.valueOf(name);
  }
}
