package dev.homeward.refund.stripe;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Amounts as Stripe counts them, which is not always by the minor unit of ISO 4217.
 *
 * @see <a href="https://docs.stripe.com/currencies">Stripe's list of currencies</a>
 */
final class StripeAmounts {

  private static final Set<String> WHOLE =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF",
          "XOF", "XPF");

  /** Thousandths, of which the last digit has to be zero. */
  private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

  /** Have no minor unit any more, and are still counted in hundredths. */
  private static final Set<String> WHOLE_IN_HUNDREDTHS = Set.of("ISK", "UGX");

  private StripeAmounts() {}

  /** Returns the amount in Stripe's units; empty if Stripe cannot pay exactly this amount. */
  static OptionalLong of(Money money) {
    Currency currency = money.currency();
    String code = currency.getCurrencyCode();
    BigDecimal units = money.amount().movePointRight(decimals(code));
    if (units.stripTrailingZeros().scale() > 0) {
      return OptionalLong.empty();
    }
    long amount = units.longValueExact();
    int step = THOUSANDTHS.contains(code) ? 10 : WHOLE_IN_HUNDREDTHS.contains(code) ? 100 : 1;
    return amount % step == 0 ? OptionalLong.of(amount) : OptionalLong.empty();
  }

  private static int decimals(String code) {
    if (WHOLE.contains(code)) {
      return 0;
    }
    return THOUSANDTHS.contains(code) ? 3 : 2;
  }
}
