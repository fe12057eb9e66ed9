package dev.homeward.order;

import dev.homeward.catalog.ArticleFacts;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order as its source tells it.
 *
 * @param quantity units, at least 1
 * @param unitPrice list price of one unit, at least 0, at most 6 decimals
 * @param merchandise false for services and fees
 * @param discount off the whole line, at most its list price; shares of order discounts come on top
 * @param taxRate percent, such as 19
 * @param taxIncluded whether the unit price contains the tax
 * @param sourceRow row of the imported file, 0 where there is none
 */
public record LineDraft(
    String sku,
    String title,
    int quantity,
    BigDecimal unitPrice,
    boolean merchandise,
    @Nullable String productCode,
    @Nullable String category,
    @Nullable String hsCode,
    @Nullable CountryCode origin,
    @Nullable Integer weightGrams,
    Money discount,
    BigDecimal taxRate,
    boolean taxIncluded,
    List<String> flags,
    long sourceRow) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public LineDraft {
    flags = List.copyOf(flags);
    if (quantity < 1) {
      throw new BusinessRuleViolation("order.line.quantity", sku, quantity);
    }
    if (unitPrice.signum() < 0 || unitPrice.stripTrailingZeros().scale() > 6) {
      throw new BusinessRuleViolation("order.line.unit-price", sku, unitPrice.toPlainString());
    }
    if (taxRate.signum() < 0 || taxRate.compareTo(HUNDRED) > 0) {
      throw new BusinessRuleViolation("order.line.tax-rate", sku, taxRate.toPlainString());
    }
    if (discount.isNegative() || discount.compareTo(list(quantity, unitPrice, discount)) > 0) {
      throw new BusinessRuleViolation("order.line.discount", sku, discount.toString());
    }
  }

  /** The list price of all units, rounded half up to the currency. */
  Money list() {
    return list(quantity, unitPrice, discount);
  }

  private static Money list(int quantity, BigDecimal unitPrice, Money discount) {
    return Money.rounded(unitPrice.multiply(BigDecimal.valueOf(quantity)), discount.currency());
  }

  ArticleFacts article() {
    return new ArticleFacts(sku, title, productCode, category, hsCode, origin, weightGrams, flags);
  }
}
