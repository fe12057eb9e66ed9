package dev.homeward.shipping.desk;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.TrackingKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds parcels for operators, whosever they are. */
@Service
@Transactional(readOnly = true)
public class ParcelSearch {

  private static final String FIND =
      """
      select p.*, c.sellers, c.returns from (
        select id from parcel where tracking_key like :key || '%'
        union
        select parcel_id from second_number where tracking_key like :key || '%'
        union
        select c.parcel_id from return_case r join parcel_content c on c.seller_id = r.seller_id and c.case_id = r.id
        where r.number = :number) f
      join parcel p on p.id = f.id
      cross join lateral (
        select array_agg(distinct o.seller_id) as sellers,
               array_remove(array_agg(distinct r.number), null) as returns
        from parcel_content o left join return_case r on r.seller_id = o.seller_id and r.id = o.case_id
        where o.parcel_id = p.id) c
      order by p.announced_at desc, p.id desc limit :size
      """;

  private final JdbcClient jdbc;

  ParcelSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A parcel that was found. */
  public record Found(
      ParcelId id,
      ParcelDirection direction,
      @Nullable String carrier,
      String trackingNumber,
      @Nullable String from,
      @Nullable String to,
      ParcelState state,
      Instant announcedAt,
      List<SellerId> sellers,
      List<String> returns) {}

  /** Finds parcels by the beginning of a tracking number, or by the number of a return. */
  @AcrossSellers
  public List<Found> find(String typed, int size) {
    String key = TrackingKey.of(typed);
    if (key.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(FIND)
        .param("key", key)
        .param("number", typed.strip().toUpperCase(Locale.ROOT))
        .param("size", size)
        .query((row, _) -> found(row))
        .list();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        new ParcelId(row.getObject("id", UUID.class)),
        ParcelDirection.valueOf(row.getString("direction")),
        row.getString("carrier"),
        row.getString("tracking_number"),
        row.getString("from_country"),
        row.getString("to_country"),
        ParcelState.valueOf(row.getString("state")),
        row.getTimestamp("announced_at").toInstant(),
        Arrays.stream((UUID[]) row.getArray("sellers").getArray()).map(SellerId::new).toList(),
        List.of((String[]) row.getArray("returns").getArray()));
  }
}
