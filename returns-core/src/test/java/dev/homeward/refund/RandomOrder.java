package dev.homeward.refund;

import dev.homeward.order.OrderFixtures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A small order of awkward prices. */
record RandomOrder(List<Line> lines, BigDecimal discount) {

  private static final List<String> RATES = List.of("0", "7", "19", "21.5");

  /** One article. */
  record Line(int quantity, BigDecimal price, String taxRate) {}

  static RandomOrder of(Random random) {
    List<Line> lines = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i <= random.nextInt(2); i++) {
      Line line =
          new Line(
              1 + random.nextInt(3),
              BigDecimal.valueOf(100 + random.nextInt(1000), 2),
              RATES.get(random.nextInt(RATES.size())));
      lines.add(line);
      sum = sum.add(line.price().multiply(BigDecimal.valueOf(line.quantity())));
    }
    BigDecimal discount = BigDecimal.valueOf(random.nextInt(sum.unscaledValue().intValue()), 2);
    return new RandomOrder(lines, discount.divide(BigDecimal.TWO, 2, RoundingMode.DOWN));
  }

  void fill(OrderFixtures order) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      order.line("A-" + i, line.quantity(), line.price().toPlainString(), line.taxRate(), true);
    }
    order.discount(discount.toPlainString());
  }

  String paid() {
    return lines.stream()
        .map(line -> line.price().multiply(BigDecimal.valueOf(line.quantity())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .subtract(discount)
        .toPlainString();
  }

  /** The line of every unit, in any order. */
  List<Integer> units(Random random) {
    List<Integer> units = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      units.addAll(Collections.nCopies(lines.get(i).quantity(), i));
    }
    Collections.shuffle(units, random);
    return units;
  }
}
