package dev.homeward.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.policy.PolicyDraft;
import dev.homeward.policy.PolicyTemplates;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What is typed into a policy is read, or refused at its slot. */
@SpringBootTest
@WithTestDatabase
class SheetReaderTests {

  private static final Map<String, String> LAST = Map.of("days", "30");

  @Autowired SheetReader reader;
  @Autowired Sellers sellers;

  private SellerView seller;

  @BeforeEach
  void registerASeller() {
    seller =
        sellers.register(
            new NewSeller(
                "Typist " + UUID.randomUUID(),
                new CountryCode("DE"),
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Berlin")));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "days,         -1,         policy.sheet.out-of-bounds",
        "days,         10000,      policy.sheet.out-of-bounds",
        "days,         soon,       policy.sheet.no-number",
        "countries,    'DE, XX',   policy.sheet.country-unknown",
        "zones,        MARS,       policy.sheet.unknown",
        "reasons,      bored,      policy.sheet.reason-unknown",
        "priceFrom,    cheap,      policy.sheet.no-amount",
        "priceFrom,    1.005 EUR,  policy.sheet.no-amount",
        "fee,          5 ZZZ,      policy.sheet.no-amount",
        "fee,          '5; 6',     policy.sheet.currency-twice",
        "restocking,   101,        policy.sheet.no-percent",
        "restocking,   -5,         policy.sheet.no-percent",
        "refundDays,   91,         policy.sheet.out-of-bounds",
        "payer,        NOBODY,     policy.sheet.unknown",
        "methods,      BALLOON,    policy.sheet.unknown",
        "from,         2026-02-30, policy.sheet.no-date",
      })
  void refusesWhatCannotBeMeantAtItsSlot(String slot, String typed, String code) {
    SheetReading reading = read(Map.of("channels", "web", slot, typed));

    assertThat(reading.publishable()).isFalse();
    assertThat(reading.policy()).isNull();
    assertThat(reading.problems())
        .anySatisfy(problem -> {
          assertThat(problem.sentence()).isEqualTo(1);
          assertThat(problem.slot()).isEqualTo(slot);
          assertThat(problem.code()).isEqualTo(code);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "priceFrom=20 EUR priceTo=10 EUR, priceTo, policy.sheet.price-reversed",
    "priceFrom=20 EUR priceTo=30 USD, priceTo, policy.sheet.two-currencies",
    "from=2026-12-31 to=2026-12-01,   to,      policy.sheet.dates-reversed",
    "taking=FINAL days=30,            days,    policy.sheet.days-though-none",
    "taking=FINAL fee=5,              taking,  policy.sheet.terms-though-final",
    "payer=SELLER fee=5,              fee,     policy.sheet.fee-though-free",
    "payer=SELLER methods=OWN_CARRIER, methods, policy.sheet.own-carrier-though-free",
  })
  void refusesASentenceThatContradictsItself(String typed, String slot, String code) {
    assertThat(read(slots("channels=web " + typed)).problems())
        .extracting(SheetProblem::slot, SheetProblem::code)
        .contains(org.assertj.core.groups.Tuple.tuple(slot, code));
  }

  @Test
  void namesTheRuleThatLeavesNothingToALaterOne() {
    assertThat(codes(slots("zones=EU days=60"), slots("countries=DE days=90")))
        .contains("2 when policy.sheet.unreachable");
    assertThat(codes(slots("countries=US days=60"), slots("countries=US days=90")))
        .contains("2 when policy.sheet.contradicts");
    assertThat(codes(Map.of("days", "60"), slots("countries=US days=90")))
        .contains("1 when policy.sheet.no-condition");
  }

  @Test
  void tellsOfRulesThatSpeakOfTheSameGoodsAndLetsThemBe() {
    SheetReading reading =
        read(List.of(slots("countries=US days=60"), slots("categories=shoes days=90")));

    assertThat(reading.problems())
        .anySatisfy(problem -> {
          assertThat(problem.code()).isEqualTo("policy.sheet.overlaps");
          assertThat(problem.arguments()).containsExactly(1);
          assertThat(problem.blocks()).isFalse();
        });
    assertThat(reading.publishable()).isTrue();
    assertThat(codes(slots("countries=US days=60"), slots("countries=CA days=90"))).isEmpty();
    assertThat(codes(slots("countries=US channels=web days=60"), slots("countries=US days=90")))
        .isEmpty();
  }

  @Test
  void tellsThatWhoPaysMayChooseTheCarrierAndLetsTheSentenceBe() {
    SheetReading reading = read(slots("countries=US payer=SHOPPER methods=DROP_OFF,LOCKER"));

    assertThat(reading.problems())
        .extracting(SheetProblem::slot, SheetProblem::code, SheetProblem::blocks)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "methods", "policy.sheet.own-carrier-stays", false));
    assertThat(reading.publishable()).isTrue();
    assertThat(read(slots("countries=US payer=SHOPPER methods=DROP_OFF,OWN_CARRIER")).problems())
        .extracting(SheetProblem::code)
        .doesNotContain("policy.sheet.own-carrier-stays");
  }

