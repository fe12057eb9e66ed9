package dev.homeward.refund.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountsTests {

  @ParameterizedTest
  @CsvSource({
    "EUR,12.30,1230",
    "USD,0.01,1",
    "JPY,1200,1200",
    "KRW,50000,50000",
    "CLP,990,990",
    "VND,250000,250000",
    "MGA,5000,5000",
    "KWD,1.230,1230",
    "TND,10.000,10000",
    "ISK,500,50000",
    "UGX,7000,700000",
    "HUF,1000.00,100000"
  })
  void countsAsStripeCounts(String currency, String amount, long expected) {
    assertThat(StripeAmounts.of(money(amount, currency))).isEqualTo(OptionalLong.of(expected));
  }

  @Test
  void knowsWhatStripeCannotPay() {
    assertThat(StripeAmounts.of(money("1.234", "KWD"))).isEmpty();
    assertThat(StripeAmounts.of(money("5000.50", "MGA"))).isEmpty();
  }

  private static Money money(String amount, String currency) {
    return Money.of(new BigDecimal(amount), Currency.getInstance(currency));
  }
}
