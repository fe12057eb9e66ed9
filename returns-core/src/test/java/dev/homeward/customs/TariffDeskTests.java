package dev.homeward.customs;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditFilter;
import dev.homeward.audit.AuditTrail;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What operators keep about customs counts where it should, and nowhere else. */
@SpringBootTest
@WithTestDatabase
@SuppressWarnings("NullAway.Init")
class TariffDeskTests {

  private static final Actor RUTH = Actor.person(UUID.randomUUID(), "Ruth");
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

  @Autowired HomeRates rates;
  @Autowired TradeNumbers numbers;
  @Autowired ClaimFees fees;
  @Autowired TradingSellers sellers;
  @Autowired CustomsFixtures fixtures;
  @Autowired AuditTrail audit;

  @Test
  void countsTheLongestRateThatHoldsOnTheDay() {
    put("ZA", "61", "10", SPRING, null);
    put("ZA", "6109", "12", SPRING, SPRING.plusDays(9));
    put("ZA", "6109", "12", SPRING, SPRING.plusDays(9));
    assertThat(rates.duty("ZA", "610910", SPRING.minusDays(1))).isEmpty();
    assertThat(rates.duty("ZA", "610910", SPRING.plusDays(9))).hasValue(new BigDecimal("12.0000"));
    assertThat(rates.duty("ZA", "610910", SPRING.plusDays(10))).hasValue(new BigDecimal("10.0000"));

    rates.end("ZA", "61", SPRING, SPRING.plusDays(20), RUTH);
    assertThat(rates.duty("ZA", "610910", SPRING.plusDays(21))).isEmpty();
    assertThat(audit.page(new AuditFilter(null, "duty-rate.changed", "ZA 61"), null, 9).entries())
        .as("the same again is no change")
        .hasSize(3);
  }

  @Test
  void doesNotFallBackToARateThatALaterOneReplaced() {
    put("ZB", "42", "8", SPRING, null);
    put("ZB", "42", "9", SPRING.plusDays(5), SPRING.plusDays(6));
    assertThat(rates.duty("ZB", "4202", SPRING.plusDays(4))).hasValue(new BigDecimal("8.0000"));
    assertThat(rates.duty("ZB", "4202", SPRING.plusDays(7))).isEmpty();
  }

  @Test
  void refusesWhatIsNoRateAndEndsOnlyWhatIsThere() {
    refused("customs.rate.territory", () -> put("Europe", "61", "1", SPRING, null));
    refused("customs.rate.prefix", () -> put("EU", "6x", "1", SPRING, null));
    refused("customs.rate.percent", () -> put("EU", "61", "-1", SPRING, null));
    refused("customs.rate.to", () -> put("EU", "61", "1", SPRING, SPRING.minusDays(1)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> rates.end("ZZ", "61", SPRING, SPRING, RUTH));
  }

  @Test
  void pagesThroughRates() {
    for (String prefix : new String[] {"01", "02", "03"}) {
      put("ZC", prefix, "1", SPRING, null);
    }
    var first = rates.page("zc", HomeRates.After.NOTHING, 2);
    DutyRate last = first.getLast();
    assertThat(rates.page("ZC", new HomeRates.After("ZC", last.hsPrefix(), SPRING), 2))
        .extracting(DutyRate::hsPrefix)
        .containsExactly("03");
  }

  @Test
  void importsUnderTheSellersNumberElseThePlatforms() {
    SellerId seller = fixtures.seller();
    assertThat(numbers.importer(seller, "ZD")).isEmpty();
    numbers.put(null, number("zd", TradeNumber.Kind.SCHEME, "IM1"), RUTH);
    assertThat(numbers.importer(seller, "ZD")).as("a scheme declares nothing").isEmpty();
    numbers.put(null, number("ZD", TradeNumber.Kind.CUSTOMS, "zd 1"), RUTH);
    assertThat(numbers.importer(seller, "ZD")).hasValue("ZD1");
    numbers.put(seller, number("ZD", TradeNumber.Kind.TAX, "V2"), RUTH);
    assertThat(numbers.importer(seller, "ZD")).hasValue("V2");
    assertThat(numbers.importer(fixtures.seller(), "ZD")).hasValue("ZD1");
    numbers.put(seller, number("ZD", TradeNumber.Kind.TAX, ""), RUTH);
    assertThat(numbers.of(seller)).isEmpty();
    numbers.put(null, number("ZD", TradeNumber.Kind.CUSTOMS, ""), RUTH);
    assertThat(numbers.importer(seller, "ZD")).isEmpty();

    refused("customs.trade-territory", () -> number("Europe", TradeNumber.Kind.TAX, "1"));
    refused("customs.trade-number", () -> number("EU", TradeNumber.Kind.TAX, "DE?"));
  }

  @Test
  void agreesAFeeWithOneSellerAndReturnsToWhatIsUsual() {
    SellerId seller = fixtures.seller();
    String rule = fees.lines(seller).getFirst().rule();
    fees.put(seller, rule, eur("17.00"), RUTH);
    fees.put(seller, rule, eur("17.00"), RUTH);
    assertThat(fees.of(seller)).containsEntry(rule, eur("17.00"));
    assertThat(fees.of(fixtures.seller())).isEmpty();
    assertThat(sellers.page("Shop", "", new UUID(0, 0), 10_000))
        .filteredOn(row -> row.id().equals(seller))
        .singleElement()
        .satisfies(row -> assertThat(row.fees()).isEqualTo(1));

    fees.end(seller, rule, RUTH);
    fees.end(seller, rule, RUTH);
    assertThat(fees.of(seller)).isEmpty();
    assertThat(audit.page(new AuditFilter(seller, "claim-fee.changed", null), null, 9).entries())
        .hasSize(2);
    refused("customs.fee", () -> fees.put(seller, rule, new Money(-1, CustomsFixtures.EUR), RUTH));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fees.put(seller, "no-such-rule", eur("1"), RUTH));
  }

  private void put(
      String territory, String prefix, String percent, LocalDate from, @Nullable LocalDate to) {
    rates.put(
        new DutyRate(territory, prefix, new BigDecimal(percent), from, to, "Regulation"), RUTH);
  }

  private static TradeNumber number(String territory, TradeNumber.Kind kind, String number) {
    return new TradeNumber(territory, kind, number);
  }

  private static void refused(String code, ThrowingCallable deed) {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(deed)
        .satisfies(no -> assertThat(no.code()).isEqualTo(code));
  }
}
