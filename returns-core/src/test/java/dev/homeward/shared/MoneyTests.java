package dev.homeward.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Case numbers are those of the catalogue of edge cases that the platform is built against. */
class MoneyTests {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final Currency BHD = Currency.getInstance("BHD");

  @Test
  void case25DistributesInProportionAlsoBelowZero() {
    assertThat(minor(300, 4000, 2000, 2000)).containsExactly(150L, 75L, 75L);
    assertThat(minor(-300, 4000, 2000, 2000)).containsExactly(-150L, -75L, -75L);
  }

  @Test
  void case26GivesWhatIsLeftToTheLargestRemainders() {
    assertThat(minor(299, 4300, 1400, 2300)).containsExactly(161L, 52L, 86L);
  }

  @Test
  void case28DistributesOverManyWeights() {
    assertThat(minor(93, 10, 20, 10, 30, 50, 20, 10, 40))
        .containsExactly(5L, 10L, 5L, 15L, 24L, 10L, 5L, 19L);
  }

  @Test
  void case29TakesWeightsOfZeroAsEqual() {
    assertThat(minor(40, 10, 0)).containsExactly(40L, 0L);
    assertThat(minor(10, 0, 0)).containsExactly(5L, 5L);
    assertThat(minor(0, 0, 0)).containsExactly(0L, 0L);
  }

  @Test
  void case31RefusesAmountsFinerThanTheCurrency() {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> Money.of(new BigDecimal("10.0076"), EUR))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("money.too-precise"));
  }

  @Test
  void case32LeavesTheRestToTheLastUnit() {
    assertThat(minor(1238, 1, 1, 1)).containsExactly(413L, 413L, 412L);
  }

  @Test
  void case35ComparesInMinorUnits() {
    Money maximum =
        Money.rounded(new BigDecimal("0.884956"), EUR)
            .plus(Money.rounded(new BigDecimal("0.12"), EUR));
    assertThat(Money.of(new BigDecimal("1.00"), EUR)).isLessThanOrEqualTo(maximum);
  }

  @Test
  void allocationAlwaysSumsToTheWholeAndNeverStraysByMoreThanOneUnit() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int round = 0; round < 2_000; round++) {
      long[] weights = random.longs(1 + random.nextInt(12), 0, 1_000_000).toArray();
      long amount = random.nextLong(-10_000_000, 10_000_000);
      List<Money> parts = new Money(amount, EUR).allocate(weights);
      assertThat(parts.stream().mapToLong(Money::minor).sum()).isEqualTo(amount);
      double total = java.util.Arrays.stream(weights).sum();
      for (int i = 0; i < weights.length && total > 0; i++) {
        assertThat((double) parts.get(i).minor())
            .isCloseTo(amount * (weights[i] / total), org.assertj.core.data.Offset.offset(1.0001));
      }
    }
  }

  @Test
  void refusesNegativeWeightsAndNoWeightsAtAll() {
    assertThatIllegalArgumentException().isThrownBy(() -> minor(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> minor(1));
  }

  @Test
  void knowsTheDecimalsOfEachCurrency() {
    assertThat(Money.of(new BigDecimal("1250"), JPY).minor()).isEqualTo(1250);
    assertThat(Money.of(new BigDecimal("1.234"), BHD).minor()).isEqualTo(1234);
    assertThat(new Money(1230, EUR).amount()).isEqualByComparingTo("12.30");
  }

  @Test
  void roundsHalfUp() {
    assertThat(Money.rounded(new BigDecimal("0.005"), EUR).minor()).isEqualTo(1);
    assertThat(Money.rounded(new BigDecimal("0.5"), JPY).minor()).isEqualTo(1);
    assertThat(Money.rounded(new BigDecimal("-0.005"), EUR).minor()).isEqualTo(-1);
  }

  @Test
  void refusesToMixCurrencies() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Money(1, EUR).plus(new Money(1, JPY)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Money(1, EUR).compareTo(new Money(1, JPY)));
  }

  @Test
  void refusesToOverflow() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> new Money(Long.MAX_VALUE, EUR).plus(new Money(1, EUR)));
  }

  private static List<Long> minor(long amount, long... weights) {
    return new Money(amount, EUR).allocate(weights).stream().map(Money::minor).toList();
  }
}
