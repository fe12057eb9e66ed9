package dev.homeward.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One purchase and more of each market, reckoned by hand and not from the files. */
class JurisdictionTests {

  @ParameterizedTest(name = "{0}: bought {1}, delivered {2}, last day {3}")
  @CsvSource({
    // 14 days after possession; the 3rd of October is a holiday, the 4th a Sunday.
    "DE, 2026-09-15, 2026-09-19T10:00:00Z, 2026-10-05",
    // Good Friday, Easter Sunday and Easter Monday push the end to Tuesday.
    "DE, 2026-03-15, 2026-03-20T10:00:00Z, 2026-04-07",
    // 14 July.
    "FR, 2026-06-25, 2026-06-30T10:00:00Z, 2026-07-15",
    // All Saints' Day is a Sunday, and no holiday on Monday in France.
    "FR, 2026-10-10, 2026-10-18T10:00:00Z, 2026-11-02",
    // The clocks go back on 25 October: a day is a day.
    "DE, 2026-10-10, 2026-10-15T22:30:00Z, 2026-10-30",
    // Midnight in Berlin, and a minute before.
    "DE, 2026-09-01, 2026-09-06T21:59:00Z, 2026-09-21",
    "DE, 2026-09-01, 2026-09-07T22:00:00Z, 2026-09-22",
    // No extension in the United Kingdom: 26 December 2026 is a Saturday and Boxing Day.
    "GB, 2026-12-01, 2026-12-12T10:00:00Z, 2026-12-26",
    // A leap day counts.
    "GB, 2028-02-10, 2028-02-20T10:00:00Z, 2028-03-05",
    // Five business days, from a Thursday.
    "MX, 2026-09-01, 2026-09-10T18:00:00Z, 2026-09-18",
    // 16 September is a holiday, and falls among the five days.
    "MX, 2026-09-01, 2026-09-09T18:00:00Z, 2026-09-17",
    // Seven days, the day of receipt not counted.
    "CN, 2026-09-01, 2026-09-10T03:00:00Z, 2026-09-17",
    // National Day, 1 to 3 October, then a Sunday.
    "CN, 2026-09-20, 2026-09-24T03:00:00Z, 2026-10-05",
    // Eight days, the day of receipt among them, where nothing else is displayed.
    "JP, 2026-09-01, 2026-09-10T03:00:00Z, 2026-09-17",
    // Chuseok, 24 to 26 September 2026, then a Sunday.
    "KR, 2026-09-10, 2026-09-17T03:00:00Z, 2026-09-28",
    "KR, 2026-09-01, 2026-09-08T03:00:00Z, 2026-09-15",
    // 10 October 2026 is a Saturday.
    "TW, 2026-09-20, 2026-10-01T03:00:00Z, 2026-10-08",
    "TW, 2026-09-20, 2026-10-03T03:00:00Z, 2026-10-12",
    "BR, 2026-09-01, 2026-09-10T15:00:00Z, 2026-09-17",
    // 29 October, Republic Day.
    "TR, 2026-10-10, 2026-10-15T09:00:00Z, 2026-10-30",
    "TR, 2026-09-01, 2026-09-10T09:00:00Z, 2026-09-24",
    "SA, 2026-09-01, 2026-09-10T09:00:00Z, 2026-09-17",
    // An extended end is a working day in Norway only by chance.
    "NO, 2026-09-01, 2026-09-05T09:00:00Z, 2026-09-19",
  })
  void endsTheRightToWithdraw(String country, LocalDate bought, Instant delivered, LocalDate last) {
    SoldGoods goods =
        SoldGoods.to(country).placed(noon(bought)).line(1).delivered(delivered.toString());

    assertThat(goods.on(last).on(Ground.WITHDRAWAL))
        .get()
        .extracting(Terms::lastDay)
        .isEqualTo(last);
    assertThat(goods.on(last.plusDays(1)).on(Ground.WITHDRAWAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"US", "AU", "CH", "NZ", "HK", "SG", "IN", "AE", "CA"})
  void knowsWhereThereIsNoRightToWithdraw(String country) {
    EligibilityDecision decision = bought(country).on(LocalDate.parse("2026-09-11"));

    assertThat(decision.on(Ground.WITHDRAWAL)).isEmpty();
    assertThat(decision.rules()).extracting(AppliedRule::rule).contains("withdrawal-none");
  }

  @ParameterizedTest(name = "{0}: {1} pays, refund {2} {3}, outbound {4}, send back in {5}")
  @CsvSource({
    "DE, SHOPPER, 14, STATEMENT, STANDARD, 14",
    "GB, SHOPPER, 14, EARLIER_OF, STANDARD, 14",
    "CN, SHOPPER, 7, GOODS_RECEIVED, NONE, 14",
    "JP, SHOPPER, 14, GOODS_RECEIVED, NONE, 14",
    "KR, SHOPPER, 3, GOODS_RECEIVED, NONE, 14",
    "TW, SELLER, 15, GOODS_RECEIVED, ALL, 14",
    "BR, SELLER, 0, STATEMENT, ALL, 14",
    "TR, SELLER, 14, EARLIER_OF, ALL, 10",
  })
  void saysWhoPaysAndWhenMoneyMoves(
      String country,
      Payer payer,
      int days,
      RefundClock clock,
      RefundOutbound outbound,
      int sendBack) {
    SoldGoods goods = bought(country);
    if (!country.equals("JP")) {
      goods.under(Promise.days(0));
    }
    Terms terms = goods.on(LocalDate.parse("2026-09-11")).on(Ground.WITHDRAWAL).orElseThrow();

    assertThat(terms)
        .returns(payer, Terms::returnPaidBy)
        .returns(days, Terms::refundDays)
        .returns(clock, Terms::refundClock)
        .returns(outbound, Terms::refundOutbound);
    assertThat(terms.sendBackDays()).isGreaterThanOrEqualTo(sendBack);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, return-paid-as-told, refund-due, refund-may-wait, value-loss",
    "KR, return-paid-by-shopper, refund-due, refund-waits-for-goods, late-interest",
    "TW, return-paid-by-seller, refund-due, refund-waits-for-goods, withdrawal",
    "BR, return-paid-by-seller, refund-at-once, withdrawal, withdrawal",
    "TR, return-paid-with-named-carrier, refund-due, withdrawal, withdrawal",
    "FR, late-penalty, value-loss, refund-due, withdrawal",
    "MX, withdrawal-business-days, return-paid-by-shopper, withdrawal-business-days, return-paid-by-shopper",
  })
  void explainsCostAndMoney(String country, String one, String two, String three, String four) {
    EligibilityDecision decision = bought(country).on(LocalDate.parse("2026-09-11"));

    assertThat(decision.rules()).extracting(AppliedRule::rule).contains(one, two, three, four);
    assertThat(decision.rules())
        .filteredOn(rule -> rule.source() == AppliedRule.Source.STATUTE)
        .allSatisfy(rule -> {
          assertThat(rule.clause()).isNotBlank();
          assertThat(rule.reference()).isNotNull();
        });
  }

