package dev.homeward.policy;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** Conditions of policy rules for tests, of one word each. */
final class When {

  private PolicyCondition condition = PolicyCondition.ALWAYS;

  private When() {}

  static When when() {
    return new When();
  }

  When country(String code) {
    return that("country", code);
  }

  When category(String name) {
    return that("category", name);
  }

  When priceFrom(Money price) {
    PolicyCondition c = condition;
    condition =
        new PolicyCondition(
            c.countries(),
            c.zones(),
            c.categories(),
            c.flags(),
            price,
            c.priceTo(),
            c.reasons(),
            c.channels(),
            c.groups(),
            c.from(),
            c.to());
    return this;
  }

  /** Adds a condition of some kind. */
  When that(String kind, String value) {
    PolicyCondition c = condition;
    boolean price = kind.startsWith("price");
    Money money = price ? Money.of(new BigDecimal(value), SoldGoods.EUR) : null;
    condition =
        new PolicyCondition(
            kind.equals("country") ? Set.of(value) : c.countries(),
            kind.equals("zone") ? Set.of(Zone.valueOf(value)) : c.zones(),
            kind.equals("category") ? Set.of(value) : c.categories(),
            kind.equals("flag") ? Set.of(value) : c.flags(),
            kind.equals("price-from") ? money : c.priceFrom(),
            kind.equals("price-to") ? money : c.priceTo(),
            kind.equals("reason") ? Set.of(value) : c.reasons(),
            kind.equals("channel") ? Set.of(value) : c.channels(),
            kind.equals("group") ? Set.of(value) : c.groups(),
            kind.equals("from") ? LocalDate.parse(value) : c.from(),
            kind.equals("to") ? LocalDate.parse(value) : c.to());
    return this;
  }

  PolicyCondition condition() {
    return condition;
  }
}
