package dev.homeward.web.demo;

import dev.homeward.order.LineDraft;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What shoppers put together at one seller. */
final class DemoBasket {

  private static final double[] SIZE_UP_TO = {0.58, 0.83, 0.94, 0.98, 1.0};
  private static final double[] QUANTITY_UP_TO = {0.89, 0.97, 0.99, 1.0};
  private static final double ON_SALE = 0.13;
  private static final double WITH_COUPON = 0.08;

  private final Lottery<DemoProduct> products;

  DemoBasket(List<DemoProduct> products) {
    this.products = new Lottery<>(products, DemoProduct::popularity);
  }

  /** Returns distinct products, at least one. */
  List<DemoProduct> products(RandomGenerator random) {
    int size = step(SIZE_UP_TO, random);
    Set<DemoProduct> chosen = new LinkedHashSet<>();
    while (chosen.size() < size) {
      chosen.add(products.draw(random));
    }
    return List.copyOf(chosen);
  }

  LineDraft line(
      DemoProduct product, DemoDestination to, Currency currency, RandomGenerator random) {
    int quantity = step(QUANTITY_UP_TO, random);
    BigDecimal price = Objects.requireNonNull(product.prices().get(currency));
    BigDecimal list = price.multiply(BigDecimal.valueOf(quantity));
    int off = random.nextDouble() < ON_SALE ? 10 * (1 + random.nextInt(3)) : 0;
    return new LineDraft(
        Lottery.even(product.skus(), random),
        product.title(),
        quantity,
        price,
        true,
        product.code(),
        product.category().name(),
        product.article().hsCode(),
        product.origin(),
        product.article().weightGrams(),
        Money.rounded(list.multiply(BigDecimal.valueOf(off)).movePointLeft(2), currency),
        to.taxPercent(),
        to.taxIncluded(),
        List.of(),
        0);
  }

  /** Returns what is taken off the whole order, mostly nothing. */
  Money coupon(List<LineDraft> lines, Currency currency, RandomGenerator random) {
    int percent = random.nextDouble() < WITH_COUPON ? 5 * (1 + random.nextInt(2)) : 0;
    Money net =
        DemoBill.of(lines, Money.zero(currency)).net().stream().reduce(Money::plus).orElseThrow();
    BigDecimal off = net.amount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
    return Money.of(off.setScale(2, RoundingMode.DOWN), currency);
  }

  private static int step(double[] upTo, RandomGenerator random) {
    double at = random.nextDouble();
    int size = 1;
    while (at >= upTo[size - 1]) {
      size++;
    }
    return size;
  }
}
