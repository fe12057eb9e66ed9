package dev.homeward.routing;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What freight costs on a lane. */
public sealed interface Tariff {

  /**
   * Returns the cost of goods of one weight; empty where they are too heavy for the lane.
   *
   * @param grams of all units together
   */
  Optional<Money> price(int grams, int units);

  /** Says whether every amount of it is in one currency. */
  boolean isIn(Currency currency);

  /**
   * Up to a weight a price, parcel by parcel.
   *
   * @param steps with growing weights, at least one
   * @param perKilogramBeyond for every begun kilogram above the last step; null where that is the
   *     heaviest parcel
   */
  record Steps(List<Step> steps, @Nullable Money perKilogramBeyond) implements Tariff {

    private static final int KILOGRAM = 1000;

    public Steps {
      steps = List.copyOf(steps);
      if (steps.isEmpty()) {
        throw new BusinessRuleViolation("lane.steps");
      }
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        boolean grows = i == 0 || step.grams() > steps.get(i - 1).grams();
        if (!grows || step.grams() < 1 || step.price().isNegative()) {
          throw new BusinessRuleViolation("lane.steps");
        }
      }
      if (perKilogramBeyond != null && perKilogramBeyond.isNegative()) {
        throw new BusinessRuleViolation("lane.steps");
      }
    }

    @Override
    public boolean isIn(Currency currency) {
      return (perKilogramBeyond == null || perKilogramBeyond.currency().equals(currency))
          && steps.stream().allMatch(step -> step.price().currency().equals(currency));
    }

    @Override
    public Optional<Money> price(int grams, int units) {
      for (Step step : steps) {
        if (grams <= step.grams()) {
          return Optional.of(step.price());
        }
      }
      if (perKilogramBeyond == null) {
        return Optional.empty();
      }
      Step last = steps.getLast();
      int begun = Math.ceilDiv(grams - last.grams(), KILOGRAM);
      return Optional.of(last.price().plus(perKilogramBeyond.times(begun)));
    }
  }

  /** A price for parcels of at most a weight. */
  record Step(int grams, Money price) {}

  /**
   * Many units share a consignment: each pays for its weight, and its share of what the whole
   * consignment costs once.
   *
   * @param typicalUnits that a consignment holds, at least 1
   */
  record Shared(Money perKilogram, Money perConsignment, int typicalUnits) implements Tariff {

    public Shared {
      if (typicalUnits < 1 || perKilogram.isNegative() || perConsignment.isNegative()) {
        throw new BusinessRuleViolation("lane.shared");
      }
    }

    @Override
    public boolean isIn(Currency currency) {
      return perKilogram.currency().equals(currency) && perConsignment.currency().equals(currency);
    }

    @Override
    public Optional<Money> price(int grams, int units) {
      BigDecimal weight = perKilogram.amount().multiply(BigDecimal.valueOf(grams, 3));
      BigDecimal share =
          perConsignment
              .amount()
              .multiply(BigDecimal.valueOf(units))
              .divide(BigDecimal.valueOf(typicalUnits), 6, RoundingMode.HALF_UP);
      return Optional.of(Money.rounded(weight.add(share), perKilogram.currency()));
    }
  }
}
