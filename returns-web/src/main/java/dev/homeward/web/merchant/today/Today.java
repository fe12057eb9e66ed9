package dev.homeward.web.merchant.today;

import dev.homeward.account.SellerRole;
import dev.homeward.account.SellerTeam;
import dev.homeward.analytics.watch.Alerts;
import dev.homeward.order.OrderList;
import dev.homeward.refund.RefundDesk;
import dev.homeward.refund.RefundTodo;
import dev.homeward.returncase.QueueTab;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.shared.SellerId;
import dev.homeward.web.insight.WeeklyFigures;
import dev.homeward.web.merchant.today.TodayView.FirstStep;
import dev.homeward.web.merchant.today.TodayView.Task;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Shell;
import dev.homeward.withdrawal.Withdrawals;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what needs a seller's people now. */
@Component
class Today {

  private static final int FIRST = 8;

  private final Work work;
  private final Beginning beginning;
  private final WeeklyFigures figures;
  private final Shell shell;
  private final Clock clock;

  Today(Work work, Beginning beginning, WeeklyFigures figures, Shell shell, Clock clock) {
    this.work = work;
    this.beginning = beginning;
    this.figures = figures;
    this.shell = shell;
    this.clock = clock;
  }

  TodayView of(StaffMember member) {
    SellerId seller = member.seller();
    Instant now = clock.instant();
    return new TodayView(
        now,
        work.of(seller, now, decides(member)),
        work.firstDue(seller, now),
        figures.of(Objects.requireNonNull(shell.getSeller())),
        beginning.of(member));
  }

  private static boolean decides(StaffMember member) {
    return member.sellerRole() == SellerRole.OWNER || member.sellerRole() == SellerRole.AGENT;
  }

  /** What waits in the queues. */
  @Component
  static class Work {

    private static final List<QueueTab> TABS =
        List.of(QueueTab.NEW, QueueTab.TO_INSPECT, QueueTab.TO_REFUND, QueueTab.DISPUTED);
    private static final Map<QueueTab, String> ICONS =
        Map.of(
            QueueTab.NEW, "alert-circle",
            QueueTab.TO_INSPECT, "package",
            QueueTab.TO_REFUND, "receipt-refund",
            QueueTab.DISPUTED, "alert-triangle");

    private final ReturnQueue queue;
    private final RefundDesk desk;
    private final Alerts alerts;
    private final Withdrawals withdrawals;

    Work(ReturnQueue queue, RefundDesk desk, Alerts alerts, Withdrawals withdrawals) {
      this.withdrawals = withdrawals;
      this.queue = queue;
      this.desk = desk;
      this.alerts = alerts;
    }

    private List<dev.homeward.returncase.QueueRow> firstDue(SellerId seller, Instant now) {
      return queue.firstDue(seller, now, FIRST);
    }

    /** What waits for a decision is shown to those who may take it. */
    private List<Task> of(SellerId seller, Instant now, boolean decides) {
      Map<QueueTab, ReturnQueue.Load> loads = queue.loads(seller, now);
      List<Task> tasks = new ArrayList<>();
      for (QueueTab tab : TABS) {
        ReturnQueue.Load load = Objects.requireNonNull(loads.get(tab));
        tasks.add(
            new Task(
                tab.name(),
                Objects.requireNonNull(ICONS.get(tab)),
                load.cases(),
                load.more(),
                load.overdue(),
                load.firstDue(),
                "/merchant/returns?tab=" + tab));
      }
      long late = Objects.requireNonNull(loads.get(QueueTab.WAITING)).overdue();
      tasks.add(
          new Task(
              "LATE", "truck-return", late, false, late, null, "/merchant/returns?tab=WAITING"));
      if (decides) {
        RefundTodo todo = desk.todo(seller);
        tasks.add(person("APPROVAL", "users", todo.toApprove()));
        tasks.add(person("FAILED", "circle-x", todo.failed()));
        tasks.add(person("BY_HAND", "edit", todo.byHand()));
        tasks.add(
            new Task(
                "WITHDRAWALS",
                "edit",
                withdrawals.open(seller),
                false,
                0,
                null,
                "/merchant/withdrawals"));
      }
      long waiting = alerts.waiting(Optional.of(seller));
      tasks.add(new Task("ALERTS", "activity", waiting, false, 0, null, "/merchant/alerts"));
      return tasks;
    }

    private static Task person(String name, String icon, long cases) {
      return new Task(name, icon, cases, false, 0, null, "/merchant/refunds");
    }
  }

  /** What a new seller does first. */
  @Component
  static class Beginning {

    private final OrderList orders;
    private final SellerTeam team;

    Beginning(OrderList orders, SellerTeam team) {
      this.orders = orders;
      this.team = team;
    }

    private List<FirstStep> of(StaffMember member) {
      SellerId seller = member.seller();
      if (orders.any(seller)) {
        return List.of();
      }
      return List.of(
          new FirstStep("orders", false, "/merchant/imports"),
          new FirstStep("team", team.of(seller).size() > 1, "/merchant/team"),
          new FirstStep("portal", false, "/returns"));
    }
  }
}
