package dev.homeward.analytics.watch.cost;

import dev.homeward.analytics.replica.Replica;
import dev.homeward.analytics.watch.Concern;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where a seller's returns cost most, and what would be saved by comparison with others. */
@Service
public class ReturnCosts {

  private static final int PRODUCTS = 20;
  private static final int REGIONS = 12;
  private static final String NOWHERE = "";

  private final Replica replica;
  private final CostRows rows;
  private final Clock clock;

  ReturnCosts(Replica replica, CostRows rows, Clock clock) {
    this.replica = replica;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Returns the last twelve months.
   *
   * @param currency that everything is shown in
   * @param parcel what the way back of one parcel costs, in that currency; null if nobody said
   * @throws dev.homeward.analytics.replica.ReplicaUnavailable while the replica is first built
   */
  @Transactional(readOnly = true)
  public ReturnStrategy lastYear(
      SellerId seller, Currency currency, ZoneId zone, @Nullable Money parcel) {
    LocalDate to = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate from = to.minusYears(1);
    Comparison compared = replica.ask(duck -> Comparison.read(duck, seller, from, to));
    Books books = new Books(currency, rows.perEuro(), parcel);
    Map<String, Sum> products = new HashMap<>();
    Map<String, Sum> regions = new HashMap<>();
    Sum all = new Sum();
    long unconverted = 0;
    for (CostRows.Row row :
        rows.of(seller, from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant())) {
      if (books.rate(row.currency()).isEmpty()) {
        unconverted += row.returns();
        continue;
      }
      books.add(all, row);
      books.add(products.computeIfAbsent(row.product().toString(), _ -> new Sum()), row);
      String region =
          row.country() == null
              ? NOWHERE
              : compared.regionOf().getOrDefault(row.country(), NOWHERE);
      if (!region.equals(NOWHERE)) {
        books.add(regions.computeIfAbsent(region, _ -> new Sum()), row);
      }
    }
    return new ReturnStrategy(
        from,
        to,
        books.line("", all, null),
        books.lines(products, compared.products(), PRODUCTS),
        Math.max(0, products.size() - PRODUCTS),
        books.lines(regions, compared.regions(), REGIONS),
        unconverted);
  }

  /** What is added up, in major units of the currency shown. */
  private static final class Sum {
    private long returns;
    private BigDecimal refunds = BigDecimal.ZERO;
    private BigDecimal duty = BigDecimal.ZERO;
    private BigDecimal delivery = BigDecimal.ZERO;
  }

  private record Books(
      Currency currency, Map<Currency, BigDecimal> perEuro, @Nullable Money parcel) {

    Optional<BigDecimal> rate(Currency of) {
      if (of.equals(currency)) {
        return Optional.of(BigDecimal.ONE);
      }
      BigDecimal ours = perEuro.get(currency);
      BigDecimal theirs = perEuro.get(of);
      return ours == null || theirs == null
          ? Optional.empty()
          : Optional.of(ours.divide(theirs, MathContext.DECIMAL64));
    }

    void add(Sum sum, CostRows.Row row) {
      BigDecimal rate =
          rate(row.currency())
              .orElseThrow()
              .movePointLeft(Math.max(0, row.currency().getDefaultFractionDigits()));
      sum.returns += row.returns();
      sum.refunds = sum.refunds.add(row.refunds().multiply(rate));
      sum.duty = sum.duty.add(row.duty().multiply(rate));
      sum.delivery = sum.delivery.add(row.delivery().multiply(rate));
    }

    List<CostLine> lines(Map<String, Sum> sums, Map<String, Comparison.Part> parts, int most) {
      return sums.entrySet().stream()
          .map(each -> line(each.getKey(), each.getValue(), parts.get(each.getKey())))
          .sorted(
              Comparator.comparing((CostLine line) -> line.total().minor())
                  .reversed()
                  .thenComparing(CostLine::key))
          .limit(most)
          .toList();
    }

    CostLine line(String key, Sum sum, Comparison.@Nullable Part part) {
      CostLine line =
          new CostLine(
              key,
              part == null ? "" : part.code(),
              part == null ? key : part.label(),
              sum.returns,
              Money.rounded(sum.refunds, currency),
              Money.rounded(sum.duty, currency),
              Money.rounded(sum.delivery, currency),
              parcel == null ? Money.zero(currency) : parcel.times(sum.returns),
              Optional.empty());
      return part == null ? line : with(line, part);
    }

    /** Parcels are late on lanes, not by what is in them. */
    private CostLine with(CostLine line, Comparison.Part part) {
      Money each =
          Money.rounded(
              line.total()
                  .amount()
                  .divide(BigDecimal.valueOf(line.returns()), MathContext.DECIMAL64),
              currency);
      Optional<Saving> best =
          part.found().stream()
              .filter(f -> part.code().isEmpty() || f.concern() != Concern.LATE)
              .flatMap(f -> Saving.of(f.concern(), f.observed(), f.expected(), each).stream())
              .max(Comparator.comparingDouble(Saving::fewer));
      return new CostLine(
          line.key(),
          line.code(),
          line.label(),
          line.returns(),
          line.refunds(),
          line.duty(),
          line.delivery(),
          line.freight(),
          best);
    }
  }
}
