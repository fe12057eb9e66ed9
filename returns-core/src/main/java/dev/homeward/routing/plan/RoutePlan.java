package dev.homeward.routing.plan;

import dev.homeward.routing.Hub;
import dev.homeward.shared.ReturnCaseId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the goods of a case should go, and why.
 *
 * @param currency in which ways are compared
 * @param day of the law and of the exchange rates
 * @param rates into the currency, as far as they were needed
 * @param here the hub that the goods are at; null while the shopper has them
 */
public record RoutePlan(
    ReturnCaseId caseId,
    Currency currency,
    LocalDate day,
    Map<Currency, BigDecimal> rates,
    @Nullable Hub here,
    List<Part> parts) {

  public RoutePlan {
    rates = Map.copyOf(rates);
    parts = List.copyOf(parts);
  }

  /**
   * Goods that are alike, and their ways.
   *
   * @param options one for every way
   * @param best worth most; null where every way is closed
   * @param override what a person chose in its place; null where nobody did
   */
  public record Part(
      Goods goods, List<RouteOption> options, @Nullable Route best, @Nullable Choice override) {

    public Part {
      options = List.copyOf(options);
    }

    /** The way to take: what a person chose, else what is worth most. */
    public @Nullable Route chosen() {
      return override == null ? best : override.route();
    }

    /** Returns the option of a way. */
    public RouteOption option(Route route) {
      return options.stream().filter(option -> option.route() == route).findFirst().orElseThrow();
    }
  }

  /**
   * A way that a person chose.
   *
   * @param derogation of the law, by which a forbidden way is open; null for none
   */
  public record Choice(
      Route route, String reason, @Nullable String derogation, String by, Instant at) {}
}
