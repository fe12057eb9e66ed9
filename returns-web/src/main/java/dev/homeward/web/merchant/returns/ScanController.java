package dev.homeward.web.merchant.returns;

import dev.homeward.returncase.QueueFilter;
import dev.homeward.returncase.QueueRow;
import dev.homeward.returncase.QueueTab;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ReceiversOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Finds the return that a code on a parcel stands for. */
@ReceiversOnly
@Controller
class ScanController {

  private static final int CHOICES = 10;

  private final ReturnBook book;
  private final ReturnQueue queue;
  private final Clock clock;

  ScanController(ReturnBook book, ReturnQueue queue, Clock clock) {
    this.book = book;
    this.queue = queue;
    this.clock = clock;
  }

  /** A code leads to its return; an order number or address to its returns; all else is unknown. */
  @GetMapping("/merchant/receive")
  String scan(
      @ModelAttribute("parcel") ParcelForm parcel,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    String code = parcel.scanned();
    model.addAttribute("now", clock.instant());
    if (code.isEmpty()) {
      return "merchant/receive";
    }
    Optional<ReturnCaseId> found = book.find(member.seller(), code);
    if (found.isPresent()) {
      return parcel.inspect(found.get());
    }
    List<QueueRow> candidates = ofOrder(member.seller(), code);
    if (candidates.size() == 1) {
      return parcel.inspect(candidates.getFirst().id());
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("candidates", candidates);
    return "merchant/receive";
  }

  private List<QueueRow> ofOrder(SellerId seller, String code) {
    QueueFilter filter = new QueueFilter(QueueTab.ALL, code, null, null, null, null, null, CHOICES);
    return queue.page(seller, filter).stream()
        .filter(row -> row.requestState().inForce())
        .limit(CHOICES)
        .toList();
  }
}
