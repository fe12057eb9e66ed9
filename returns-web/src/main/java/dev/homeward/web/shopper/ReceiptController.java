package dev.homeward.web.shopper;

import dev.homeward.web.support.PdfAnswer;
import dev.homeward.withdrawal.Receipts;
import dev.homeward.withdrawal.Statement;
import dev.homeward.withdrawal.StatementId;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows that a statement of withdrawal has arrived, and gives the receipt to keep. */
@Controller
@RequestMapping("/returns/w/{token}")
class ReceiptController {

  private final ShopperLinks links;
  private final Receipts receipts;

  ReceiptController(ShopperLinks links, Receipts receipts) {
    this.links = links;
    this.receipts = receipts;
  }

  @GetMapping
  String show(@PathVariable String token, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("statement", receipts.statement(opened(token)));
    return "shopper/receipt";
  }

  @GetMapping("/receipt.pdf")
  ResponseEntity<Resource> pdf(@PathVariable String token) {
    Statement statement = receipts.statement(opened(token));
    return PdfAnswer.of(receipts.of(statement.id()).pdf(), statement.reference());
  }

  private StatementId opened(String token) {
    return switch (links.open(token)) {
      case ShopperLinks.Opened.ToReceipt(var id) -> id;
      case ShopperLinks.Opened.Expired _ -> throw new DeadLink(true);
      default -> throw new DeadLink(false);
    };
  }
}
