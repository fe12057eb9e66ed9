package dev.homeward.web.ops;

import dev.homeward.analytics.credit.CreditScore;
import dev.homeward.analytics.rating.RatingRecord;
import dev.homeward.analytics.rating.SellerRatings;
import dev.homeward.analytics.watch.Alerts;
import dev.homeward.oversight.Appeal;
import dev.homeward.oversight.Appeals;
import dev.homeward.oversight.ViolationState;
import dev.homeward.oversight.Violations;
import dev.homeward.refund.RefundDesk;
import dev.homeward.refund.RefundTodo;
import dev.homeward.returncase.QueueTab;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.MeasureState;
import dev.homeward.standing.Measures;
import dev.homeward.standing.StandingTerms;
import dev.homeward.standing.TermsInForce;
import dev.homeward.withdrawal.Withdrawals;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A seller all around: how it stands, what waits at its desk, and what waits at the platform's. */
@Component
class SellerOverview {

  private static final List<QueueTab> TABS =
      List.of(
          QueueTab.NEW,
          QueueTab.WAITING,
          QueueTab.TO_INSPECT,
          QueueTab.TO_REFUND,
          QueueTab.DISPUTED);

  private final Desk desk;
  private final Judgement judgement;
  private final Clock clock;

  SellerOverview(Desk desk, Judgement judgement, Clock clock) {
    this.desk = desk;
    this.judgement = judgement;
    this.clock = clock;
  }

  /**
   * A number with where it can be looked into.
   *
   * @param name last part of its message key
   * @param overdue of these
   * @param href empty where operators have no page of it
   */
  record Figure(String name, long count, boolean more, long overdue, String href) {}

  /**
   * All of it.
   *
   * @param rating the latest; empty before the first
   */
  record Page(
      TermsInForce terms, Optional<RatingRecord> rating, List<Figure> desk, List<Figure> platform) {

    /** Points as they are shown: whole, and from 300 to 850. */
    public long shown(double points) {
      return Math.round(CreditScore.shown(points));
    }
  }

  Page of(SellerId seller) {
    Instant now = clock.instant();
    return new Page(
        judgement.terms.read(seller),
        judgement.ratings.latest(seller),
        desk.figures(seller, now),
        judgement.figures(seller, now, desk.alerts.waiting(Optional.of(seller))));
  }

  /** What waits for the seller's own people. */
  @Component
  static class Desk {

    private final ReturnQueue queue;
    private final RefundDesk refunds;
    private final Withdrawals withdrawals;
    private final Alerts alerts;

    Desk(ReturnQueue queue, RefundDesk refunds, Withdrawals withdrawals, Alerts alerts) {
      this.queue = queue;
      this.refunds = refunds;
      this.withdrawals = withdrawals;
      this.alerts = alerts;
    }

    private List<Figure> figures(SellerId seller, Instant now) {
      Map<QueueTab, ReturnQueue.Load> loads = queue.loads(seller, now);
      List<Figure> figures = new ArrayList<>();
      for (QueueTab tab : TABS) {
        ReturnQueue.Load load = Objects.requireNonNull(loads.get(tab));
        figures.add(new Figure(tab.name(), load.cases(), load.more(), load.overdue(), ""));
      }
      RefundTodo money = refunds.todo(seller);
      figures.add(new Figure("APPROVAL", money.toApprove(), false, 0, ""));
      figures.add(new Figure("FAILED", money.failed(), false, money.failed(), ""));
      figures.add(new Figure("WITHDRAWALS", withdrawals.open(seller), false, 0, ""));
      return figures;
    }
  }

  /** What people and the model made of the seller. */
  @Component
  static class Judgement {

    private static final Set<MeasureState> OPEN =
        EnumSet.of(MeasureState.PROPOSED, MeasureState.APPROVED);

    private final StandingTerms terms;
    private final SellerRatings ratings;
    private final Measures measures;
    private final Violations violations;
    private final Appeals appeals;

    Judgement(
        StandingTerms terms,
        SellerRatings ratings,
        Measures measures,
        Violations violations,
        Appeals appeals) {
      this.terms = terms;
      this.ratings = ratings;
      this.measures = measures;
      this.violations = violations;
      this.appeals = appeals;
    }

    private List<Figure> figures(SellerId seller, Instant now, long alerts) {
      String file = "/ops/credit/" + seller;
      long restrictions =
          measures.of(seller).stream().filter(each -> OPEN.contains(each.state())).count();
      long accusations =
          violations.of(seller).stream()
              .filter(each -> each.state() == ViolationState.RECORDED)
              .count();
      List<Appeal> open = appeals.of(seller).stream().filter(Appeal::isOpen).toList();
      long late = open.stream().filter(appeal -> appeal.decideBy().isBefore(now)).count();
      return List.of(
          new Figure("ALERTS", alerts, false, 0, "/ops/alerts?seller=" + seller),
          new Figure("RESTRICTIONS", restrictions, false, 0, file),
          new Figure("VIOLATIONS", accusations, false, 0, file),
          new Figure("APPEALS", open.size(), false, late, "/ops/appeals"));
    }
  }
}
