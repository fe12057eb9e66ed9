package dev.homeward.web.merchant.refunds;

import dev.homeward.refund.GrantView;
import dev.homeward.refund.RefundDesk;
import dev.homeward.returncase.QueueFilter;
import dev.homeward.returncase.QueueRow;
import dev.homeward.returncase.QueueTab;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what is owed and what waits for a person; a fixed number of statements. */
@Component
class RefundsScreen {

  private static final int PAGE = 100;

  private final ReturnQueue queue;
  private final RefundDesk desk;
  private final Clock clock;

  RefundsScreen(ReturnQueue queue, RefundDesk desk, Clock clock) {
    this.queue = queue;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * @param after last case of the page before; null for the first page
   */
  String show(SellerId seller, @Nullable UUID after, Model model) {
    QueueFilter filter = QueueFilter.of(QueueTab.TO_REFUND, PAGE);
    List<QueueRow> rows =
        queue.page(seller, after == null ? filter : filter.after(new ReturnCaseId(after)));
    List<QueueRow> due = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
    List<GrantView> waiting = desk.waiting(seller, PAGE);
    Map<ReturnCaseId, QueueRow> granted = cases(seller, waiting);
    // What waits for a person is granted already, and is shown above.
    model.addAttribute("due", due.stream().filter(row -> !granted.containsKey(row.id())).toList());
    model.addAttribute("next", rows.size() > PAGE ? due.getLast().id() : null);
    model.addAttribute("first", after == null);
    model.addAttribute("waiting", waiting);
    model.addAttribute("numbers", granted);
    model.addAttribute("todo", desk.todo(seller));
    model.addAttribute("now", clock.instant());
    return "merchant/refunds";
  }

  private Map<ReturnCaseId, QueueRow> cases(SellerId seller, List<GrantView> grants) {
    return byId(seller, grants.stream().map(GrantView::caseId).filter(Objects::nonNull).toList());
  }

  Map<ReturnCaseId, QueueRow> byId(SellerId seller, List<ReturnCaseId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : queue.some(seller, ids.stream().distinct().toList()).stream()
            .collect(Collectors.toMap(QueueRow::id, Function.identity()));
  }
}
