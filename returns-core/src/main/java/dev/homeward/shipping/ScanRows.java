package dev.homeward.shipping;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.SqlTime;
import dev.homeward.shared.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scans on record: carriers' words are about parcels, whosever they are. */
@Repository
class ScanRows {

  private static final int LONGEST = 500;
  private static final int COLUMNS = 16;

  private static final String INSERT =
      """
      insert into scan (id, parcel_id, tracking_key, carrier_key, known_by, event, codes, text, place, country,
                        occurred_at, recorded_at, estimate, source, reported_by, refusal)
      select n.id::uuid, n.parcel::uuid, n.key, n.carrier, n.known::uuid, n.event, string_to_array(n.codes, chr(31)), n.text,
             n.place, n.country, n.occurred::timestamptz, n.recorded::timestamptz, n.estimate::timestamptz, n.source,
             n.seller::uuid, n.refusal
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        as n (id, parcel, key, carrier, known, event, codes, text, place, country, occurred, recorded, estimate, source,
              seller, refusal)
      on conflict (known_by) do nothing returning known_by
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ScanRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** A scan with what was found out about it. */
  record Judged(
      Scan scan,
      UUID knownBy,
      @Nullable ParcelId parcel,
      CanonicalEvent event,
      @Nullable String refusal) {}

  /**
   * Keeps scans, in the order of what they are known by, so that two who tell the same ones do not
   * wait for each other in a circle.
   *
   * @return what those that are new are known by
   */
  Set<UUID> insert(List<Judged> scans, Instant now) {
    List<Judged> ordered = new ArrayList<>(scans);
    ordered.sort(Comparator.comparing(Judged::knownBy));
    List<@Nullable String[]> values = ordered.stream().map(judged -> values(judged, now)).toList();
    var statement = jdbc.sql(INSERT);
    for (int column = 0; column < COLUMNS; column++) {
      @Nullable String[] one = new @Nullable String[values.size()];
      for (int i = 0; i < one.length; i++) {
        one[i] = values.get(i)[column];
      }
      statement = statement.param(one);
    }
    return new HashSet<>(statement.query(UUID.class).list());
  }

  private static @Nullable String[] values(Judged judged, Instant now) {
    Scan scan = judged.scan();
    CountryCode country = scan.country();
    Instant estimate = scan.estimate();
    SellerId by = scan.by();
    String carrier = scan.carrier();
    return new @Nullable String[] {
      TimeOrderedId.next().toString(),
      judged.parcel() == null ? null : judged.parcel().toString(),
      TrackingKey.of(scan.trackingNumber()),
      carrier == null ? "" : TrackingKey.carrier(carrier),
      judged.knownBy().toString(),
      judged.event().name(),
      String.join("\u001f", scan.codes().stream().map(Scan.Code::toString).toList()),
      shortened(scan.text()),
      shortened(scan.place()),
      country == null ? null : country.value(),
      scan.occurredAt().toString(),
      now.toString(),
      estimate == null ? null : estimate.toString(),
      scan.source(),
      by == null ? null : by.toString(),
      judged.refusal()
    };
  }

  private static @Nullable String shortened(@Nullable String text) {
    return text == null ? null : text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** Gives a parcel the scans that came before it, as far as its sellers could hear of them. */
  @AcrossSellers
  int adopt(ParcelId parcel, String key, Set<SellerId> sellers, Instant since) {
    return jdbc.sql(
            """
            update scan set parcel_id = :parcel
            where tracking_key = :key and parcel_id is null and refusal is null
              and (reported_by is null or reported_by = any (:sellers))
              and occurred_at > :since
            """)
        .param("parcel", parcel.value())
        .param("key", key)
        .param("sellers", sellers.stream().map(SellerId::value).toArray(UUID[]::new))
        .param("since", Timestamp.from(since))
        .update();
  }

  /** A scan on record. */
  record Kept(
      UUID id,
      List<Scan.Code> codes,
      CanonicalEvent event,
      @Nullable CountryCode country,
      @Nullable String place,
      Instant occurredAt,
      Instant recordedAt,
      @Nullable Instant estimate) {}

  @AcrossSellers
  Map<ParcelId, List<Kept>> of(Collection<ParcelId> parcels) {
    Map<ParcelId, List<Kept>> kept = new HashMap<>();
    jdbc.sql("select * from scan where parcel_id = any (?)")
        .param(parcels.stream().map(ParcelId::value).toArray(UUID[]::new))
        .query(row -> {
          kept.computeIfAbsent(
                  new ParcelId(row.getObject("parcel_id", UUID.class)), _ -> new ArrayList<>())
              .add(kept(row));
        });
    return kept;
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        Arrays.stream((String[]) row.getArray("codes").getArray()).map(Scan.Code::parse).toList(),
        CanonicalEvent.valueOf(row.getString("event")),
        ParcelRows.country(row, "country").orElse(null),
        row.getString("place"),
        row.getTimestamp("occurred_at").toInstant(),
        row.getTimestamp("recorded_at").toInstant(),
        SqlTime.instant(row, "estimate"));
  }

  /** Keeps what scans turned out to mean. */
  void explain(Map<UUID, CanonicalEvent> meanings) {
    if (!meanings.isEmpty()) {
      batches.batchUpdate(
          "update scan set event = ? where id = ?",
          meanings.entrySet().stream()
              .map(entry -> new Object[] {entry.getValue().name(), entry.getKey()})
              .toList());
    }
  }
}
