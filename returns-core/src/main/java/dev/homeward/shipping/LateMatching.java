package dev.homeward.shipping;

import dev.homeward.shared.AcrossSellers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the parcels of scans that came first: where order and scan were recorded at the same time,
 * neither saw the other.
 */
@Service
public class LateMatching {

  private static final Duration WITHIN = Duration.ofDays(90);

  private static final String UNMATCHED =
      """
      select distinct tracking_key from scan
      where parcel_id is null and refusal is null and recorded_at > :since limit 5000
      """;

  private final JdbcClient jdbc;
  private final OutboundParcels outbound;
  private final ParcelRows parcels;
  private final ScanRows scans;
  private final Progression progression;
  private final Clock clock;

  LateMatching(
      JdbcClient jdbc,
      OutboundParcels outbound,
      ParcelRows parcels,
      ScanRows scans,
      Progression progression,
      Clock clock) {
    this.jdbc = jdbc;
    this.outbound = outbound;
    this.parcels = parcels;
    this.scans = scans;
    this.progression = progression;
    this.clock = clock;
  }

  /** Matches what can be matched by now, and returns how many scans that were. */
  @Transactional
  @AcrossSellers
  public int run() {
    Instant since = clock.instant().minus(WITHIN);
    List<String> keys =
        jdbc.sql(UNMATCHED).param("since", Timestamp.from(since)).query(String.class).list();
    outbound.announce(keys);
    int matched = 0;
    for (ParcelRows.Numbered parcel : parcels.numbered(keys)) {
      int adopted = scans.adopt(parcel.id(), parcel.key(), parcel.sellers(), since);
      if (adopted > 0) {
        progression.advance(Set.of(parcel.id()));
        matched += adopted;
      }
    }
    return matched;
  }
}
