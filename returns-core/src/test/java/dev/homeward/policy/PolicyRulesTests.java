package dev.homeward.policy;

import static dev.homeward.policy.When.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Of a policy's rules the first that holds counts; the law stays where it is. */
class PolicyRulesTests {

  private static final String OLD_CONDITION =
      """
      {"countries": ["US"], "zones": [], "categories": [], "flags": [], "reasons": [], "channels": []}
      """;
  private static final LocalDate DELIVERED = LocalDate.parse("2026-09-10");

  @Test
  void takesTheFirstRuleThatHoldsAndTheLastSentenceElsewhere() {
    PolicyRule kitchen = rule(when().category("kitchen"), Promise.days(60));
    PolicyRule states = rule(when().country("US"), Promise.days(90));

    assertThat(lastDay(goods("US").under(Promise.days(10), kitchen, states)))
        .isEqualTo(DELIVERED.plusDays(60));
    assertThat(lastDay(goods("US").under(Promise.days(10), states, kitchen)))
        .isEqualTo(DELIVERED.plusDays(90));
    assertThat(lastDay(goods("AU").under(Promise.days(10), states)))
        .isEqualTo(DELIVERED.plusDays(10));
  }

  @ParameterizedTest
  @CsvSource({
    "country US,            true",
    "country AU,            false",
    "zone NORTH_AMERICA,    true",
    "zone EU,               false",
    "category kitchen,      true",
    "category Kitchen,      false",
    "flag sale,             true",
    "flag hygiene,          false",
    "channel web,           true",
    "channel amazon,        false",
    "group vip,             true",
    "group staff,           false",
    "from 2026-09-01,       true",
    "from 2026-09-02,       false",
    "to 2026-09-01,         true",
    "to 2026-08-31,         false",
    "price-from 10.00,      true",
    "price-from 10.01,      false",
    "price-to 10.00,        true",
    "price-to 9.99,         false",
    "reason too-small,      true",
    "reason changed-my-mind, false",
  })
  void holdsWhereWhatIsSaidHolds(String condition, boolean holds) {
    List<String> words = List.of(condition.split(" "));
    SoldGoods goods =
        SoldGoods.to("US")
            .line(1, "sale")
            .delivered("2026-09-10T12:00:00Z")
            .because("too-small")
            .soldTo("vip")
            .under(
                Promise.days(10),
                rule(when().that(words.getFirst(), words.getLast()), Promise.days(60)));

    assertThat(lastDay(goods)).isEqualTo(DELIVERED.plusDays(holds ? 60 : 10));
  }

  @Test
  void isForNobodyOfAGroupWhereTheOrderNamesNone() {
    PolicyRule members = rule(when().that("group", "vip"), Promise.days(60));

    assertThat(lastDay(goods("US").under(Promise.days(10), members)))
        .isEqualTo(DELIVERED.plusDays(10));
    assertThat(lastDay(goods("US").soldTo("vip").under(Promise.days(10), members)))
        .isEqualTo(DELIVERED.plusDays(60));
  }

  @Test
  void asksForEverythingThatIsSaidAtOnce() {
    PolicyRule rule = rule(when().country("US").category("garden"), Promise.days(60));

    assertThat(lastDay(goods("US").under(Promise.days(10), rule)))
        .isEqualTo(DELIVERED.plusDays(10));
  }

  @Test
  void takesEitherACountryOrAZone() {
    PolicyRule rule = rule(when().country("AU").that("zone", "NORTH_AMERICA"), Promise.days(60));

    for (String country : List.of("AU", "CA", "US")) {
      assertThat(lastDay(goods(country).under(Promise.days(10), rule)))
          .isEqualTo(DELIVERED.plusDays(60));
    }
  }

  @Test
  void leavesOutPricesInOtherCurrencies() {
    When dollars = when().priceFrom(new Money(1, java.util.Currency.getInstance("USD")));

    assertThat(lastDay(goods("US").under(Promise.days(10), rule(dollars, Promise.days(60)))))
        .isEqualTo(DELIVERED.plusDays(10));
  }

  @Test
  void refusesNothingForAReasonThatIsNotGivenYet() {
    PolicyRule faulty = rule(when().that("reason", "too-small"), Promise.days(60));
    PolicyRule none = rule(when().that("reason", "changed-my-mind"), Promise.days(0));
    LocalDate late = DELIVERED.plusDays(40);

    SoldGoods unsaid = goods("US").under(Promise.days(30), none, faulty);
    assertThat(unsaid.on(late).on(Ground.POLICY)).isPresent();
    assertThat(unsaid.because("too-small").on(late).on(Ground.POLICY)).isPresent();
    assertThat(unsaid.because("too-big").on(late).on(Ground.POLICY)).isEmpty();
    assertThat(unsaid.because("changed-my-mind").on(DELIVERED).on(Ground.POLICY)).isEmpty();
  }

