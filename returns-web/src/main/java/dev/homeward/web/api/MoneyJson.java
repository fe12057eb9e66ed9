package dev.homeward.web.api;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Money as the API writes it: a decimal string with the currency's digits. */
public record MoneyJson(
    @NotNull @Pattern(regexp = "-?[0-9]{1,15}(\\.[0-9]{1,6})?") String amount,
    @NotNull String currency) {

  public static MoneyJson of(Money money) {
    return new MoneyJson(money.amount().toPlainString(), money.currency().getCurrencyCode());
  }

  public Money toMoney() {
    return Money.of(toDecimal(), currencyOf(currency));
  }

  public BigDecimal toDecimal() {
    return new BigDecimal(amount);
  }

  public static Money orZero(@Nullable MoneyJson money, Currency currency) {
    return money == null ? Money.zero(currency) : money.toMoney();
  }

  /**
   * Reads an ISO 4217 code.
   *
   * @throws BusinessRuleViolation {@code currency.unknown}
   */
  public static Currency currencyOf(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new BusinessRuleViolation("currency.unknown", code);
    }
  }
}
