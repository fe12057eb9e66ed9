package dev.homeward.shipping;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes parcels, and finds them by their numbers: a carrier does not say whose a parcel is. */
@Repository
class ParcelRows {

  private static final String NUMBERED =
      """
      select p.*, n.key, coalesce(p.last_at, p.announced_at) as moved_at,
             (select array_agg(distinct c.seller_id) from parcel_content c where c.parcel_id = p.id) as sellers
      from (select id, tracking_key as key from parcel where tracking_key = any (:keys)
            union all
            select parcel_id, tracking_key from second_number where tracking_key = any (:keys)) n
      join parcel p on p.id = n.id order by p.announced_at desc, p.id desc
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ParcelRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** A parcel as scans meet it. */
  record Numbered(
      ParcelId id,
      String key,
      String carrier,
      ParcelDirection direction,
      @Nullable CountryCode from,
      @Nullable CountryCode to,
      ParcelState state,
      Instant announcedAt,
      Instant lastAt,
      Set<SellerId> sellers) {}

  /** Two who announce the same number at once must not make two parcels of it. */
  void keepOthersOut(String key) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
        .param("parcel " + key)
        .query()
        .singleRow();
  }

  @AcrossSellers
  List<Numbered> numbered(String key) {
    return numbered(List.of(key));
  }

  @AcrossSellers
  List<Numbered> numbered(Collection<String> keys) {
    return jdbc.sql(NUMBERED)
        .param("keys", keys.toArray(String[]::new))
        .query((row, _) -> numbered(row))
        .list();
  }

  private static Numbered numbered(ResultSet row) throws SQLException {
    UUID[] sellers = (UUID[]) row.getArray("sellers").getArray();
    return new Numbered(
        new ParcelId(row.getObject("id", UUID.class)),
        row.getString("key"),
        row.getString("carrier_key"),
        ParcelDirection.valueOf(row.getString("direction")),
        country(row, "from_country").orElse(null),
        country(row, "to_country").orElse(null),
        ParcelState.valueOf(row.getString("state")),
        row.getTimestamp("announced_at").toInstant(),
        row.getTimestamp("moved_at").toInstant(),
        Arrays.stream(sellers).map(SellerId::new).collect(Collectors.toSet()));
  }

  static Optional<CountryCode> country(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(CountryCode::new);
  }

  void insert(ParcelId id, NewParcel parcel, String key, Instant now) {
    String carrier = parcel.carrier();
    jdbc.sql(
            """
            insert into parcel (id, direction, carrier, carrier_key, tracking_number, tracking_key, from_country, to_country,
                                hub_id, state, announced_at)
            values (:id, :direction, :carrier, :carrierKey, :number, :key, :from, :to, :hub, 'LABEL_CREATED', :now)
            """)
        .param("id", id.value())
        .param("direction", parcel.direction().name())
        .param("carrier", carrier)
        .param("carrierKey", carrier == null ? "" : TrackingKey.carrier(carrier))
        .param("number", parcel.trackingNumber())
        .param("key", key)
        .param("from", text(parcel.from()))
        .param("to", text(parcel.to()))
        .param("hub", parcel.hub())
        .param("now", Timestamp.from(now))
        .update();
  }

  private static @Nullable String text(@Nullable CountryCode country) {
    return country == null ? null : country.value();
  }

  /** What is in it already stays as it is. */
  void addContents(ParcelId id, List<ParcelContent> contents) {
    batches.batchUpdate(
        """
        insert into parcel_content (parcel_id, seller_id, case_id, order_id, units) values (?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        contents.stream()
            .map(content ->
                new @Nullable Object[] {
                  id.value(),
                  content.seller().value(),
                  content.caseId() == null ? null : content.caseId().value(),
                  content.order() == null ? null : content.order().value(),
                  content.units()
                })
            .toList());
  }
}
