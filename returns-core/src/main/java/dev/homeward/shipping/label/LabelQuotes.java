package dev.homeward.shipping.label;

import dev.homeward.fx.ExchangeRates;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks every carrier that could take a parcel for its prices. */
@Component
class LabelQuotes {

  private static final Logger LOG = LoggerFactory.getLogger(LabelQuotes.class);
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final int SLOW = 99;

  private final Carriers carriers;
  private final ExchangeRates exchange;
  private final Clock clock;

  LabelQuotes(Carriers carriers, ExchangeRates exchange, Clock clock) {
    this.carriers = carriers;
    this.exchange = exchange;
    this.clock = clock;
  }

  /**
   * What carriers ask, the cheapest first.
   *
   * @param refusals of carriers that do not take the parcel
   * @param silent whether one gave no answer, and may give one later
   */
  record Asked(List<LabelRows.Priced> rates, List<String> refusals, boolean silent) {}

  Asked ask(SellerId seller, ReturnCaseId caseId, CarrierGateway.Consignment parcel) {
    List<LabelRows.Priced> rates = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    boolean silent = false;
    for (CarrierGateway gateway :
        carriers.between(parcel.from().country(), parcel.to().country())) {
      switch (answer(gateway, parcel)) {
        case CarrierGateway.Quotes.Offered offered ->
            offered.rates().forEach(rate -> rates.add(new LabelRows.Priced(gateway.name(), rate)));
        case CarrierGateway.Quotes.Refused refused -> refusals.add(refused.code());
        case CarrierGateway.Quotes.Unknown unknown -> {
          LOG.warn(
              "{} names no price for {} of {}: {}", gateway.name(), caseId, seller, unknown.code());
          silent = true;
        }
      }
    }
    rates.sort(Comparator.comparing(priced -> inEuro(priced.rate().price())));
    return new Asked(rates, refusals, silent);
  }

  /** Returns the place of the service that a seller wants; -1 for none. */
  static int chosen(LabelChoice choice, List<LabelRows.Priced> rates) {
    return switch (choice) {
      case BY_HAND -> -1;
      case CHEAPEST -> 0;
      case FASTEST ->
          rates.indexOf(rates.stream().min(Comparator.comparing(LabelQuotes::days)).orElseThrow());
    };
  }

  private static int days(LabelRows.Priced priced) {
    return Objects.requireNonNullElse(priced.rate().days(), SLOW);
  }

  private static CarrierGateway.Quotes answer(
      CarrierGateway gateway, CarrierGateway.Consignment parcel) {
    try {
      return gateway.rates(parcel);
    } catch (RuntimeException e) {
      LOG.warn("{} gave no answer", gateway.name(), e);
      return new CarrierGateway.Quotes.Unknown("no-answer");
    }
  }

  /** Only for putting them in order: without rates the figures are compared as they are. */
  private BigDecimal inEuro(Money price) {
    try {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      return exchange.convert(price, EURO, today).amount();
    } catch (BusinessRuleViolation unknown) {
      return price.amount();
    }
  }
}
