package dev.homeward.web.merchant.standing;

import dev.homeward.evidence.SellerDocuments;
import dev.homeward.oversight.Appeal;
import dev.homeward.oversight.AppealState;
import dev.homeward.oversight.Appeals;
import dev.homeward.oversight.Violation;
import dev.homeward.oversight.ViolationState;
import dev.homeward.oversight.Violations;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.Measure;
import dev.homeward.standing.MeasureState;
import dev.homeward.standing.Measures;
import dev.homeward.standing.SellerGrade;
import dev.homeward.standing.StandingTerms;
import dev.homeward.standing.Standings;
import dev.homeward.web.credit.ScoreCards;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what a seller reads about its own standing: nothing that operators only propose. */
@Component
class StandingScreen {

  private static final int GRADES = 24;

  private final Standings standings;
  private final StandingTerms terms;
  private final ScoreCards scores;
  private final ReturnBook returns;
  private final Decisions decisions;
  private final Clock clock;

  StandingScreen(
      Standings standings,
      StandingTerms terms,
      ScoreCards scores,
      ReturnBook returns,
      Decisions decisions,
      Clock clock) {
    this.standings = standings;
    this.terms = terms;
    this.scores = scores;
    this.returns = returns;
    this.decisions = decisions;
    this.clock = clock;
  }

  String show(SellerId seller, Model model) {
    List<SellerGrade> grades = standings.history(seller, GRADES);
    model.addAttribute("terms", terms.read(seller));
    model.addAttribute("grades", grades);
    model.addAttribute("fell", fell(grades));
    model.addAttribute("now", clock.instant());
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", Map.of());
    }
    model.addAttribute("score", scores.of(seller).orElse(null));
    decisions.fill(seller, model);
    return "merchant/standing/show";
  }

  /** Says whether the latest grade is worse than the one before, or than none. */
  private static boolean fell(List<SellerGrade> grades) {
    if (grades.isEmpty()) {
      return false;
    }
    Grade before = grades.size() > 1 ? grades.get(1).grade() : Grade.C;
    return before.betterThan(grades.getFirst().grade());
  }

  /**
   * Also offers to appeal against a line.
   *
   * @throws dev.homeward.shared.NotFound if the seller has no such return
   */
  String contest(SellerId seller, ReturnCaseId of, UUID line, Model model) {
    model.addAttribute(
        "contested",
        returns.get(seller, of).lines().stream()
            .filter(its -> its.id().value().equals(line))
            .findFirst()
            .orElse(null));
    model.addAttribute("contestedOf", of);
    return show(seller, model);
  }

  /** What people decided about the seller, and what the seller said to it. */
  @Component
  static class Decisions {

    private final Measures measures;
    private final Violations violations;
    private final Appeals appeals;
    private final SellerDocuments documents;

    Decisions(
        Measures measures, Violations violations, Appeals appeals, SellerDocuments documents) {
      this.documents = documents;
      this.measures = measures;
      this.violations = violations;
      this.appeals = appeals;
    }

    private void fill(SellerId seller, Model model) {
      List<Appeal> all = appeals.of(seller);
      model.addAttribute(
          "measures", measures.of(seller).stream().filter(Decisions::isTold).toList());
      model.addAttribute(
          "violations", violations.of(seller).stream().filter(Decisions::isTold).toList());
      model.addAttribute("appeals", all);
      model.addAttribute("appealOf", bySubject(all));
      model.addAttribute("documents", documents.bySubject(seller));
    }

    private static boolean isTold(Measure measure) {
      return measure.state() == MeasureState.APPROVED || measure.state() == MeasureState.LIFTED;
    }

    private static boolean isTold(Violation violation) {
      return violation.state() == ViolationState.CONFIRMED
          || violation.state() == ViolationState.REVOKED;
    }

    private static Map<UUID, Appeal> bySubject(List<Appeal> appeals) {
      return appeals.stream()
          .filter(appeal -> appeal.state() != AppealState.WITHDRAWN)
          .collect(Collectors.toMap(Appeal::subjectId, Function.identity()));
    }
  }
}
