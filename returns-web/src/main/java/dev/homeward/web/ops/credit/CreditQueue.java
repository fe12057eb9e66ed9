package dev.homeward.web.ops.credit;

import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.Measure;
import dev.homeward.standing.MeasureState;
import dev.homeward.standing.Measures;
import dev.homeward.standing.SellerGrade;
import dev.homeward.standing.Standings;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sellers by how much they need an operator: first those of whom something is to be decided. */
@Component
class CreditQueue {

  private final Standings standings;
  private final Measures measures;
  private final Sellers sellers;
  private final Clock clock;

  CreditQueue(Standings standings, Measures measures, Sellers sellers, Clock clock) {
    this.standings = standings;
    this.measures = measures;
    this.sellers = sellers;
    this.clock = clock;
  }

  /** What there is to do about a seller, the most urgent first. */
  enum Todo {
    /** A restriction waits for a second person. */
    DECIDE,
    /** The grade is bad, and nobody has looked into it. */
    REVIEW,
    /** Restrictions are approved. */
    RESTRICTED,
    NOTHING
  }

  /**
   * A seller in the queue.
   *
   * @param inEffect whether restrictions hold now
   */
  record Row(SellerGrade grade, String name, Todo todo, boolean inEffect) {}

  /**
   * A page of the queue.
   *
   * @param total sellers that match
   */
  record Page(List<Row> rows, int page, int size, int total) {}

  /**
   * @param grade only sellers with this one; null for all
   * @param todo only sellers of whom this is to be done; null for all
   * @param page from 0
   */
  Page page(@Nullable Grade grade, @Nullable Todo todo, int page, int size) {
    Map<SellerId, Measure> open = new HashMap<>();
    for (Measure measure : measures.open()) {
      open.merge(measure.seller(), measure, (a, b) -> a.state() == MeasureState.PROPOSED ? a : b);
    }
    Instant now = clock.instant();
    List<Row> found =
        standings.all().stream()
            .map(its -> row(its, open.get(its.seller()), now))
            .filter(row -> grade == null || row.grade().grade() == grade)
            .filter(row -> todo == null || row.todo() == todo)
            .sorted(
                Comparator.comparing(Row::todo)
                    .thenComparing(row -> row.grade().grade(), Comparator.reverseOrder())
                    .thenComparing(row -> row.grade().seller().value()))
            .toList();
    int from = Math.min(page * size, found.size());
    List<Row> shown = found.subList(from, Math.min(from + size, found.size()));
    Map<SellerId, String> names =
        sellers.names(shown.stream().map(row -> row.grade().seller()).toList());
    return new Page(
        shown.stream()
            .map(row ->
                new Row(
                    row.grade(),
                    names.getOrDefault(row.grade().seller(), ""),
                    row.todo(),
                    row.inEffect()))
            .toList(),
        page,
        size,
        found.size());
  }

  private static Row row(SellerGrade grade, @Nullable Measure open, Instant now) {
    Todo todo = grade.grade().restricts() ? Todo.REVIEW : Todo.NOTHING;
    if (open != null) {
      todo = open.state() == MeasureState.PROPOSED ? Todo.DECIDE : Todo.RESTRICTED;
    }
    return new Row(grade, "", todo, open != null && open.inEffect(now));
  }
}
