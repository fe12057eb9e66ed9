package dev.homeward.analytics.watch.run;

import dev.homeward.analytics.watch.CellKind;
import dev.homeward.analytics.watch.Concern;
import dev.homeward.analytics.watch.chart.Cusum;
import dev.homeward.analytics.watch.chart.FalseDiscovery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Looks at all series of a week together, and keeps few false alarms among those it raises. Wholes
 * are tested first; their parts only where the whole stands out, or where their own chart alarms.
 */
public final class Screening {

  /** What one alert can be about. */
  public record Topic(Cell cell, Concern concern) {

    static Topic of(Series series) {
      return new Topic(series.cell().whole(), series.concern());
    }
  }

  private final Detector detector;
  private final List<Series> all;
  private final long wholes;
  private final double limit;

  /**
   * @param cells charts of each kind, also of those that have no series
   */
  public Screening(WatchSettings settings, List<Series> all, Map<CellKind, Long> cells) {
    this.detector = new Detector(settings);
    this.all = all;
    long every = 0;
    long whole = 0;
    for (Map.Entry<CellKind, Long> kind : cells.entrySet()) {
      every += kind.getValue();
      whole += kind.getKey().isPart() ? 0 : kind.getValue();
    }
    this.wholes = whole;
    this.limit = Cusum.limit(every, settings.falseAlarmsPerWeek());
  }

  public double limit() {
    return limit;
  }

  /**
   * Returns what stands out in a week, one finding per topic.
   *
   * @param from the first week that a topic's charts may look at; above the week for a topic that
   *     is not to be looked at
   */
  public Collection<Finding> week(int week, ToIntFunction<Topic> from) {
    List<Series> asked =
        all.stream().filter(series -> from.applyAsInt(Topic.of(series)) <= week).toList();
    Map<Topic, Finding> found = new LinkedHashMap<>();
    double bound = bound(asked, week, false, wholes);
    Map<Topic, Boolean> significant = new HashMap<>();
    for (Series series : asked) {
      if (!series.cell().kind().isPart()) {
        boolean remarkable = detector.chance(series, week) <= bound;
        significant.put(Topic.of(series), remarkable);
        look(series, week, from.applyAsInt(Topic.of(series)), remarkable, found);
      }
    }
    List<Series> parts =
        asked.stream()
            .filter(series -> series.cell().kind().isPart())
            .filter(series -> !found.containsKey(Topic.of(series)))
            .toList();
    List<Series> below =
        parts.stream().filter(s -> significant.getOrDefault(Topic.of(s), false)).toList();
    double boundBelow = bound(below, week, true, below.size());
    for (Series series : parts) {
      boolean remarkable = below.contains(series) && detector.chance(series, week) <= boundBelow;
      look(series, week, from.applyAsInt(Topic.of(series)), remarkable, found);
    }
    return found.values();
  }

  private double bound(List<Series> asked, int week, boolean parts, long tests) {
    double[] chances =
        asked.stream()
            .filter(series -> series.cell().kind().isPart() == parts)
            .mapToDouble(series -> detector.chance(series, week))
            .filter(chance -> chance < detector.settings().falseDiscoveries())
            .toArray();
    return new FalseDiscovery(detector.settings().falseDiscoveries()).bound(chances, tests);
  }

  private void look(
      Series series, int week, int from, boolean remarkable, Map<Topic, Finding> found) {
    List<Finding> findings = new ArrayList<>();
    int since = Math.max(from, week - Detector.REACH + 1);
    if (remarkable || detector.sum(series, since, week) >= limit) {
      findings.add(detector.change(series, since, week));
    }
    if (!series.cell().kind().isPart()) {
      Finding level = detector.level(series, since, week);
      if (level.certainty() >= detector.settings().certainty()) {
        findings.add(level);
      }
    }
    for (Finding finding : findings) {
      if (detector.matters(finding)) {
        found.merge(Topic.of(series), finding, (a, b) -> a.surprise() >= b.surprise() ? a : b);
      }
    }
  }
}
