package dev.homeward.analytics.rates;

import static dev.homeward.analytics.replica.SomeFacts.ALPHA;
import static dev.homeward.analytics.replica.SomeFacts.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homeward.analytics.replica.FollowedDatabase;
import dev.homeward.analytics.replica.SomeFacts;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnRatesTests {

  private static final Slice ALPHAS = Slice.of(new SellerId(ALPHA));

  @TempDir static Path folder;
  private static FollowedDatabase database;
  private static ReturnRates rates;

  /**
   * Alpha: A1 of Ann in GB (2 mugs at 5, 1 shirt at 20), A2 of Bob in France (4 mugs at 5), A3 of
   * nobody on the Channel Islands (1 shirt at 20). Beta: B1 (1 lamp at 50). Ann returns 1 mug of
   * A1, Bob 1 mug that nobody sold him; Beta takes back a lamp from A1's reader in Japan.
   */
  @BeforeAll
  static void facts() {
    database = new FollowedDatabase(folder);
    new SomeFacts(database)
        .sellers()
        .order(ALPHA, "A1", "2011-01-03 10:00Z", "Ann", "GB")
        .line("A1", 0, "MUG", 2, "5", "DHL")
        .line("A1", 1, "SHIRT", 1, "20", "UPS")
        .order(ALPHA, "A2", "2011-01-31 23:30Z", "Bob", "FR")
        .line("A2", 0, "MUG", 4, "5", null)
        .order(ALPHA, "A3", "2011-03-01 10:00Z", null, "Channel Islands")
        .line("A3", 0, "SHIRT", 1, "20", "DHL")
        .order(BETA, "B1", "2011-01-31 23:30Z", "Ann", "DE")
        .line("B1", 0, "LAMP", 1, "50", "DHL")
        .returned(ALPHA, "R1", "2011-01-10 10:00Z", "Ann", "GB", "MUG", 1, "5", "too-small")
        .attributed("R1", "A1", 0, 1)
        .returned(ALPHA, "R2", "2011-02-10 10:00Z", "Bob", "FR", "MUG", 1, "5", null)
        .returned(BETA, "R3", "2011-02-10 10:00Z", "Zoe", "JP", "LAMP", 1, "50", "too-big")
        .rate("GBP", "2011-01-03", "0.80")
        .rate("GBP", "2011-02-10", "0.50");
    database.follow();
    rates =
        new ReturnRates(
            database.replica(), Clock.fixed(Instant.parse("2012-01-01T00:00:00Z"), ZoneOffset.UTC));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void countsOneFigureForTheWholeSlice() {
    assertThat(figures(RateQuery.of(ALPHAS))).containsExactly(" 2/8");
    assertThat(figures(RateQuery.of(ALPHAS).metric(Metric.ORDERS))).containsExactly(" 2/3");
    assertThat(figures(RateQuery.of(ALPHAS).metric(Metric.LINES))).containsExactly(" 2/4");
    assertThat(figures(RateQuery.of(ALPHAS).metric(Metric.VALUE))).containsExactly(" 10.00/70.00");
  }

  @ParameterizedTest
  @EnumSource(Grouping.class)
  void answersEveryGroupingOnBothBasesInEveryMetric(Grouping grouping) {
    for (Basis basis : Basis.values()) {
      for (Metric metric : Metric.values()) {
        RateAnswer answer =
            rates.answer(RateQuery.of(ALPHAS.basis(basis), grouping).metric(metric));
        assertThat(answer.rows()).as("%s %s", basis, metric).isNotEmpty();
      }
    }
    assertThat(figures(RateQuery.of(ALPHAS, grouping))).containsExactly(expected(grouping));
  }

  private static String[] expected(Grouping grouping) {
    return switch (grouping) {
      case SELLER -> new String[] {ALPHA + " 2/8"};
      case PRODUCT -> new String[] {"MUG 2/6", "SHIRT 0/2"};
      case CATEGORY -> new String[] {"clothes 0/2", "kitchen 2/6"};
      case COUNTRY -> new String[] {"null,Channel Islands 0/1", "FR 1/4", "GB 1/3"};
      case REGION -> new String[] {"null 0/1", "northern-europe 1/3", "western-europe 1/4"};
      case REASON -> new String[] {"null 1/8", "too-small 1/8"};
      case CARRIER -> new String[] {"null 1/4", "DHL 1/3", "UPS 0/1"};
      case CHANNEL -> new String[] {"desk 1/0", "web 1/8"};
      case MONTH -> new String[] {"2011-01 1/7", "2011-02 1/0", "2011-03 0/1"};
      case WEEK ->
          new String[] {
            "2011-01-03 0/3", "2011-01-10 1/0", "2011-01-31 0/4", "2011-02-07 1/0", "2011-02-28 0/1"
          };
      case CUSTOMER -> new String[] {"null 0/1", "Ann 1/3", "Bob 1/4"};
      case BORDER -> new String[] {"cross-border 1/5", "domestic 1/3"};
    };
  }

  @Test
  void putsALocalDayIntoTheMonthOfTheSellersTimeZone() {
    RateQuery january =
        RateQuery.of(
            Slice.ofPlatform().during(LocalDate.parse("2011-01-31"), LocalDate.parse("2011-01-31")),
            Grouping.SELLER);

    assertThat(figures(january)).containsExactly(ALPHA + " 0/4");
    assertThat(figures(january.slice(january.slice().during(LocalDate.parse("2011-02-01"), null))))
        .containsExactly(ALPHA + " 1/1", BETA + " 1/1");
  }

  @Test
  void tellsEqualKeysOfSeveralSellersApart() {
    assertThat(figures(RateQuery.of(Slice.ofPlatform(), Grouping.CUSTOMER)))
        .containsExactly(
            "null 0/1",
            "Ann," + ALPHA + " 1/3",
            "Ann," + BETA + " 0/1",
            "Bob," + ALPHA + " 1/4",
            "Zoe," + BETA + " 1/0");
  }

  @Test
  void countsAnOrderOnceInEveryGroupItHasALineIn() {
    RateQuery orders = RateQuery.of(ALPHAS, Grouping.CATEGORY).metric(Metric.ORDERS);

    assertThat(figures(orders)).containsExactly("clothes 0/2", "kitchen 2/2");
    assertThat(figures(orders.by(List.of(Grouping.PRODUCT, Grouping.COUNTRY))))
        .containsExactly(
            "MUG,FR 1/1", "MUG,GB 1/1", "SHIRT,null,Channel Islands 0/1", "SHIRT,GB 0/1");
    assertThat(
            figures(
                orders.slice(ALPHAS.only(Grouping.CATEGORY, "clothes", "kitchen")).by(List.of())))
        .containsExactly(" 2/3");
  }

  @Test
  void filtersByKeysAndByWhatIsMissing() {
    assertThat(figures(RateQuery.of(ALPHAS.only(Grouping.CARRIER, Slice.NONE), Grouping.PRODUCT)))
        .containsExactly("MUG 1/4");
    assertThat(figures(RateQuery.of(ALPHAS.onlyCountryTexts(List.of("Channel Islands")))))
        .containsExactly(" 0/1");
    assertThat(figures(RateQuery.of(ALPHAS.only(Grouping.REASON, "too-small"), Grouping.PRODUCT)))
        .containsExactly("MUG 1/6", "SHIRT 0/2");
    assertThat(figures(RateQuery.of(ALPHAS.only(Grouping.MONTH, "2011-01", "2011-03"))))
        .containsExactly(" 1/8");
    assertThat(figures(RateQuery.of(ALPHAS.only(Grouping.CUSTOMER, Slice.ANY))))
        .containsExactly(" 2/7");
    assertThat(figures(RateQuery.of(ALPHAS.only(Grouping.SELLER, BETA.toString()))))
        .containsExactly(" 0/0");
  }

  @Test
  void ranksWithTiesByKeyAndPages() {
    RateQuery byRate =
        RateQuery.of(ALPHAS, Grouping.PRODUCT).order(RateOrder.highest(RateOrder.Field.RATE));

    assertThat(figures(byRate)).containsExactly("MUG 2/6", "SHIRT 0/2");
    assertThat(figures(byRate.page(1, 1))).containsExactly("SHIRT 0/2");
    assertThat(rates.answer(byRate.page(1, 1)).groups()).isEqualTo(2);
    assertThat(figures(byRate.minDenominator(3))).containsExactly("MUG 2/6");
  }

  @Test
  void followsUnitsBackToTheirDeliveryByCohort() {
    Slice cohort = ALPHAS.basis(Basis.COHORT);

    // A3 has no customer: nobody could ever have found its returns.
    assertThat(figures(RateQuery.of(cohort, Grouping.MONTH))).containsExactly("2011-01 1/7");
    assertThat(rates.answer(RateQuery.of(cohort)).total().provisional()).isTrue();
    assertThat(figures(RateQuery.of(cohort, Grouping.REASON))).containsExactly("too-small 1/7");
  }

  @Test
  void weighsYoungDeliveriesByTheirMaturity() {
    // Ten days after A1 was delivered, .478571 of its returns are to be expected; A2 is not out
    // yet.
    ReturnRates early =
        new ReturnRates(
            database.replica(), Clock.fixed(Instant.parse("2011-01-13T00:00:00Z"), ZoneOffset.UTC));
    RateQuery january =
        RateQuery.of(
            ALPHAS
                .basis(Basis.COHORT)
                .during(LocalDate.parse("2011-01-01"), LocalDate.parse("2011-01-12")));

    RateRow units = early.answer(january).total();
    assertThat(units.numerator()).isEqualByComparingTo("1");
    assertThat(units.denominator()).isEqualByComparingTo("1.435714");
    assertThat(units.rate()).isEqualByComparingTo("0.696517");
    assertThat(units.provisional()).isTrue();
    assertThat(early.answer(january.metric(Metric.ORDERS)).total().denominator())
        .isEqualByComparingTo("0.478571");
  }

  @Test
  void convertsEachLineAtItsOwnDay() {
    RateQuery euros =
        RateQuery.of(ALPHAS, Grouping.MONTH)
            .metric(Metric.VALUE)
            .currency(Currency.getInstance("EUR"));

    assertThat(figures(euros))
        .containsExactly("2011-01 6.25/62.50", "2011-02 10.00/0.00", "2011-03 0.00/40.00");
  }

  @Test
  void neverAddsUpDifferentCurrencies() {
    RateQuery mixed = RateQuery.of(Slice.ofPlatform()).metric(Metric.VALUE);

    assertThatThrownBy(() -> rates.answer(mixed))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("rates.mixed-currencies");
              assertThat(refused.arguments()).containsExactly("EUR, GBP");
            });
    assertThat(figures(mixed.currency(Currency.getInstance("EUR"))))
        .containsExactly(" 66.25/152.50");
  }

  @Test
  void refusesWhatHasNoExchangeRate() {
    RateQuery yen = RateQuery.of(ALPHAS).metric(Metric.VALUE).currency(Currency.getInstance("JPY"));

    assertThatThrownBy(() -> rates.answer(yen))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("rates.missing-exchange-rate");
              assertThat(refused.arguments()).containsExactly("JPY", "2011-01-03");
            });
  }

  @Test
  void drawsASeriesWithoutGaps() {
    assertThat(
            rates
                .trend(RateQuery.of(ALPHAS.only(Grouping.PRODUCT, "SHIRT")), TrendInterval.MONTH)
                .rows()
                .stream()
                .map(ReturnRatesTests::figure))
        .containsExactly("2011-01 0/1", "2011-02 0/0", "2011-03 0/1");
  }

  @Test
  void opensTheLinesBehindAFigure() {
    ReturnLines returned = new ReturnLines(database.replica());
    SaleLines sold = new SaleLines(database.replica());

    LinePage<ReturnLineRow> unmatched =
        returned.page(LineQuery.of(ALPHAS).matches(Match.unmatched()));
    assertThat(unmatched.total()).isEqualTo(1);
    assertThat(unmatched.lines()).extracting(ReturnLineRow::number).containsExactly("R2");
    assertThat(unmatched.lines().getFirst().unmatched()).isEqualTo(1);

    LinePage<SaleLineRow> mugs =
        sold.page(
            LineQuery.of(ALPHAS.only(Grouping.PRODUCT, "MUG"))
                .order(new LineOrder(LineOrder.Field.VALUE, true)));
    assertThat(mugs.lines()).extracting(SaleLineRow::number).containsExactly("A2", "A1");
    assertThat(mugs.units()).isEqualTo(6);
    assertThat(mugs.lines().getLast().returned()).isEqualTo(1);
    assertThat(mugs.lines().getLast().value()).hasToString("10.00 GBP");
  }

  private static List<String> figures(RateQuery query) {
    return rates.answer(query).rows().stream().map(ReturnRatesTests::figure).toList();
  }

  private static String figure(RateRow row) {
    return String.join(",", row.keys().values().stream().map(String::valueOf).toList())
        + " "
        + row.numerator().toPlainString()
        + "/"
        + row.denominator().toPlainString();
  }
}
