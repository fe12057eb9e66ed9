package dev.homeward.web.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is wrong in the demo world, for its screens to reveal; docs/demo.md tells where to look. The
 * fourth truth, a seller whose goods are at fault, is that seller's {@code faultFactor}.
 */
final class DemoTruths {

  /** A seller whose goods are at fault far more often than its peers' of the same categories. */
  static final String BAD_SELLER = "GBX";

  /** A product of {@link #WRONG_SIZE_SELLER} that runs small. */
  static final String WRONG_SIZE_PRODUCT = "JDS-FO05";

  static final String WRONG_SIZE_SELLER = "JDS";
  private static final double WRONG_SIZE_FACTOR = 5;

  /** Parcels from here to there travel three times as long as to the neighbours of there. */
  static final String SLOW_LANE_FROM = "CN";

  static final String SLOW_LANE_TO = "PL";
  private static final double SLOW_LANE_FACTOR = 3;
  private static final double ARRIVED_LATE_PERCENT = 12;

  /** Products of one seller that were replaced by copies for some months, in some countries. */
  static final Set<String> COUNTERFEIT_PRODUCTS = Set.of("PRD-EL01", "PRD-EL03", "PRD-EL05");

  static final Set<String> COUNTERFEIT_COUNTRIES = Set.of("DE", "FR", "NL");
  private static final double COUNTERFEIT_PERCENT = 40;

  /**
   * The sellers whose owner signs in as the demo's merchant: a good one, and the one that runs
   * small.
   */
  static final List<String> DEMO_MERCHANT = List.of("LTL", WRONG_SIZE_SELLER);

  /** A sale, as far as a truth may depend on it. */
  record Sale(DemoSeller seller, DemoProduct product, DemoDestination to, LocalDate day) {}

  private final LocalDate counterfeitsFrom;
  private final LocalDate counterfeitsUntil;

  DemoTruths(DemoPeriod period) {
    this.counterfeitsFrom = period.end().minusMonths(4);
    this.counterfeitsUntil = period.end().minusMonths(1);
  }

  LocalDate counterfeitsFrom() {
    return counterfeitsFrom;
  }

  LocalDate counterfeitsUntil() {
    return counterfeitsUntil;
  }

  /** How much longer than usual parcels travel. */
  static double delay(DemoSeller seller, DemoDestination to) {
    return slow(seller, to) ? SLOW_LANE_FACTOR : 1;
  }

  /**
   * Tells how often a sale comes back for a reason.
   *
   * @param usual percent of such sales elsewhere
   * @return percent
   */
  double percent(String reason, double usual, Sale sale) {
    return switch (reason) {
      case "too-small" ->
          sale.product().code().equals(WRONG_SIZE_PRODUCT) ? WRONG_SIZE_FACTOR * usual : usual;
      case "arrived-late" -> slow(sale.seller(), sale.to()) ? ARRIVED_LATE_PERCENT : usual;
      case "counterfeit" -> counterfeited(sale) ? COUNTERFEIT_PERCENT : usual;
      default -> usual;
    };
  }

  private static boolean slow(DemoSeller seller, DemoDestination to) {
    return seller.country().value().equals(SLOW_LANE_FROM)
        && to.country().value().equals(SLOW_LANE_TO);
  }

  private boolean counterfeited(Sale sale) {
    return COUNTERFEIT_PRODUCTS.contains(sale.product().code())
        && COUNTERFEIT_COUNTRIES.contains(sale.to().country().value())
        && !sale.day().isBefore(counterfeitsFrom)
        && sale.day().isBefore(counterfeitsUntil);
  }
}
