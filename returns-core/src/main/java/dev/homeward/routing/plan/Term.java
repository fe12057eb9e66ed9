package dev.homeward.routing.plan;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * One term of what a way is worth.
 *
 * @param amount in the currency of the plan; costs are negative
 * @param original the same before it was exchanged
 * @param rate of the exchange, 1 where there was none
 * @param how what it was computed from, in the order of the text {@code routes.how.<kind>}: amounts
 *     of money, percentages, numbers and names
 */
public record Term(Kind kind, Money amount, Money original, BigDecimal rate, List<Object> how) {

  public Term {
    how = List.copyOf(how);
  }

  public boolean exchanged() {
    return !amount.currency().equals(original.currency());
  }

  /** What a term stands for. */
  public enum Kind {
    RESALE,
    SUPPLIER_CREDIT,
    FREIGHT,
    ENTRY_FEE,
    HANDLING,
    SERVICE,
    LOSSES,
    IMPORT_CHARGES,
    DUTY_BACK,
    HOME_RELIEF,
    CLAIM_FEE,
    LATE_REFUND
  }
}
