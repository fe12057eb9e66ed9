package dev.homeward.shipping.lane;

import dev.homeward.routing.Lanes;
import dev.homeward.shared.CountryCode;
import dev.homeward.shipping.ParcelTimes.ExpectedBy;
import dev.homeward.shipping.TrackingKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows how long parcels take: as those of the last half year did, which it learns anew again and
 * again, else as operators state.
 */
@Service
public class LaneTimes {

  private static final Duration REMEMBERED = Duration.ofDays(180);
  private static final Duration REREAD = Duration.ofMinutes(10);

  private static final LaneTime WITHIN_COUNTRY = days(ExpectedBy.ESTIMATE, 4, 9);
  private static final LaneTime ACROSS_BORDERS = days(ExpectedBy.ESTIMATE, 14, 28);

  private final LearnedLanes rows;
  private final Lanes lanes;
  private final Clock clock;

  private volatile Known known = new Known(Instant.MIN, Map.of());

  /** What was read, and when. */
  private record Known(Instant at, Map<Lane, LaneTime> times) {}

  private record Lane(String carrier, String from, String to) {}

  LaneTimes(LearnedLanes rows, Lanes lanes, Clock clock) {
    this.rows = rows;
    this.lanes = lanes;
    this.clock = clock;
  }

  /** Learns from the parcels that arrived or were lost; what is too long ago is forgotten. */
  @Transactional
  public void learn() {
    Instant now = clock.instant();
    rows.learn(now.minus(REMEMBERED), now);
    known = new Known(now, read());
  }

  /** Returns what was learned of every way, in one statement; of few parcels, only how many. */
  @Transactional(readOnly = true)
  public List<LaneRecord> learned() {
    return rows.all();
  }

  /**
   * Returns how long a way takes; null where it is not known between which countries it is.
   *
   * @param carrier key of the carrier; empty for any
   */
  public @Nullable LaneTime of(
      String carrier, @Nullable CountryCode from, @Nullable CountryCode to) {
    if (from == null || to == null) {
      return null;
    }
    Map<Lane, LaneTime> times = times();
    LaneTime own = times.get(new Lane(carrier, from.value(), to.value()));
    LaneTime any = times.get(new Lane("", from.value(), to.value()));
    if (own != null && (own.parcels() > 0 || any == null || any.parcels() == 0)) {
      return own;
    }
    return any != null ? any : from.equals(to) ? WITHIN_COUNTRY : ACROSS_BORDERS;
  }

  private Map<Lane, LaneTime> times() {
    Known last = known;
    Instant now = clock.instant();
    if (last.at().isBefore(now.minus(REREAD))) {
      last = new Known(now, read());
      known = last;
    }
    return last.times();
  }

  private Map<Lane, LaneTime> read() {
    Map<Lane, LaneTime> read = new HashMap<>();
    lanes.all().stream()
        .map(dev.homeward.routing.Lane::details)
        .filter(lane -> lane.open() && !lane.consolidated())
        .forEach(lane -> {
          LaneTime stated = stated(lane.transitDays() + lane.dwellDays());
          Stream.of(TrackingKey.carrier(lane.carrier()), "")
              .map(carrier ->
                  new Lane(carrier, lane.from().country().value(), lane.to().country().value()))
              .forEach(each -> read.merge(each, stated, LaneTimes::slower));
        });
    rows.all().forEach(row -> learned(row, read));
    return Map.copyOf(read);
  }

  private static void learned(LaneRecord row, Map<Lane, LaneTime> read) {
    Duration usual = row.usual();
    Duration late = row.late();
    if (usual != null && late != null) {
      read.put(
          new Lane(row.carrierKey(), row.from(), row.to()),
          new LaneTime(
              row.carrierKey().isEmpty() ? ExpectedBy.COUNTRIES : ExpectedBy.LANE,
              row.parcels(),
              row.border(),
              row.customs(),
              usual,
              late));
    }
  }

  /** Whoever states a way twice is believed the slower one. */
  private static LaneTime slower(LaneTime one, LaneTime other) {
    return one.usual().compareTo(other.usual()) < 0 ? other : one;
  }

  private static LaneTime stated(int days) {
    return days(ExpectedBy.STATED, Math.max(1, days), 2 * Math.max(1, days));
  }

  private static LaneTime days(ExpectedBy by, int usual, int late) {
    return new LaneTime(by, 0, null, null, Duration.ofDays(usual), Duration.ofDays(late));
  }
}