  @Test
  void declinesByARuleAndNamesItButNeverWhatTheLawGives() {
    PolicyRule rule =
        new PolicyRule(
            "Sale articles",
            when().category("kitchen").condition(),
            Promise.days(30).approval(Approval.DECLINE).terms());

    EligibilityDecision german = goods("DE").under(Promise.days(30), rule).on(DELIVERED);
    assertThat(german.on(Ground.WITHDRAWAL)).isPresent();
    EligibilityDecision american = goods("US").under(Promise.days(30), rule).on(DELIVERED);
    assertThat(american.on(Ground.POLICY)).isEmpty();
    assertThat(american.rules())
        .filteredOn(applied -> applied.rule().equals("policy-declined"))
        .extracting(AppliedRule::clause)
        .containsExactly("v3, 2026-09-01, § 1 Sale articles");
  }

  @Test
  void hasAPersonLookWhereARuleSaysSo() {
    PolicyRule dear =
        rule(when().that("price-from", "10.00"), Promise.days(30).approval(Approval.REVIEW));

    EligibilityDecision decision = goods("US").under(Promise.days(30), dear).on(DELIVERED);
    assertThat(decision.on(Ground.POLICY)).get().returns(true, Terms::approvalNeeded);
    assertThat(decision.rules()).extracting(AppliedRule::rule).contains("policy-review");
    assertThat(goods("US").under(Promise.days(30)).on(DELIVERED).rules())
        .extracting(AppliedRule::rule)
        .doesNotContain("policy-review");
  }

  @Test
  void leavesGoodsOfLittleWorthWithTheShopper() {
    assertThat(keeps(1000)).isTrue();
    assertThat(keeps(999)).isFalse();
  }

  @Test
  void readsPoliciesOfBeforeThereWereRules() {
    String old =
        """
        {"effectiveFrom": "2026-01-01T00:00:00Z", "informs": true, "markets": {}, "standard": {"days": 30,
         "returnPaidBy": "SHOPPER", "returnFees": [], "restockingPercent": 0, "refundOutbound": "NONE",
         "refundDays": 14, "refundClock": "GOODS_RECEIVED", "sendBackDays": 30, "approval": "AUTO",
         "resolutions": ["REFUND"], "excludedCategories": [], "excludedFlags": []}}
        """;
    PolicyDraft read = new JsonMapper().readValue(old, PolicyDraft.class);

    assertThat(read.rules()).isEmpty();
    assertThat(new JsonMapper().readValue(OLD_CONDITION, PolicyCondition.class))
        .isEqualTo(when().country("US").condition());
    assertThat(read.standard().keepBelow()).isEmpty();
    assertThat(read.standard().methods()).isEqualTo(ReturnMethod.ALL);
    assertThat(read.standard().days()).isEqualTo(30);
  }

  @Test
  void comesBackFromItsDocumentAsItWas() {
    PolicyDraft policy =
        new PolicyDraft(
            Instant.parse("2026-12-01T00:00:00Z"),
            true,
            Promise.days(30).by(ReturnMethod.PICKUP).terms(),
            Map.of(),
            List.of(
                rule(
                    when()
                        .country("US")
                        .that("zone", "EU")
                        .that("group", "vip")
                        .that("price-to", "9.99"),
                    Promise.days(0))));
    JsonMapper json =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    assertThat(json.readValue(json.writeValueAsString(policy), PolicyDraft.class))
        .isEqualTo(policy);
  }

  @Test
  void offersTheWaysBackThatItNamesAndACarrierOfTheirOwnToThoseWhoPay() {
    Promise pickup = Promise.days(30).by(ReturnMethod.PICKUP);

    assertThat(ways(goods("US").under(pickup)))
        .containsExactly(ReturnMethod.PICKUP, ReturnMethod.OWN_CARRIER);
    assertThat(ways(goods("US").under(pickup.paidBy(Payer.SELLER))))
        .containsExactly(ReturnMethod.PICKUP);
    assertThat(ways(goods("US").under(Promise.days(30)))).hasSize(ReturnMethod.values().length);
  }

  @Test
  void fetchesGoodsByItsOwnWaysWhereTheLawHasTheSellerPay() {
    Promise alone = Promise.days(30).by(ReturnMethod.OWN_CARRIER);

    assertThat(ways(goods("US").under(alone))).containsExactly(ReturnMethod.OWN_CARRIER);
    assertThat(ways(goods("BR").under(alone)))
        .contains(ReturnMethod.DROP_OFF)
        .doesNotContain(ReturnMethod.OWN_CARRIER);
  }

  @Test
  void refusesCountriesThatThereAreNot() {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> when().country("XX"))
        .returns("country.unknown", BusinessRuleViolation::code);
  }

  private static boolean keeps(long minor) {
    return goods("US")
        .under(Promise.days(30).keepBelow(new Money(minor, SoldGoods.EUR)))
        .on(DELIVERED)
        .staysWithShopper();
  }

  private static @org.jspecify.annotations.Nullable LocalDate lastDay(SoldGoods goods) {
    return goods.on(DELIVERED).on(Ground.POLICY).orElseThrow().lastDay();
  }

  private static java.util.Set<ReturnMethod> ways(SoldGoods goods) {
    return goods.on(DELIVERED).on(Ground.POLICY).orElseThrow().methods();
  }

  private static SoldGoods goods(String country) {
    return SoldGoods.to(country).line(1).delivered("2026-09-10T12:00:00Z");
  }

  private static PolicyRule rule(When when, Promise then) {
    return new PolicyRule("", when.condition(), then.terms());
  }
}
