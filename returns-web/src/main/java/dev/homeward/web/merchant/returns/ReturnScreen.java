package dev.homeward.web.merchant.returns;

import dev.homeward.inspection.Findings;
import dev.homeward.refund.Destination;
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.returncase.Decline;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.support.Languages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one return shows. */
@Component
class ReturnScreen {

  private static final int EARLIER = 5;

  private final ReturnBook book;
  private final ReturnQueue queue;
  private final Findings findings;
  private final Refunds refunds;
  private final MessageSource messages;

  ReturnScreen(
      ReturnBook book,
      ReturnQueue queue,
      Findings findings,
      Refunds refunds,
      MessageSource messages) {
    this.book = book;
    this.queue = queue;
    this.findings = findings;
    this.refunds = refunds;
    this.messages = messages;
  }

  String show(SellerId seller, ReturnCaseId id, Model model) {
    ReturnCaseDetails details = book.get(seller, id);
    model.addAttribute("case", details);
    model.addAttribute("arrived", findings.arrived(seller, id));
    model.addAttribute("judged", findings.judged(seller, id));
    model.addAttribute("grants", refunds.of(seller, id));
    model.addAttribute("declines", declineTexts(details));
    model.addAttribute("undecided", undecided(details));
    if (details.view().requestState().inForce()) {
      model.addAttribute("quote", refunds.quote(seller, id, RefundWish.ORIGINAL));
      model.addAttribute(
          "credit",
          refunds.quote(seller, id, new RefundWish(Destination.STORE_CREDIT, false, null)));
    }
    String email = details.header().contact().email();
    model.addAttribute(
        "earlier",
        email == null
            ? List.of()
            : queue.ofShopper(seller, email, EARLIER).stream()
                .filter(row -> !row.id().equals(id))
                .toList());
    return "merchant/return";
  }

  private static boolean undecided(ReturnCaseDetails details) {
    RequestState state = details.view().requestState();
    return state == RequestState.REQUESTED || state == RequestState.UNDER_REVIEW;
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
