package dev.homeward.customs.postal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.fx.ExchangeRates;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.annotation.Transactional;

/** Which form a parcel needs, and what it weighs with its packaging. */
@SpringBootTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@WithTestDatabase
@Transactional
class PostalFormsTests {

  private static final LocalDate DAY = LocalDate.of(2025, 10, 20);
  private static final Actor OWNER = Actor.person("1", "Olga");

  private final PostalForms forms;
  private final SpecialDrawingRights rights;
  private final PackagingWeights packaging;
  private final ExchangeRates rates;
  private final JdbcClient jdbc;

  PostalFormsTests(
      PostalForms forms,
      SpecialDrawingRights rights,
      PackagingWeights packaging,
      ExchangeRates rates,
      JdbcClient jdbc) {
    this.forms = forms;
    this.rights = rights;
    this.packaging = packaging;
    this.rates = rates;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void forgetAllRates() {
    jdbc.sql("delete from exchange_rate").update();
  }

  @ParameterizedTest
  @CsvSource({
    "351.52, 2000, 8, , CN22",
    "351.53, 2000, 8, , CN23",
    "10.00, 2001, 1, , CN23",
    "10.00, 100, 9, , CN23",
    "10.00, 100, 1, RR473124829DE, CN22",
    "10.00, 100, 1, UA473124829DE, CN22",
    "10.00, 100, 1, CZ473124829DE, CN23",
    "10.00, 100, 1, EA473124829DE, CN23"
  })
  void takesTheSmallFormForSmallPacketsOfLittleValue(
      BigDecimal euros, int grams, int lines, @Nullable String number, PostalForm form) {
    PostedParcel parcel = new PostedParcel(number, number, grams, null);

    assertThat(forms.of(parcel, Money.of(euros, currency("EUR")), grams, lines, DAY))
        .isEqualTo(form);
  }

  @Test
  void takesTheLongerFormWhereTheValueCannotBeCompared() {
    Money rials = Money.of(BigDecimal.ONE, currency("IRR"));

    assertThat(forms.of(PostedParcel.UNKNOWN, rials, 100, 1, DAY)).isEqualTo(PostalForm.CN23);
  }

  @Test
  void countsTheBasketByTheRatesAtHandAndAKeptRateWithoutThem() {
    assertThat(rights.in(currency("EUR"), DAY).orElseThrow())
        .satisfies(kept -> assertThat(kept.amount()).isEqualByComparingTo("1.17176"))
        .satisfies(kept -> assertThat(kept.source()).contains("2025-10-20"));

    rates("Date,USD,JPY,GBP,CNY,\n2025-10-20,1.1655,175.94,0.86913,8.3018,\n");

    SpecialDrawingRights.Worth basket = rights.in(currency("EUR"), DAY).orElseThrow();
    assertThat(basket.amount().doubleValue()).isBetween(1.168, 1.175);
    assertThat(basket.source()).contains("basket");
    assertThat(rights.in(currency("USD"), DAY).orElseThrow().amount().doubleValue())
        .isBetween(1.362, 1.369);
  }

  @Test
  void countsTheOwnRateOfTheRightBeforeAnyOther() {
    rates("Date,XDR,USD,JPY,GBP,CNY,\n2025-10-20,0.8,1.1655,175.94,0.86913,8.3018,\n");

    assertThat(rights.in(currency("EUR"), DAY).orElseThrow().amount()).isEqualByComparingTo("1.25");
  }

  @Test
  void addsThePackagingThatTheSellerElseThePlatformTold() {
    SellerId seller = SellerId.next();
    assertThat(packaging.gross(seller, 240, PostedParcel.UNKNOWN)).isEqualTo(390);

    packaging.set(Optional.empty(), 200, OWNER);
    assertThat(packaging.gross(seller, 240, PostedParcel.UNKNOWN)).isEqualTo(440);
    packaging.set(Optional.of(seller), 60, OWNER);
    packaging.set(Optional.of(seller), 60, OWNER);

    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(packaging.gross(seller, 240, PostedParcel.UNKNOWN)).isEqualTo(300);
    assertThat(packaging.of(seller, today).own()).isTrue();
    assertThat(packaging.of(seller, LocalDate.of(2020, 1, 1)).grams())
        .as("what was before stays as it was")
        .isEqualTo(150);
    assertThat(packaging.of(SellerId.next(), today).grams()).isEqualTo(200);
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> packaging.set(Optional.of(seller), 20_001, OWNER));
  }

  @Test
  void believesScalesUnlessTheyShowLessThanTheGoods() {
    SellerId seller = SellerId.next();

    assertThat(packaging.gross(seller, 240, parcel(310))).isEqualTo(310);
    assertThat(packaging.gross(seller, 240, parcel(200))).isEqualTo(390);
  }

  private static PostedParcel parcel(int grams) {
    return new PostedParcel(null, null, grams, null);
  }

  private void rates(String csv) {
    rates.importFile(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static Currency currency(String code) {
    return Currency.getInstance(code);
  }
}
