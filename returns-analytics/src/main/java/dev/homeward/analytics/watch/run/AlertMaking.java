package dev.homeward.analytics.watch.run;

import dev.homeward.analytics.watch.Alert;
import dev.homeward.analytics.watch.AlertEvidence;
import dev.homeward.analytics.watch.AlertState;
import dev.homeward.analytics.watch.AlertTest;
import dev.homeward.analytics.watch.CellKind;
import dev.homeward.shared.TimeOrderedId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes alerts of findings: one per seller concerned, with its evidence and chart. */
record AlertMaking(
    Feed feed, Detector detector, Subjects subjects, EvidenceReading evidence, Instant now) {

  private static final double LEAST_OF_A_LANE = 2;

  /** An alert, and what it is ranked by. */
  record Made(Alert alert, double surprise, double euros) {}

  /** Returns the alerts; none where too few buyers are behind the returns. */
  List<Made> of(Finding finding) throws SQLException {
    Series series = finding.series();
    if (series.cell().kind() != CellKind.LANE) {
      return made(finding, series, series.seller(), detector.settings().leastBuyers());
    }
    List<Made> all = new ArrayList<>();
    for (Map.Entry<Integer, Series> part : evidence.sellersOf(series, feed.weeks()).entrySet()) {
      Series own = part.getValue();
      double observed = own.observed(finding.since(), finding.week());
      if (observed >= LEAST_OF_A_LANE) {
        all.addAll(made(ofSeller(finding, own, observed), own, part.getKey(), 2));
      }
    }
    return all;
  }

  /** A lane stands out as a whole; how much of it is a seller's is told to the seller. */
  private static Finding ofSeller(Finding lane, Series own, double observed) {
    return new Finding(
        own,
        lane.test(),
        lane.week(),
        lane.since(),
        lane.onset(),
        observed,
        lane.expected()
            * own.expected(lane.since(), lane.week())
            / Math.max(1e-9, lane.series().expected(lane.since(), lane.week())),
        lane.chance(),
        lane.certainty(),
        lane.surprise());
  }

  private List<Made> made(Finding finding, Series series, int seller, int leastBuyers)
      throws SQLException {
    List<Detector.Step> steps = steps(finding.test(), series, finding.week(), finding.week());
    EvidenceReading.Weighed weighed = evidence.of(finding, steps.getLast(), seller);
    if (weighed.evidence().buyers() < leastBuyers) {
      return List.of();
    }
    Screening.Topic topic = Screening.Topic.of(series);
    return List.of(
        new Made(
            new Alert(
                TimeOrderedId.next(),
                0,
                subjects.sellerId(seller),
                topic.cell().kind(),
                series.concern(),
                subjects.topic(topic).subject(),
                finding.test(),
                AlertState.OPEN,
                feed.monday(finding.week()),
                feed.monday(finding.onset()),
                finding.observed(),
                finding.expected(),
                weighed.evidence(),
                points(steps),
                null,
                null,
                now),
            finding.surprise(),
            weighed.euros()));
  }

  /** The chart of an alert that was raised, up to a later week. */
  List<AlertEvidence.Point> chart(Alert alert, Series series, int to) {
    return points(steps(alert.test(), series, feed.week(alert.week()), to));
  }

  private List<Detector.Step> steps(AlertTest test, Series series, int raised, int to) {
    int from = raised - Detector.REACH + 1;
    return test == AlertTest.CHANGE
        ? detector.againstPast(series, from, to, raised)
        : detector.againstPeers(series, from, to);
  }

  private List<AlertEvidence.Point> points(List<Detector.Step> steps) {
    return steps.stream()
        .map(s ->
            new AlertEvidence.Point(feed.monday(s.week()), s.observed(), s.expected(), s.sum()))
        .toList();
  }
}
