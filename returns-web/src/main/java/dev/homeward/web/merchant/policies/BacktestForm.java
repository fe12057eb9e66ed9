package dev.homeward.web.merchant.policies;

import dev.homeward.seller.SellerView;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is typed beside the button that tries a draft. */
final class BacktestForm {

  private BacktestForm() {}

  /** Returns the key of the page; a new one where it was broken. */
  static UUID key(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? UUID.fromString(text)
        : UUID.randomUUID();
  }

  /** Returns an amount of the seller's currency; null for nothing, or for what is no amount. */
  static @Nullable Money label(String text, @Nullable SellerView seller) {
    String amount = text.replace(',', '.');
    if (seller == null || !amount.matches("\\d{1,6}(\\.\\d{1,3})?")) {
      return null;
    }
    try {
      return Money.of(new BigDecimal(amount), seller.currency());
    } catch (BusinessRuleViolation tooPrecise) {
      return null;
    }
  }
}
