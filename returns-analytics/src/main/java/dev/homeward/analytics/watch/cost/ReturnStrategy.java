package dev.homeward.analytics.watch.cost;

import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a seller's returns cost most, and what might help.
 *
 * @param from first day of what was delivered and came back
 * @param to the day after the last one
 * @param products the costliest ones
 * @param others further products that something came back of
 * @param unconverted returns in currencies without an exchange rate, which are not counted
 */
public record ReturnStrategy(
    LocalDate from,
    LocalDate to,
    CostLine total,
    List<CostLine> products,
    int others,
    List<CostLine> regions,
    long unconverted) {

  public ReturnStrategy {
    products = List.copyOf(products);
    regions = List.copyOf(regions);
  }

  public boolean isEmpty() {
    return total.returns() == 0;
  }

  /**
   * Returns what the suggestions save at least: those for products and those for regions overlap,
   * so that the larger of both sums counts.
   */
  public Money saving() {
    Money byProduct = saving(products);
    Money byRegion = saving(regions);
    return byProduct.compareTo(byRegion) < 0 ? byRegion : byProduct;
  }

  private Money saving(List<CostLine> lines) {
    return lines.stream()
        .map(CostLine::saving)
        .flatMap(java.util.Optional::stream)
        .map(Saving::value)
        .reduce(Money.zero(total.refunds().currency()), Money::plus);
  }
}
