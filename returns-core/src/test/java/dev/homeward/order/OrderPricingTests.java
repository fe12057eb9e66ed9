package dev.homeward.order;

import static dev.homeward.order.OrderFixtures.eur;
import static dev.homeward.order.OrderFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a unit is worth. Case numbers are those of the catalogue of edge cases that the platform is
 * built against; gaps are cases about refunds, which come with the refund capability.
 */
class OrderPricingTests {

  @Test
  void case01EachOfTwoUnitsIsWorthWhatWasPaidForIt() {
    assertThat(goods(order("1").line("A", 2, "10.00"), 0)).containsExactly(eur("10"), eur("10"));
  }

  @Test
  void case04TaxOnTopBelongsToTheUnit() {
    LineValue line = price(order("4").line("A", 2, "10.00", "10", false)).getFirst();
    assertThat(line.unit(0).goods()).isEqualTo(eur("11.00"));
    assertThat(line.unit(0).tax()).isEqualTo(eur("1.00"));
    assertThat(line.unit(0).net()).isEqualTo(eur("10.00"));
  }

  @Test
  void case05UnitsOfDifferentLinesAddUp() {
    OrderFixtures order = order("5").line("A", 2, "10.00").line("B", 3, "100.00");
    assertThat(goods(order, 0).getFirst().plus(goods(order, 1).getFirst())).isEqualTo(eur("110"));
  }

  @Test
  void case07PromotionAndTaxOnTopAreSpreadOverTheUnits() {
    OrderFixtures order = order("7").line("A", 4, "10.00", "10", false).discount("3.99");
    assertThat(goods(order, 0))
        .containsExactlyInAnyOrder(eur("9.90"), eur("9.90"), eur("9.90"), eur("9.91"));
    assertThat(units(order, 0, UnitValue::net))
        .containsExactlyInAnyOrder(eur("9.00"), eur("9.00"), eur("9.00"), eur("9.01"));
    assertThat(units(order, 0, UnitValue::tax)).containsOnly(eur("0.90"));
    assertThat(sum(goods(order, 0))).isEqualTo(eur("39.61"));
  }

  @Test
  void case08OrderDiscountNeverLosesACent() {
    OrderFixtures order = order("8").line("A", 3, "100.00").discount("10.00");
    assertThat(goods(order, 0)).containsExactlyInAnyOrder(eur("96.67"), eur("96.67"), eur("96.66"));
    assertThat(sum(goods(order, 0))).isEqualTo(eur("290.00"));
  }

  @Test
  void case10LineOfPriceZeroIsWorthNothing() {
    OrderFixtures order = order("10").line("GIFT", 1, "0").line("A", 1, "5.00").shipping("4.90");
    assertThat(price(order).getFirst().total().paid()).isEqualTo(eur("0"));
  }

  @Test
  void case11OrderDiscountFollowsTheValueOfTheLines() {
    List<LineValue> values =
        price(order("11").line("A", 1, "6.00").line("B", 1, "4.00").discount("1.00"));
    assertThat(values).extracting(v -> v.total().goods()).containsExactly(eur("5.40"), eur("3.60"));
  }

  @Test
  void case13LineKeepsItsShareOfTheDiscountAndItsTax() {
    OrderFixtures order = order("13").discountedLine("A", 2, "44526.00", "90.23", "20", false);
    assertThat(goods(order, 0)).containsOnly(eur("53377.06"));
    assertThat(sum(goods(order, 0))).isEqualTo(eur("106754.12"));
  }

  @Test
  void case14TheRateStoredOnTheLineCounts() {
    assertThat(goods(order("14").line("A", 1, "10.00", "20", false), 0))
        .containsExactly(eur("12.00"));
  }

  @Test
  void case16WhatWasInvoicedIsWhatComesBack() {
    assertThat(sum(goods(order("16").line("A", 10, "70.13"), 0))).isEqualTo(eur("701.30"));
    OrderFixtures discounted =
        order("16b").discountedLine("A", 10, "82.50", "123.70", "0", true).paid("701.30");
    assertThat(sum(goods(discounted, 0))).isEqualTo(eur("701.30"));
  }

