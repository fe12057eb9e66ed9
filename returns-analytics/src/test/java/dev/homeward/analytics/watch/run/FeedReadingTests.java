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
import dev.homeward.oversight.Attributed;
import dev.homeward.oversight.Attribution;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that can be counted by hand: 40 mugs a week come to Great Britain on Mondays. */
class FeedReadingTests {

  private static final LocalDate LAST = LocalDate.of(2011, 12, 26);

  /** In three weeks the warehouse or an operator found the seller not to be at fault. */
  private static final List<Attribution> DECIDED =
      List.of(
          new Attribution(
              new ReturnLineId(SomeFacts.id("return-line", "S47")),
              new SellerId(ALPHA),
              Attributed.NOBODY,
              SomeFacts.id("appeal", "S47"),
              Instant.parse("2011-12-20T10:00:00Z")));

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
    database.sql(
        """
        insert into inspection (id, seller_id, case_id, return_line_id, request_key, quantity, verdict, grade,
          disposition, authenticity, liability, inspected_by, inspected_at)
        values ('%3$s', '%1$s', '%2$s', '%3$s', '%2$s', 1, 'REJECTED', 'A', 'RETURN_TO_SHOPPER', 'GENUINE', 'BUYER',
          'system', now())
        """
            .formatted(ALPHA, SomeFacts.id("case", "R49"), SomeFacts.id("return-line", "R49")));
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
            new FeedReading(duck, DECIDED)
                .read(LAST.minusWeeks(25), LAST, WatchSettings.USUAL, followed));
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
    assertThat(mugs.observed(0, feed.weeks() - 1)).isEqualTo(9 - 1 - .5);
  }

  @Test
  void leavesOutWhatTheWarehouseOrAnAppealFoundNotToBeSo() {
    Feed feed = read(Set.of());
    Series mugs = series(feed, CellKind.PRODUCT, Concern.QUALITY).orElseThrow();

    int week = feed.week(LocalDate.of(2011, 11, 14));
    assertThat(mugs.observed(week + 2)).as("an appeal was upheld about a whole line").isEqualTo(.5);
    assertThat(mugs.observed(week + 4)).as("half a line was the shopper's own fault").isEqualTo(1);
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
