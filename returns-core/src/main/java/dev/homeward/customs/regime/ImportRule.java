package dev.homeward.customs.regime;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a country takes from small consignments.
 *
 * @param dispatchedFrom countries it is for; empty for all
 * @param bands by the value of the consignment, the lowest first
 * @param taxInside whether the tax is a share of the amount that it is part of, as in Brazil
 */
public record ImportRule(
    RuleHead head,
    Currency currency,
    ValueBase base,
    Set<String> dispatchedFrom,
    List<Band> bands,
    boolean taxInside)
    implements CustomsRule {

  public ImportRule {
    dispatchedFrom = Set.copyOf(dispatchedFrom);
    bands = List.copyOf(bands);
  }

  /** What the value of goods contains. */
  public enum ValueBase {
    FOB,
    CIF
  }

  /** How duty is found. */
  public enum Method {
    NONE,
    /** A fixed amount for each line of the declaration. */
    PER_LINE,
    /** One rate for whatever it is, less an amount. */
    FLAT_RATE,
    /** By the rates of each commodity. */
    TARIFF
  }

  /**
   * Consignments of about the same value.
   *
   * @param upTo highest value, inclusive; null for the highest of all
   * @param amount per line, or to be taken off
   * @param taxed whether tax is taken at the border
   */
  public record Band(
      @Nullable BigDecimal upTo,
      Method method,
      BigDecimal percent,
      BigDecimal amount,
      boolean taxed) {

    boolean has(BigDecimal value) {
      return upTo == null || value.compareTo(upTo) <= 0;
    }
  }

  boolean from(String country) {
    return dispatchedFrom.isEmpty() || dispatchedFrom.contains(country);
  }

  /** Returns the band of a value; null above all of them. */
  public @Nullable Band band(BigDecimal value) {
    return bands.stream().filter(band -> band.has(value)).findFirst().orElse(null);
  }
}
