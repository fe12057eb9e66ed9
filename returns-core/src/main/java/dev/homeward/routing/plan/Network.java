package dev.homeward.routing.plan;

import dev.homeward.fx.ExchangeRates;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.routing.Hub;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.Lane;
import dev.homeward.routing.Lanes;
import dev.homeward.routing.stock.HubStock;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is the same for all goods of a case: hubs, lanes, law, rates, and where the goods are. */
@Component
class Network {

  private final Ways ways;
  private final HubStock stock;
  private final SellerTerms terms;
  private final ExchangeRates rates;
  private final Clock clock;

  Network(Ways ways, HubStock stock, SellerTerms terms, ExchangeRates rates, Clock clock) {
    this.ways = ways;
    this.stock = stock;
    this.terms = terms;
    this.rates = rates;
    this.clock = clock;
  }

  /** Hubs and lanes, and the law for them. */
  @Component
  static class Ways {

    private final Hubs hubs;
    private final Lanes lanes;
    private final RouteLaw law;

    Ways(Hubs hubs, Lanes lanes, RouteLaw law) {
      this.hubs = hubs;
      this.lanes = lanes;
      this.law = law;
    }
  }

  /**
   * What is the same for all goods of a case.
   *
   * @param here the hub that holds them; null where none does
   * @param refundDaysLeft until the refund is due; null where its clock has not started
   */
  record State(
      @Nullable Hub here,
      List<Hub> hubs,
      List<Lane> lanes,
      RouteTerms terms,
      Map<Currency, BigDecimal> rates,
      List<BlockRule> law,
      Set<CountryCode> union,
      LocalDate today,
      @Nullable Integer refundDaysLeft) {}

  State of(ReturnCaseDetails details, CountryCode shopper, Currency currency) {
    List<Hub> hubs = ways.hubs.usableBy(details.view().seller());
    Hub here =
        stock
            .holding(details.view().seller(), details.view().id())
            .flatMap(id -> hubs.stream().filter(hub -> hub.id().equals(id)).findFirst())
            .orElse(null);
    CountryCode start = here == null ? shopper : here.details().country();
    List<Lane> lanes = ways.lanes.all();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new State(
        here,
        hubs.stream().filter(hub -> hub.equals(here) || reached(hub, start, lanes)).toList(),
        lanes,
        terms.of(details.view().seller()).terms(),
        rates(hubs, lanes, currency, today),
        ways.law.rules(),
        ways.law.union(),
        today,
        daysLeft(details));
  }

  /** Hubs to which no lane leads, open or closed, would only be noise. */
  private static boolean reached(Hub hub, CountryCode start, List<Lane> lanes) {
    return lanes.stream()
        .anyMatch(lane ->
            lane.details().from().country().equals(start)
                && hub.id().equals(lane.details().to().hub()));
  }

  /** A currency without a rate on file cannot be compared, so what is priced in it is left out. */
  private Map<Currency, BigDecimal> rates(
      List<Hub> hubs, List<Lane> lanes, Currency currency, LocalDate today) {
    Set<Currency> needed = new HashSet<>(Set.of(currency));
    hubs.forEach(hub -> needed.add(hub.details().handling().currency()));
    lanes.forEach(lane -> needed.add(lane.details().entryFee().currency()));
    Map<Currency, BigDecimal> found = new HashMap<>();
    for (Currency each : needed) {
      rate(each, currency, today).ifPresent(rate -> found.put(each, rate));
    }
    return found;
  }

  private Optional<BigDecimal> rate(Currency from, Currency to, LocalDate day) {
    try {
      return Optional.of(rates.rate(from, to, day));
    } catch (BusinessRuleViolation missing) {
      return Optional.empty();
    }
  }

  private @Nullable Integer daysLeft(ReturnCaseDetails details) {
    Instant by = details.header().refundBy();
    return by == null ? null : (int) ChronoUnit.DAYS.between(clock.instant(), by);
  }
}
