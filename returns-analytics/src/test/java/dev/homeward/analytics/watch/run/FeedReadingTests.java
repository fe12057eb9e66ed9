package dev.homeward.analytics.watch.run;

import static dev.homeward.analytics.replica.SomeFacts.ALPHA;
import static dev.homeward.analytics.replica.SomeFacts.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.analytics.replica.FollowedDatabase;
import dev.homeward.analytics.replica.SomeFacts;
import dev.homeward.analytics.watch.AlertBook;
import dev.homeward.analytics.watch.CellKind;
import dev.homeward.analytics.watch.Concern;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that can be counted by hand: 40 mugs a week come to Great Britain on Mondays. */
class FeedReadingTests {

  private static final LocalDate LAST = LocalDate.of(2011, 12, 26);

  @TempDir static Path folder;
  private static FollowedDatabase database;

  @BeforeAll
  static void facts() {
    database = new FollowedDatabase(folder);
    SomeFacts facts = new SomeFacts(database).sellers();
    for (int week = 0; week < 52; week++) {
      String monday = LocalDate.of(2011, 1, 3).plusWeeks(week).toString();
      String number = "A" + week;
      facts.order(ALPHA, number, monday + " 10:00Z", "Ann" + week, "GB");
      for (int line = 0; line < 4; line++) {
        facts.line(number, line, "MUG", 2, "5", "DHL");
      }
      facts.order(BETA, "B" + week, monday + " 10:00Z", "Zoe", "FR");
      facts.line("B" + week, 0, "LAMP", 1, "50", "DHL");
    }
    for (int week = 45; week < 51; week++) {
      String back = LocalDate.of(2011, 1, 5).plusWeeks(week) + " 10:00Z";
      facts.returned(ALPHA, "R" + week, back, "Ann", "GB", "MUG", 1, "5", "damaged-or-defective");
      facts.attributed("R" + week, "A" + week, 0, 1);
      facts.returned(ALPHA, "S" + week, back, "Ann", "GB", "MUG", 2, "5", "damaged-or-defective");
      facts.attributed("S" + week, "A" + week, 1, 2);
      facts.returned(ALPHA, "T" + week, back, "Ann", "GB", "MUG", 2, "5", "changed-my-mind");
      facts.attributed("T" + week, "A" + week, 2, 2);
    }
    database.follow();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Feed read(Set<AlertBook.Topic> followed) {
    return database
        .replica()
        .ask(duck ->
            new FeedReading(duck).read(LAST.minusWeeks(25), LAST, WatchSettings.USUAL, followed));
  }

  private static Optional<Series> series(Feed feed, CellKind kind, Concern concern) {
    return feed.series().stream()
        .filter(each -> each.cell().kind() == kind && each.concern() == concern)
        .findFirst();
  }

  @Test
  void countsSharesOfLinesInTheWeekTheyWereRequested() {
    Feed feed = read(Set.of());
    Series mugs = series(feed, CellKind.PRODUCT, Concern.QUALITY).orElseThrow();

    int week = feed.week(LocalDate.of(2011, 11, 14));
    assertThat(mugs.observed(week)).isEqualTo(1.5);
    assertThat(mugs.observed(week - 1)).isZero();
    assertThat(mugs.observed(week + 1)).isEqualTo(1.5);
    assertThat(mugs.observed(feed.week(LAST))).isZero();
    assertThat(mugs.observed(0, feed.weeks() - 1)).isEqualTo(9);
  }

  @Test
  void expectsNoMoreThanTheMaturityOfWhatWasDelivered() {
    Feed feed = read(Set.of());
    Series mugs = series(feed, CellKind.PRODUCT, Concern.QUALITY).orElseThrow();

    // Nobody else has faults: the least rate holds, for four lines a week once weeks overlap.
    assertThat(mugs.expected(feed.week(LocalDate.of(2011, 6, 6))))
        .isCloseTo(4 * .0005, within(1e-9));
    // In the first week only what is expected of the first seven days: F(7) = .35.
    assertThat(mugs.expected(feed.week(LocalDate.of(2011, 1, 3))))
        .isCloseTo(4 * .35 * .0005, within(1e-9));
    assertThat(mugs.expected(feed.week(LocalDate.of(2010, 12, 27)))).isZero();
  }

  @Test
  void readsOnlyWhatCanRaiseAnAlarmOrIsFollowed() {
    Feed feed = read(Set.of());

    assertThat(feed.series())
        .extracting(each -> each.cell().kind(), Series::concern)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(CellKind.PRODUCT, Concern.QUALITY),
            org.assertj.core.groups.Tuple.tuple(CellKind.PRODUCT_REGION, Concern.QUALITY),
            org.assertj.core.groups.Tuple.tuple(CellKind.SELLER, Concern.QUALITY));
    Feed followed = read(Set.of(new AlertBook.Topic(CellKind.LANE, "DE>FR", Concern.LATE)));
    assertThat(series(followed, CellKind.LANE, Concern.LATE)).isPresent();
  }

  @Test
  void countsTheChartsOfEveryKind() {
    assertThat(read(Set.of()).cells())
        .containsEntry(CellKind.PRODUCT, 8L)
        .containsEntry(CellKind.PRODUCT_REGION, 8L)
        .containsEntry(CellKind.SELLER, 6L)
        .containsEntry(CellKind.LANE, 4L);
  }
}
