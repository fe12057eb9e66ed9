package dev.homeward.shipping.desk;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.SqlTime;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.TrackingKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A seller's parcels by what is to be done about them. */
@Service
@Transactional(readOnly = true)
public class ParcelDesk {

  private static final String MINE =
      " from parcel p where exists (select 1 from parcel_content c where c.parcel_id = p.id and c.seller_id = :seller) and ";

  private final JdbcClient jdbc;
  private final Clock clock;

  ParcelDesk(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A parcel in a list. */
  public record Row(
      ParcelId id,
      ParcelDirection direction,
      @Nullable String carrier,
      String trackingNumber,
      @Nullable String from,
      @Nullable String to,
      ParcelState state,
      @Nullable CanonicalEvent last,
      @Nullable CanonicalEvent trouble,
      @Nullable Instant lastAt,
      @Nullable String lastPlace,
      @Nullable Instant heldSince,
      @Nullable Instant expectedAt,
      boolean overdue,
      @Nullable ReturnCaseId caseId) {}

  /**
   * Returns a page of parcels, in one statement however many: the latest first.
   *
   * @param number what was typed of a tracking number; empty for any
   * @param before the last one of the page before; null for the first page
   */
  public List<Row> page(
      SellerId seller, ParcelTab tab, String number, @Nullable UUID before, int size) {
    Instant now = clock.instant();
    return jdbc.sql(
            "select p.*, (select c.case_id from parcel_content c where c.parcel_id = p.id and c.seller_id = :seller"
                + " and c.case_id is not null limit 1) as case_id, coalesce(p.overdue_at < :now, false) as overdue"
                + MINE
                + tab.condition()
                + " and (:key = '' or p.tracking_key like :key || '%')"
                + " and (cast(:before as uuid) is null or p.id < cast(:before as uuid)) order by p.id desc limit :size")
        .param("seller", seller.value())
        .param("now", Timestamp.from(now))
        .param("key", TrackingKey.of(number))
        .param("before", before)
        .param("size", size)
        .query((row, _) -> row(row))
        .list();
  }

  /** Counts the parcels of every tab but the last, in one statement. */
  public Map<ParcelTab, Long> counts(SellerId seller) {
    String columns =
        Arrays.stream(ParcelTab.values())
            .map(tab -> "count(*) filter (where " + tab.condition() + ") as " + tab)
            .collect(Collectors.joining(", "));
    return jdbc.sql("select " + columns + MINE + "true")
        .param("seller", seller.value())
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) -> {
          Map<ParcelTab, Long> counts = new EnumMap<>(ParcelTab.class);
          for (ParcelTab tab : ParcelTab.values()) {
            counts.put(tab, row.getLong(tab.name()));
          }
          return counts;
        })
        .single();
  }

  private static Row row(ResultSet row) throws SQLException {
    UUID caseId = row.getObject("case_id", UUID.class);
    return new Row(
        new ParcelId(row.getObject("id", UUID.class)),
        ParcelDirection.valueOf(row.getString("direction")),
        row.getString("carrier"),
        row.getString("tracking_number"),
        row.getString("from_country"),
        row.getString("to_country"),
        ParcelState.valueOf(row.getString("state")),
        event(row, "last_event"),
        event(row, "trouble"),
        SqlTime.instant(row, "last_at"),
        row.getString("last_place"),
        SqlTime.instant(row, "held_since"),
        SqlTime.instant(row, "expected_at"),
        row.getBoolean("overdue"),
        caseId == null ? null : new ReturnCaseId(caseId));
  }

  private static @Nullable CanonicalEvent event(ResultSet row, String column) throws SQLException {
    String name = row.getString(column);
    return name == null ? null : CanonicalEvent.valueOf(name);
  }
}