  @Test
  void paysWithinThreeBusinessDaysInKorea() {
    StatutoryRule law = law("KR", "10115", Ground.WITHDRAWAL, "2026-09-10");
    WorkingDays days = bought("KR").place().days();

    assertThat(law.refund().lastDay(LocalDate.parse("2026-09-22"), days)).isEqualTo("2026-09-29");
    assertThat(law.refund().lastDay(LocalDate.parse("2026-09-14"), days)).isEqualTo("2026-09-17");
    assertThat(law.refund().lateInterest()).isEqualByComparingTo("15");
  }

  @ParameterizedTest(name = "{0} {1}: faulty until {2}, then {3}")
  @CsvSource({
    "DE, 10115, 2028-09-11, refused",
    "FR, 75001, 2028-09-11, refused",
    "ES, 28001, 2029-09-11, refused",
    "PT, 1000-001, 2029-09-11, refused",
    "SE, 111 22, 2029-09-11, refused",
    "IE, D02, 2032-09-11, refused",
    "NL, 1011 AB, 2028-09-11, person",
    "FI, 00100, 2028-09-11, person",
    "GB, SW1A 1AA, 2032-09-11, refused",
    "GB, EH1 1YZ, 2031-09-11, refused",
    "TR, 34000, 2028-09-11, refused",
    "CH, 8001, 2028-09-11, refused",
    "BR, 01000, 2026-12-10, person",
    "KR, 04524, 2026-12-11, person",
    "JP, 100-0001, 2027-09-11, person",
  })
  void answersForFaults(String country, String postcode, LocalDate last, String then) {
    SoldGoods goods =
        SoldGoods.to(country)
            .postcode(postcode)
            .placed(Instant.parse("2026-09-05T10:00:00Z"))
            .line(1)
            .delivered("2026-09-11T10:00:00Z");

    assertThat(goods.on(last).on(Ground.CONFORMITY))
        .get()
        .returns(Payer.SELLER, Terms::returnPaidBy)
        .returns(last, Terms::lastDay);
    assertThat(goods.on(last.plusDays(1)).on(Ground.CONFORMITY).isPresent())
        .isEqualTo(then.equals("person"));
  }