  @Test
  void looksAtGroupsOfCustomersBesideEachOther() {
    assertThat(codes(slots("groups=vip,staff days=60"), slots("groups=vip days=90")))
        .contains("2 when policy.sheet.unreachable");
    assertThat(codes(slots("groups=vip days=60"), slots("groups=staff days=90"))).isEmpty();
    assertThat(codes(slots("groups=vip days=60"), slots("categories=shoes days=90")))
        .containsExactly("2 when policy.sheet.overlaps");
    // Whoever is in no group is not under the first rule, so it leaves something to the second.
    assertThat(codes(slots("countries=US groups=vip days=60"), slots("countries=US days=90")))
        .isEmpty();
  }

  @Test
  void grantsNoGroupOfCustomersLessThanTheLaw() {
    assertThat(read(slots("countries=DE groups=vip days=7")).problems())
        .extracting(SheetProblem::code)
        .contains("policy.below-law.days");
    assertThat(read(slots("countries=DE groups=vip days=60 refundDays=14")).problems())
        .extracting(SheetProblem::code)
        .doesNotContain("policy.below-law.days");
  }

  @Test
  void blocksWhatIsBelowTheLawAndNamesTheClause() {
    SheetReading reading = read(slots("countries=DE days=7"));

    assertThat(reading.publishable()).isFalse();
    assertThat(reading.problems())
        .anySatisfy(problem -> {
          assertThat(problem.code()).isEqualTo("policy.below-law.days");
          assertThat(problem.arguments().toString()).contains("14").contains("BGB");
        });
  }

  @Test
  void takesSlotsThatAreEmptyFromTheLastSentence() {
    PolicyDraft policy =
        reader
            .read(
                new PolicySheet(
                    "",
                    true,
                    Map.of("days", "45", "payer", "SHOPPER", "fee", "4,95 EUR; 5.50 USD"),
                    List.of(slots("countries=US refundDays=7"))),
                seller)
            .policy();

    assertThat(Objects.requireNonNull(policy).rules().getFirst().then().days()).isEqualTo(45);
    assertThat(policy.rules().getFirst().then().returnFees()).hasSize(2);
    assertThat(policy.rules().getFirst().then().refundDays()).isEqualTo(7);
  }

  @Test
  void refusesADayInThePastAndTakesOneToCome() {
    PolicySheet past = new PolicySheet("2020-01-01", true, LAST, List.of());
    assertThat(reader.read(past, seller).problems())
        .extracting(SheetProblem::code)
        .contains("policy.in-the-past");
    PolicySheet future = new PolicySheet("2100-01-01", true, LAST, List.of());
    assertThat(Objects.requireNonNull(reader.read(future, seller).policy()).effectiveFrom())
        .isEqualTo("2099-12-31T23:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eu", "uk", "us", "cn", "jp"})
  void canPublishEveryTemplateAsItIs(String template) {
    SheetReading reading = reader.read(SheetWriter.ofTemplate(template), seller);

    assertThat(reading.problems()).noneMatch(SheetProblem::blocks);
  }

  @Test
  void readsAPublishedPolicyAgainAsItWas() {
    PolicyDraft policy =
        Objects.requireNonNull(
            reader
                .read(
                    new PolicySheet(
                        "",
                        true,
                        LAST,
                        List.of(
                            slots("name=Sale categories=sale countries=US taking=FINAL"),
                            slots("groups=vip,Old friends days=365"),
                            slots(
                                "zones=EU taking=NO_END payer=SELLER keepBelow=10 EUR methods=PICKUP"),
                            slots("countries=US reasons=too-small,too-big taking=EXCHANGE"))),
                    seller)
                .policy());

    PolicyDraft again =
        Objects.requireNonNull(reader.read(SheetWriter.of(policy), seller).policy());
    assertThat(again.rules()).isEqualTo(policy.rules());
    assertThat(again.standard()).isEqualTo(policy.standard());
  }

  @Test
  void turnsTermsByCountryAndExceptionsIntoRules() {
    PolicyDraft old =
        new PolicyDraft(
            java.time.Instant.EPOCH,
            true,
            PolicyTemplates.standard(),
            Map.of(new CountryCode("US"), Objects.requireNonNull(PolicyTemplates.all().get("us"))));

    PolicySheet sheet = SheetWriter.of(old);
    assertThat(sheet.rules()).hasSize(3);
    assertThat(sheet.rules().get(0))
        .containsEntry("countries", "US")
        .containsEntry("taking", "FINAL");
    assertThat(sheet.rules().get(1)).containsEntry("countries", "US").containsEntry("days", "30");
    assertThat(sheet.rules().get(2)).containsEntry("flags", "custom-made, digital, perishable");
  }

  private SheetReading read(Map<String, String> rule) {
    return read(List.of(rule));
  }

  private SheetReading read(List<Map<String, String>> rules) {
    return reader.read(new PolicySheet("", true, LAST, rules), seller);
  }

  private List<String> codes(Map<String, String> first, Map<String, String> second) {
    return read(List.of(first, second)).problems().stream()
        .filter(problem -> problem.code().startsWith("policy.sheet"))
        .map(problem -> problem.sentence() + " " + problem.slot() + " " + problem.code())
        .toList();
  }

  /** Reads {@code slot=text slot=text}, where a text may have blanks. */
  private static Map<String, String> slots(String typed) {
    Map<String, String> slots = new java.util.TreeMap<>();
    for (String each : List.of(typed.split(" (?=\\w+=)"))) {
      slots.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    return slots;
  }
}
