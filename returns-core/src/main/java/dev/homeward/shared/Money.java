package dev.homeward.shared;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount of money: whole minor units of an ISO 4217 currency, which has 0 to 3 decimals.
 *
 * <p>There is no division. Whatever has to be split is split by {@link #allocate}, so that the
 * parts always add up to the whole. Mixing currencies is an error.
 */
@JsonIgnoreProperties({"zero", "negative"})
public record Money(long minor, Currency currency) implements Comparable<Money> {

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * Reads an amount that has no more decimals than the currency.
   *
   * @throws BusinessRuleViolation {@code money.too-precise} for 1.005 EUR or 1.5 JPY
   */
  public static Money of(BigDecimal amount, Currency currency) {
    BigDecimal minor = amount.movePointRight(currency.getDefaultFractionDigits());
    if (minor.stripTrailingZeros().scale() > 0) {
      throw new BusinessRuleViolation("money.too-precise", amount.toPlainString(), currency);
    }
    return new Money(minor.longValueExact(), currency);
  }

  /** Rounds half up to the currency's minor unit. */
  public static Money rounded(BigDecimal amount, Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    return new Money(
        amount.setScale(digits, RoundingMode.HALF_UP).movePointRight(digits).longValueExact(),
        currency);
  }

  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, inSameCurrency(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, inSameCurrency(other).minor), currency);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(minor, factor), currency);
  }

  /** Returns so many percent of this amount, rounded as by {@link #rounded}. */
  public Money percent(BigDecimal percent) {
    return rounded(amount().multiply(percent).movePointLeft(2), currency);
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, inSameCurrency(other).minor);
  }

  /** Splits this amount into equal parts, as {@link #allocate} does. */
  public List<Money> split(int parts) {
    long[] weights = new long[parts];
    java.util.Arrays.fill(weights, 1);
    return allocate(weights);
  }

  /**
   * Splits this amount in proportion to the weights, by largest remainder: every part is rounded
   * towards zero, and the units left over go one each to the largest remainders, earlier parts
   * first. The parts sum to this amount; a negative amount is split as its mirror image. Weights
   * that are all zero count as equal.
   *
   * @param weights at least one, none negative
   */
  public List<Money> allocate(long... weights) {
    BigInteger total = BigInteger.ZERO;
    for (long weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("negative weight " + weight);
      }
      total = total.add(BigInteger.valueOf(weight));
    }
    if (weights.length == 0) {
      throw new IllegalArgumentException("nothing to allocate to");
    }
    return total.signum() == 0 ? split(weights.length) : proportional(weights, total);
  }

  private List<Money> proportional(long[] weights, BigInteger total) {
    BigInteger whole = BigInteger.valueOf(minor).abs();
    long[] parts = new long[weights.length];
    BigInteger[] remainders = new BigInteger[weights.length];
    long left = whole.longValueExact();
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] share = whole.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(total);
      parts[i] = share[0].longValueExact();
      remainders[i] = share[1];
      left -= parts[i];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    List<Money> result = new ArrayList<>(parts.length);
    for (long part : parts) {
      result.add(new Money(minor < 0 ? -part : part, currency));
    }
    return List.copyOf(result);
  }

  private Money inSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
    }
    return other;
  }

  /** Such as {@code 12.30 EUR}: for logs; screens format by locale. */
  @Override
  public String toString() {
    return amount().toPlainString() + " " + currency;
  }
}