  @ParameterizedTest
  @CsvSource({"US, 94103", "AU, 2000", "NZ, 6011", "HK, 999077", "IN, 110001"})
  void leavesFaultsWithoutAFixedEndToAPerson(String country, String postcode) {
    SoldGoods goods = bought(country).postcode(postcode).under(Promise.days(0));

    EligibilityDecision decision = goods.on(LocalDate.parse("2028-01-01"));
    assertThat(decision).isInstanceOf(EligibilityDecision.NeedsPerson.class);
    assertThat(decision.on(Ground.CONFORMITY)).get().returns(null, Terms::lastDay);
  }

  @ParameterizedTest(name = "{0} {1}: {2}, law of {3}, days of {4}")
  @CsvSource({
    "ES, 35001, ES-CN, ES, Atlantic/Canary",
    "ES, 38001, ES-CN, ES, Atlantic/Canary",
    "ES, 51001, ES-CE, ES, Africa/Ceuta",
    "ES, 28001, ES, ES, Europe/Madrid",
    "GB, BT1 5GS, GB-NIR, GB, Europe/London",
    "GB, B1 1BB, GB, GB, Europe/London",
    "GB, JE2 3AB, JE, JE, Europe/Jersey",
    "GB, GY1 1AA, GG, GG, Europe/Guernsey",
    "FI, 22100, FI-01, FI, Europe/Mariehamn",
    "IT, 23041, IT-LIV, IT, Europe/Rome",
    "DE, 78266, DE-BUS, DE, Europe/Busingen",
    "DK, 3900, GL, GL, America/Nuuk",
    "FR, 97400, RE, FR, Indian/Reunion",
    "FR, 97133, BL, BL, America/St_Barthelemy",
    "FR, 98800, NC, NC, Pacific/Noumea",
    "RE, 97400, RE, FR, Indian/Reunion",
    "US, 00901, PR, US, America/Puerto_Rico",
    "US, 96813-1234, US-HI, US, Pacific/Honolulu",
    "PR, 00901, PR, US, America/Puerto_Rico",
    "CN, 999077, HK, HK, Asia/Hong_Kong",
    "CN, 999078, MO, MO, Asia/Macau",
    "CN, 100000, CN, CN, Asia/Shanghai",
    "CA, M5V 2T6, CA-ON, CA, America/Toronto",
    "CA, H2X 1Y4, CA-QC, CA, America/Toronto",
    "PT, 9000-001, PT-30, PT, Atlantic/Madeira",
    "NO, 9170, SJ, NO, Arctic/Longyearbyen",
  })
  void knowsTerritoriesThatAreNotTheirCountry(
      String country, String postcode, String code, String law, String zone) {
    LegalPlace place = SoldGoods.to(country).postcode(postcode).place();

    assertThat(place)
        .returns(code, LegalPlace::code)
        .returns(law, LegalPlace::law)
        .returns(zone, found -> found.zone().getId());
  }

  @Test
  void leavesIslandsWithALawOfTheirOwnToAPerson() {
    EligibilityDecision decision =
        bought("GB").postcode("JE2 3AB").under(Promise.days(0)).on(LocalDate.parse("2026-09-12"));

    assertThat(decision.on(Ground.WITHDRAWAL)).isEmpty();
    assertThat(decision.rules()).extracting(AppliedRule::rule).contains("law-unknown");
    assertThat(decision.rules())
        .filteredOn(rule -> rule.rule().equals("law-unknown"))
        .singleElement()
        .returns(List.of("JE"), AppliedRule::arguments);
  }

