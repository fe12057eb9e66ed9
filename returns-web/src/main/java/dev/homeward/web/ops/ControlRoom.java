package dev.homeward.web.ops;

import dev.homeward.analytics.watch.Alerts;
import dev.homeward.notification.Outbox;
import dev.homeward.oversight.Appeal;
import dev.homeward.oversight.Appeals;
import dev.homeward.oversight.Violations;
import dev.homeward.shipping.desk.UnknownCodes;
import dev.homeward.standing.Measure;
import dev.homeward.standing.MeasureState;
import dev.homeward.standing.Measures;
import dev.homeward.standing.SellerGrade;
import dev.homeward.standing.Standings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What needs the platform's operators now. */
@Component
class ControlRoom {

  private static final int MOST = 1000;

  private final People people;
  private final Alerts alerts;
  private final Outbox outbox;
  private final Carriers carriers;

  ControlRoom(People people, Alerts alerts, Outbox outbox, Carriers carriers) {
    this.people = people;
    this.alerts = alerts;
    this.outbox = outbox;
    this.carriers = carriers;
  }

  /**
   * Something that waits for operators.
   *
   * @param name last part of its message keys
   * @param late whether some of it is overdue, or failed
   */
  record Task(String name, String icon, long count, boolean late, String href) {}

  List<Task> tasks() {
    Outbox.Counts mails = outbox.counts();
    return List.of(
        people.toReview(),
        people.proposals(),
        people.violations(),
        people.appeals(),
        new Task(
            "alerts", "alert-triangle", alerts.waiting(Optional.empty()), false, "/ops/alerts"),
        carriers.codes(),
        new Task("mails", "mail", mails.failed(), mails.failed() > 0, "/ops/outbox"));
  }

  /** What carriers say and nobody understands: as long as it waits, parcels seem to stand still. */
  @Component
  static class Carriers {

    private static final Duration SOON = Duration.ofDays(1);

    private final UnknownCodes unknown;
    private final Clock clock;

    Carriers(UnknownCodes unknown, Clock clock) {
      this.unknown = unknown;
      this.clock = clock;
    }

    private Task codes() {
      UnknownCodes.Waiting waiting = unknown.waiting();
      Instant since = waiting.since();
      boolean late = since != null && since.plus(SOON).isBefore(clock.instant());
      return new Task("codes", "package-import", waiting.codes(), late, "/ops/scans");
    }
  }

  /** What is to be decided about sellers. */
  @Component
  static class People {

    private final Standings standings;
    private final Measures measures;
    private final Violations violations;
    private final Appeals appeals;
    private final Clock clock;

    People(
        Standings standings,
        Measures measures,
        Violations violations,
        Appeals appeals,
        Clock clock) {
      this.standings = standings;
      this.measures = measures;
      this.violations = violations;
      this.appeals = appeals;
      this.clock = clock;
    }

    private Task toReview() {
      Set<?> handled = measures.open().stream().map(Measure::seller).collect(Collectors.toSet());
      long open =
          standings.all().stream()
              .filter(seller -> seller.grade().restricts())
              .map(SellerGrade::seller)
              .filter(seller -> !handled.contains(seller))
              .count();
      return new Task("review", "activity", open, false, "/ops/credit");
    }

    private Task proposals() {
      long proposed =
          measures.open().stream()
              .filter(measure -> measure.state() == MeasureState.PROPOSED)
              .count();
      return new Task("proposals", "users", proposed, false, "/ops/credit");
    }

    private Task violations() {
      return new Task(
          "violations", "shield-lock", violations.waiting().size(), false, "/ops/credit");
    }

    private Task appeals() {
      Instant now = clock.instant();
      List<Appeal> open = appeals.open(MOST);
      boolean late = open.stream().anyMatch(appeal -> appeal.decideBy().isBefore(now));
      return new Task("appeals", "edit", open.size(), late, "/ops/appeals");
    }
  }
}
