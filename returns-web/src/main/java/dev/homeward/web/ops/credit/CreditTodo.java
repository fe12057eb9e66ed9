package dev.homeward.web.ops.credit;

import dev.homeward.oversight.Violation;
import dev.homeward.oversight.Violations;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Measure;
import dev.homeward.standing.MeasureState;
import dev.homeward.standing.Measures;
import dev.homeward.standing.SellerGrade;
import dev.homeward.standing.Standings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sellers of whom something is to be decided, the most urgent first. */
@Component
class CreditTodo {

  private final Standings standings;
  private final Measures measures;
  private final Violations violations;
  private final Sellers sellers;
  private final Clock clock;

  CreditTodo(
      Standings standings, Measures measures, Violations violations, Sellers sellers, Clock clock) {
    this.standings = standings;
    this.measures = measures;
    this.violations = violations;
    this.sellers = sellers;
    this.clock = clock;
  }

  /** What there is to do about a seller, the most urgent first. */
  enum Todo {
    /** A restriction waits for a second person. */
    DECIDE,
    /** A violation waits for a second person. */
    CONFIRM,
    /** The grade is bad, and nobody has looked into it. */
    REVIEW,
    /** Restrictions are approved: somebody may have to lift them. */
    RESTRICTED
  }

  /**
   * A seller with what there is to do.
   *
   * @param inEffect whether restrictions hold now
   */
  record Row(SellerGrade grade, String name, Todo todo, boolean inEffect) {}

  /**
   * Returns the most urgent.
   *
   * @param text part of the seller's name; empty for any
   */
  List<Row> first(String text, int most) {
    Map<SellerId, Measure> open = new HashMap<>();
    for (Measure measure : measures.open()) {
      open.merge(measure.seller(), measure, (a, b) -> a.state() == MeasureState.PROPOSED ? a : b);
    }
    Set<SellerId> accused =
        violations.waiting().stream().map(Violation::seller).collect(Collectors.toSet());
    List<SellerGrade> concerned = concerned(open.keySet(), accused);
    Map<SellerId, String> names =
        sellers.names(concerned.stream().map(SellerGrade::seller).toList());
    Instant now = clock.instant();
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return concerned.stream()
        .map(its ->
            new Row(
                its,
                names.getOrDefault(its.seller(), ""),
                todo(open.get(its.seller()), accused.contains(its.seller())),
                inEffect(open.get(its.seller()), now)))
        .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(
            Comparator.comparing(Row::todo)
                .thenComparing(row -> row.grade().grade(), Comparator.reverseOrder())
                .thenComparing(row -> row.grade().seller().value()))
        .limit(most)
        .toList();
  }

  private List<SellerGrade> concerned(Set<SellerId> open, Set<SellerId> accused) {
    Set<SellerId> others = new HashSet<>(open);
    others.addAll(accused);
    List<SellerGrade> concerned = new ArrayList<>();
    for (SellerGrade its : standings.all()) {
      if (others.remove(its.seller()) || its.grade().restricts()) {
        concerned.add(its);
      }
    }
    others.forEach(seller -> concerned.add(standings.current(seller)));
    return concerned;
  }

  private static Todo todo(@Nullable Measure open, boolean accused) {
    if (open != null && open.state() == MeasureState.PROPOSED) {
      return Todo.DECIDE;
    }
    if (accused) {
      return Todo.CONFIRM;
    }
    return open == null ? Todo.REVIEW : Todo.RESTRICTED;
  }

  private static boolean inEffect(@Nullable Measure open, Instant now) {
    return open != null && open.inEffect(now);
  }
}
