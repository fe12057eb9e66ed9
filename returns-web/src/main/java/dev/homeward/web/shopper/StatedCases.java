package dev.homeward.web.shopper;

import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.withdrawal.Withdrawals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads from a withdrawal to the receipt of the statement that it came from. */
@Component
class StatedCases {

  private final Withdrawals withdrawals;
  private final ShopperLinks links;

  StatedCases(Withdrawals withdrawals, ShopperLinks links) {
    this.withdrawals = withdrawals;
    this.links = links;
  }

  /** Returns the path of the receipt; null where there is none. */
  @Nullable String receiptOf(ReturnCaseDetails details) {
    return withdrawals
        .ofCase(details.view())
        .map(statement -> links.toReceipt(statement.id()))
        .orElse(null);
  }
}
