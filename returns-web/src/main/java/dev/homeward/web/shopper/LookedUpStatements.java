package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.withdrawal.Matching;
import dev.homeward.withdrawal.Statement;
import dev.homeward.withdrawal.Withdrawals;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes the withdrawals of shoppers who have proved the order to be theirs: these may see at once
 * what their statement has become.
 */
@Component
class LookedUpStatements {

  private final Desk desk;
  private final Stating stating;
  private final Withdrawals withdrawals;
  private final Matching matching;
  private final ShopperLinks links;

  LookedUpStatements(
      Desk desk, Stating stating, Withdrawals withdrawals, Matching matching, ShopperLinks links) {
    this.desk = desk;
    this.stating = stating;
    this.withdrawals = withdrawals;
    this.matching = matching;
    this.links = links;
  }

  /** Puts it on record, and returns the page that tells what it has become. */
  String state(OrderView order, UUID draft, Choice choice, HttpServletRequest request) {
    ZoneId zone = desk.eligibility(order).shopperZone();
    Statement statement = withdrawals.declare(stating.of(order, draft, choice, zone, request));
    matching.attempt(statement.id());
    ReturnCaseId filed =
        withdrawals.get(Optional.of(order.seller()), statement.id()).outcome().caseId();
    return filed == null ? links.toReceipt(statement.id()) : links.toCase(filed) + "?done=yes";
  }
}
