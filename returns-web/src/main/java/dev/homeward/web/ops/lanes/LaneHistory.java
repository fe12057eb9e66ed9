package dev.homeward.web.ops.lanes;

import dev.homeward.routing.Lane;
import dev.homeward.routing.LaneDetails;
import dev.homeward.shipping.TrackingKey;
import dev.homeward.shipping.lane.LaneRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What parcels tell of lanes, with a picture on an axis that all of them share.
 *
 * @param lanes with what is stated of them beside
 * @param others ways of parcels that no lane is stated for
 * @param days that the axis is long
 */
record LaneHistory(List<Row> lanes, List<Row> others, long days) {

  private static final double FULL = 100;
  private static final double HOURS = 24;

  /**
   * One lane.
   *
   * @param lane null where none is stated
   * @param learned null while no parcel went this way
   * @param bars of its median time, from the left; none while parcels are too few
   * @param end where nine of ten were there, in hundredths of the axis
   */
  record Row(
      @Nullable Lane lane, @Nullable LaneRecord learned, List<Bar> bars, @Nullable Double end) {

    /** Returns days in which half of the parcels were there; null while they are too few. */
    public @Nullable Double usualDays() {
      Duration usual = learned == null ? null : learned.usual();
      return usual == null ? null : tenths(days(usual));
    }

    /** Returns days in which nine of ten were; null while they are too few. */
    public @Nullable Double lateDays() {
      Duration late = learned == null ? null : learned.late();
      return late == null ? null : tenths(days(late));
    }

    /** Whether it was learned from all carriers of the way, for want of this lane's own. */
    public boolean ofAllCarriers() {
      return learned != null && learned.carrierKey().isEmpty();
    }
  }

  /**
   * A part of the way.
   *
   * @param part of the message key {@code routes.part.<part>}
   */
  record Bar(String part, double start, double width, double days) {}

  private record Way(String carrier, String from, String to) {}

  static LaneHistory of(List<Lane> lanes, List<LaneRecord> learned) {
    Map<Way, LaneRecord> byWay = new HashMap<>();
    learned.forEach(row -> byWay.put(new Way(row.carrierKey(), row.from(), row.to()), row));
    double axis =
        learned.stream()
            .map(LaneRecord::late)
            .flatMap(Stream::ofNullable)
            .mapToDouble(LaneHistory::days)
            .max()
            .orElse(1);
    Set<LaneRecord> shown = new HashSet<>();
    List<Row> rows = new ArrayList<>();
    for (Lane lane : lanes) {
      LaneRecord row = find(byWay, lane.details());
      if (row != null) {
        shown.add(row);
      }
      rows.add(row(lane, row, axis));
    }
    List<Row> others =
        learned.stream()
            .filter(row -> !row.carrierKey().isEmpty() && !shown.contains(row))
            .map(row -> row(null, row, axis))
            .toList();
    return new LaneHistory(rows, others, Math.round(Math.ceil(axis)));
  }

  private static @Nullable LaneRecord find(Map<Way, LaneRecord> byWay, LaneDetails lane) {
    String from = lane.from().country().value();
    String to = lane.to().country().value();
    LaneRecord own = byWay.get(new Way(TrackingKey.carrier(lane.carrier()), from, to));
    return own == null && !lane.consolidated() ? byWay.get(new Way("", from, to)) : own;
  }

  private static Row row(@Nullable Lane lane, @Nullable LaneRecord learned, double axis) {
    Duration usual = learned == null ? null : learned.usual();
    Duration late = learned == null ? null : learned.late();
    if (learned == null || usual == null || late == null) {
      return new Row(lane, learned, List.of(), null);
    }
    return new Row(lane, learned, bars(learned, usual, axis), days(late) / axis * FULL);
  }

  /** Parts are medians of their own: they share the whole as far as they are long. */
  private static List<Bar> bars(LaneRecord learned, Duration usual, double axis) {
    Map<String, Double> parts = new HashMap<>();
    put(parts, "border", learned.border());
    put(parts, "customs", learned.customs());
    put(parts, "last", learned.last());
    double whole = days(usual) / axis * FULL;
    double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!parts.containsKey("border") || sum <= 0) {
      return List.of(new Bar("whole", 0, whole, tenths(days(usual))));
    }
    List<Bar> bars = new ArrayList<>();
    double at = 0;
    for (String part : List.of("border", "customs", "last")) {
      Double takes = parts.get(part);
      if (takes != null) {
        double width = takes / sum * whole;
        bars.add(new Bar(part, at, width, tenths(takes)));
        at += width;
      }
    }
    return bars;
  }

  private static void put(Map<String, Double> parts, String part, @Nullable Duration takes) {
    if (takes != null) {
      parts.put(part, days(takes));
    }
  }

  /** Returns days with one decimal. */
  static double tenths(double days) {
    return Math.round(days * 10) / 10.0;
  }

  static double days(Duration time) {
    return time.toMinutes() / 60.0 / HOURS;
  }
}
