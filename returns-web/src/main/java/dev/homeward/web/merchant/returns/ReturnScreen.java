package dev.homeward.web.merchant.returns;

import dev.homeward.inspection.Findings;
import dev.homeward.refund.Destination;
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.refund.trigger.RefundHolds;
import dev.homeward.remedy.Remedies;
import dev.homeward.returncase.Decline;
import dev.homeward.returncase.QueueRow;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.returncase.Stage;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.support.Languages;
import dev.homeward.web.support.Shell;
import dev.homeward.withdrawal.Withdrawals;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one return shows. */
@Component
class ReturnScreen {

  private static final int EARLIER = 5;

  private final ReturnBook book;
  private final Findings findings;
  private final Around around;
  private final Money money;
  private final Clock clock;

  ReturnScreen(ReturnBook book, Findings findings, Around around, Money money, Clock clock) {
    this.book = book;
    this.findings = findings;
    this.around = around;
    this.money = money;
    this.clock = clock;
  }

  String show(SellerId seller, ReturnCaseId id, QueueForm queue, Model model) {
    ReturnCaseDetails details = book.get(seller, id);
    model.addAttribute("case", details);
    model.addAttribute("now", clock.instant());
    model.addAttribute("arrived", findings.arrived(seller, id));
    model.addAttribute("judged", findings.judged(seller, id));
    model.addAttribute("declines", around.declineTexts(details));
    model.addAttribute("undecided", undecided(details));
    List<QueueRow> earlier = around.earlier(seller, details);
    model.addAttribute("earlier", earlier.stream().limit(EARLIER).toList());
    model.addAttribute("suggestion", Suggestion.of(details, earlier.size()));
    around.place(seller, id, queue, model);
    around.state(details, model);
    around.panels(details, model);
    money.add(seller, details, model);
    return "merchant/return";
  }

  private static boolean undecided(ReturnCaseDetails details) {
    RequestState state = details.view().requestState();
    return state == RequestState.REQUESTED || state == RequestState.UNDER_REVIEW;
  }

  /** What is around a case: its place in the queue, its shopper, and the words for them. */
  @Component
  static class Around {

    private final ReturnQueue queue;
    private final Shell shell;
    private final MessageSource messages;
    private final Withdrawals withdrawals;
    private final List<CasePanel> panels;

    Around(
        ReturnQueue queue,
        Shell shell,
        MessageSource messages,
        Withdrawals withdrawals,
        List<CasePanel> panels) {
      this.queue = queue;
      this.shell = shell;
      this.messages = messages;
      this.withdrawals = withdrawals;
      this.panels = List.copyOf(panels);
    }

    private void panels(ReturnCaseDetails details, Model model) {
      panels.forEach(panel -> panel.add(details, model));
    }

    /** Adds the statement that a withdrawal came from; others came from none. */
    private void state(ReturnCaseDetails details, Model model) {
      withdrawals
          .ofCase(details.view())
          .ifPresent(statement -> model.addAttribute("statement", statement));
    }

    private List<QueueRow> earlier(SellerId seller, ReturnCaseDetails details) {
      String email = details.header().contact().email();
      return email == null
          ? List.of()
          : queue.ofShopper(seller, email, EARLIER + 1).stream()
              .filter(row -> !row.id().equals(details.view().id()))
              .toList();
    }

    /** A case that was just decided has left its queue: then the address knows what was next. */
    private void place(SellerId seller, ReturnCaseId id, QueueForm form, Model model) {
      ReturnQueue.Neighbours beside =
          form.prev() != null || form.next() != null
              ? new ReturnQueue.Neighbours(caseId(form.prev()), caseId(form.next()))
              : form.known()
                  ? queue.neighbours(seller, form.filter(shell.getZone()), id)
                  : ReturnQueue.Neighbours.NONE;
      model.addAttribute("beside", beside);
      model.addAttribute("queueQuery", form.between(null, null));
      model.addAttribute("decidedQuery", form.between(beside.previous(), beside.next()));
    }

    private static @Nullable ReturnCaseId caseId(@Nullable UUID id) {
      return id == null ? null : new ReturnCaseId(id);
    }

    /** What the shopper would read, in the shopper's own language, by reason. */
    private Map<String, String> declineTexts(ReturnCaseDetails details) {
      String tag = details.header().contact().locale();
      Locale locale =
          tag == null
              ? Locale.ENGLISH
              : Languages.find(tag, Languages.OF_SHOPPERS).orElse(Locale.ENGLISH);
      Map<String, String> texts = new LinkedHashMap<>();
      for (String reason : Decline.REASONS) {
        texts.put(reason, messages.getMessage("shopper.decline." + reason, null, locale));
      }
      return texts;
    }
  }

  /** What is owed for a case, or will be, in money and in goods. */
  @Component
  static class Money {

    private static final RefundWish CREDIT = new RefundWish(Destination.STORE_CREDIT, false, null);

    private final Refunds refunds;
    private final Remedies remedies;
    private final RefundHolds holds;

    Money(Refunds refunds, Remedies remedies, RefundHolds holds) {
      this.holds = holds;
      this.refunds = refunds;
      this.remedies = remedies;
    }

    private void add(SellerId seller, ReturnCaseDetails details, Model model) {
      ReturnCaseId id = details.view().id();
      model.addAttribute("grants", refunds.of(seller, id));
      model.addAttribute("holds", holds.of(seller, id));
      model.addAttribute("remedies", remedies.of(seller, id));
      model.addAttribute("parcelKey", UUID.randomUUID());
      if (details.header().terms() == null || details.view().closedAt() != null) {
        return;
      }
      if (details.header().stage() != Stage.TO_REFUND) {
        model.addAttribute("expected", refunds.expected(seller, id, RefundWish.ORIGINAL));
        return;
      }
      model.addAttribute("quote", refunds.quote(seller, id, RefundWish.ORIGINAL));
      if (details.lines().stream().anyMatch(line -> line.resolution() == Resolution.STORE_CREDIT)) {
        model.addAttribute("credit", refunds.quote(seller, id, CREDIT));
      }
    }
  }
}
