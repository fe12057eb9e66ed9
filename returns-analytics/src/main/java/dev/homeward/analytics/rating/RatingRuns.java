package dev.homeward.analytics.rating;

import dev.homeward.analytics.rating.record.LatestRatings.Standing;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Rates all sellers, day by day. A score is of every day, a grade of the first of every month; the
 * first run of all goes back a year, so that there is a history to look at.
 */
@Service
public class RatingRuns {

  private static final Logger LOG = LoggerFactory.getLogger(RatingRuns.class);
  private static final int MONTHS_BACK = 12;

  private final DayRating rating;
  private final RatingBook book;
  private final RatingParameters parameters;
  private final Sellers sellers;
  private final Clock clock;

  RatingRuns(
      DayRating rating,
      RatingBook book,
      RatingParameters parameters,
      Sellers sellers,
      Clock clock) {
    this.rating = rating;
    this.book = book;
    this.parameters = parameters;
    this.sellers = sellers;
    this.clock = clock;
  }

  /**
   * Rates today, if that is not done yet, and the firsts of months that were left out; where
   * nothing was ever rated, those of the last twelve months.
   */
  public RunOutcome catchUp() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<LocalDate> rated = new ArrayList<>();
    int ratings = 0;
    for (LocalDate day : due(today)) {
      int added = rate(day, day.equals(today));
      ratings += added;
      if (added > 0) {
        rated.add(day);
      }
    }
    if (ratings > 0) {
      book.tell();
    }
    return new RunOutcome(rated, ratings);
  }

  /** Says whether the facts are there that were written before a moment of the database's clock. */
  public boolean canRateWhatWasWrittenBy(Instant moment) {
    return rating.factsSince(moment);
  }

  /** The firsts of the months since the last run, at most a year of them, and today. */
  private List<LocalDate> due(LocalDate today) {
    LocalDate first = today.withDayOfMonth(1);
    LocalDate last = book.lastDay().orElse(LocalDate.MIN);
    List<LocalDate> days = new ArrayList<>();
    for (int back = MONTHS_BACK - 1; back >= 0; back--) {
      days.add(first.minusMonths(back));
    }
    if (!first.equals(today)) {
      days.add(today);
    }
    return days.stream().filter(last::isBefore).toList();
  }

  private int rate(LocalDate day, boolean everybody) {
    long begun = System.nanoTime();
    Map<SellerId, Standing> standings = book.standings(day);
    ParameterVersion version = parameters.on(day);
    DayRating.Counted counted =
        rating.count(day, version.parameters(), everybody ? known() : Set.of(), standings);
    int added = counted.inputs().isEmpty() ? 0 : book.add(counted, version.version());
    LOG.info(
        "{} sellers rated as of {}, in {} ms", added, day, (System.nanoTime() - begun) / 1_000_000);
    return added;
  }

  /**
   * Who would move by other parameters, if grades were decided today: those who would, the worst
   * first.
   */
  public List<GradeMove> preview(String document) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Map<SellerId, Standing> standings = book.standings(today);
    DayRating.Counted now =
        rating.count(today, parameters.on(today).parameters(), known(), standings);
    DayRating.Counted then = rating.count(today, parameters.read(document), known(), standings);
    Map<String, GradeMove> moves = new TreeMap<>();
    now.inputs()
        .forEach((seller, inputs) -> {
          var without = now.rater().rate(inputs);
          var with = then.rater().rate(Objects.requireNonNull(then.inputs().get(seller)));
          GradeMove move =
              new GradeMove(
                  seller,
                  standings.getOrDefault(seller, Standing.NONE).state().grade(),
                  without.projected(),
                  with.projected(),
                  without.score().score(),
                  with.score().score());
          if (move.moves()) {
            moves.put("%08.3f %s".formatted(move.newScore() + 10_000, seller), move);
          }
        });
    return List.copyOf(moves.values());
  }

  private Set<SellerId> known() {
    return sellers.all().stream().map(SellerView::id).collect(Collectors.toSet());
  }
}