  @Test
  void case17SingleReturnsCarryTheWholeDiscount() {
    OrderFixtures order = order("17").line("A", 3, "100.00").discount("10.00");
    assertThat(units(order, 0, UnitValue::discount))
        .containsExactlyInAnyOrder(eur("3.33"), eur("3.34"), eur("3.33"));
  }

  @Test
  void case19FullDiscountIsWorthZeroAndNeverLess() {
    OrderFixtures order = order("19").line("A", 3, "9.99", "19", false).discount("29.97");
    assertThat(goods(order, 0)).containsOnly(eur("0"));
  }

  @Test
  void case20PromotionIsSharedProRataByDefault() {
    OrderFixtures order = order("20").line("A", 2, "68.48").discount("50.00");
    assertThat(goods(order, 0)).containsOnly(eur("43.48"));
  }

  @Test
  void case34PartsOfAKitAddUpToTheKit() {
    OrderFixtures kit =
        order("34")
            .line("PART-1", 1, "53.33", "6", false)
            .line("PART-2", 1, "53.33", "6", false)
            .line("PART-3", 1, "53.33", "6", false);
    assertThat(sum(price(kit).stream().map(v -> v.total().goods()).toList()))
        .isEqualTo(eur("169.59"));
  }

  @Test
  void taxContainedInThePriceIsTakenOutOfIt() {
    LineValue line = price(order("i").line("A", 1, "12.30", "23", true)).getFirst();
    assertThat(line.total().goods()).isEqualTo(eur("12.30"));
    assertThat(line.total().tax()).isEqualTo(eur("2.30"));
    assertThat(line.total().net()).isEqualTo(eur("10.00"));
  }

  @Test
  void whatTheShopRoundedOtherwiseIsWhatWasPaid() {
    OrderFixtures order = order("r").line("A", 3, "0.33", "19", false).paid("1.19");
    assertThat(sum(goods(order, 0))).isEqualTo(eur("1.19"));
  }

  @Test
  void aRealDifferenceIsNotTakenForRounding() {
    OrderFixtures order = order("r").line("A", 1, "10.00").paid("9.00");
    assertThat(sum(goods(order, 0))).isEqualTo(eur("10.00"));
  }

  @Test
  void refusesDiscountsAboveTheGoods() {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> order("d").line("A", 1, "5.00").discount("5.01").draft())
        .satisfies(r -> assertThat(r.code()).isEqualTo("order.discount-exceeds-goods"));
  }

  /** Invariant (a): any order of single-unit returns sums to exactly what was paid. */
  @Test
  void unitsOfAnyOrderSumToExactlyWhatWasPaid() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int round = 0; round < 500; round++) {
      OrderFixtures order = order("p");
      int lines = 1 + random.nextInt(5);
      for (int i = 0; i < lines; i++) {
        String price = new java.math.BigDecimal(random.nextInt(20_000)).movePointLeft(2).toString();
        order.line("S" + i, 1 + random.nextInt(9), price, "" + random.nextInt(26), i % 2 == 0);
      }
      order.shipping("4.99").duties("13.37");
      OrderDraft draft = order.draft();
      List<LineValue> values = OrderPricing.price(draft);
      Money units = eur("0");
      Money totals = eur("0");
      for (LineValue value : values) {
        for (int n = 0; n < value.quantity(); n++) {
          assertThat(value.unit(n).goods().isNegative()).isFalse();
          units = units.plus(value.unit(n).paid());
        }
        totals = totals.plus(value.total().paid());
      }
      assertThat(units).isEqualTo(totals);
      Money shares = values.stream().map(v -> v.total().shipping()).reduce(eur("0"), Money::plus);
      assertThat(shares).isEqualTo(eur("4.99"));
    }
  }

  private static List<LineValue> price(OrderFixtures order) {
    return OrderPricing.price(order.draft());
  }

  private static List<Money> goods(OrderFixtures order, int line) {
    return units(order, line, UnitValue::goods);
  }

  private static List<Money> units(OrderFixtures order, int line, Function<UnitValue, Money> part) {
    LineValue value = price(order).get(line);
    return IntStream.range(0, value.quantity()).mapToObj(n -> part.apply(value.unit(n))).toList();
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(eur("0"), Money::plus);
  }
}