  @ParameterizedTest
  @CsvSource({"M5V 2T6, ca-on-withdrawal", "H2X 1Y4, ca-qc-withdrawal"})
  void letsCanadiansCancelOnlyWhereTheyWereNotTold(String postcode, String rule) {
    LocalDate day = LocalDate.parse("2026-10-05");
    SoldGoods told = bought("CA").postcode(postcode).under(Promise.days(0));
    SoldGoods untold =
        bought("CA").postcode(postcode).under(Promise.days(0).terms(), false, java.util.Map.of());

    assertThat(told.on(day).on(Ground.WITHDRAWAL)).isEmpty();
    assertThat(untold.on(day).on(Ground.WITHDRAWAL))
        .get()
        .returns(Payer.SELLER, Terms::returnPaidBy);
    assertThat(law("CA", postcode, Ground.WITHDRAWAL, "2026-09-01").id()).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, hygiene, withdrawal-sealed",
    "DE, custom-made, withdrawal-excepted",
    "CN, sealed-media, withdrawal-sealed",
    "KR, custom-made, withdrawal-excepted",
    "TW, hygiene, withdrawal-sealed",
    "TW, perishable, withdrawal-excepted",
    "TR, newspaper, withdrawal-excepted",
    "BR, custom-made, withdrawal",
  })
  void exceptsArticlesByTheirFlags(String country, String flag, String rule) {
    EligibilityDecision decision =
        SoldGoods.to(country)
            .line(1, flag)
            .delivered("2026-09-11T10:00:00Z")
            .on(LocalDate.parse("2026-09-12"));

    assertThat(decision.rules()).extracting(AppliedRule::rule).contains(rule);
    assertThat(decision.on(Ground.WITHDRAWAL).isEmpty())
        .isEqualTo(rule.equals("withdrawal-excepted"));
  }

  @Test
  void makesTheEuropeanGuaranteeLongerAfterARepairFromTheDayOfTheNewLaw() {
    assertThat(law("DE", "10115", Ground.CONFORMITY, "2026-07-30").proof().repairExtendsMonths())
        .isZero();
    assertThat(law("DE", "10115", Ground.CONFORMITY, "2026-07-31").proof().repairExtendsMonths())
        .isEqualTo(12);
    assertThat(law("FR", "75001", Ground.CONFORMITY, "2026-07-31").proof().burdenMonths())
        .isEqualTo(24);
  }

  @Test
  void lengthensTheRightWhereNobodyToldOfIt() {
    SoldGoods german = bought("DE").under(Promise.days(0).terms(), false, java.util.Map.of());
    SoldGoods taiwanese = bought("TW").under(Promise.days(0).terms(), false, java.util.Map.of());

    // A year after 25 September 2026 is a Saturday, four months after 18 September a Monday.
    assertThat(lastDay(german)).isEqualTo("2027-09-27");
    assertThat(lastDay(taiwanese)).isEqualTo("2027-01-18");
  }

  private static @Nullable LocalDate lastDay(SoldGoods goods) {
    return goods.on(LocalDate.parse("2026-09-12")).on(Ground.WITHDRAWAL).orElseThrow().lastDay();
  }

  private static SoldGoods bought(String country) {
    return SoldGoods.to(country).line(1).delivered("2026-09-11T10:00:00Z");
  }

  private static StatutoryRule law(String country, String postcode, Ground ground, String day) {
    LegalPlace place = SoldGoods.to(country).postcode(postcode).place();
    return SoldGoods.LAW.find(ground, place, LocalDate.parse(day)).orElseThrow();
  }

  private static Instant noon(LocalDate day) {
    return Instant.parse(day + "T12:00:00Z");
  }

  /** Every market of the product has a rule of each kind. */
  @Test
  void hasARuleOfEachKindForEveryMarket() {
    for (String country :
        List.of(
            "DE", "GB", "CH", "NO", "US", "CA", "MX", "BR", "AU", "NZ", "JP", "KR", "CN", "HK",
            "TW", "SG", "IN", "AE", "SA", "TR")) {
      assertThat(law(country, "", Ground.WITHDRAWAL, "2026-09-10").citation().law()).isNotBlank();
      assertThat(law(country, "", Ground.CONFORMITY, "2026-09-10").citation().law()).isNotBlank();
    }
  }
}
