package dev.homeward.web.shopper.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.drafting.PolicyDrafts;
import dev.homeward.drafting.PolicySheet;
import dev.homeward.policy.PolicyDraft;
import dev.homeward.policy.SellerPolicies;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a seller publishes: for people in their language, for machines in schema.org's words. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
class PolicyPageTests {

  /** The properties of MerchantReturnPolicy and of what is inside it, by schema.org 30. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "@context",
          "@type",
          "applicableCountry",
          "returnPolicyCountry",
          "returnPolicyCategory",
          "merchantReturnDays",
          "merchantReturnLink",
          "returnMethod",
          "returnFees",
          "returnShippingFeesAmount",
          "returnLabelSource",
          "refundType",
          "restockingFee",
          "itemCondition",
          "customerRemorseReturnFees",
          "customerRemorseReturnLabelSource",
          "customerRemorseReturnShippingFeesAmount",
          "itemDefectReturnFees",
          "itemDefectReturnLabelSource",
          "itemDefectReturnShippingFeesAmount",
          "inStoreReturnsOffered",
          "returnPolicySeasonalOverride",
          "validForMemberTier",
          "startDate",
          "endDate",
          "currency",
          "value");

  private static final Map<String, Set<String>> ENUMERATIONS =
      Map.of(
          "returnPolicyCategory",
          Set.of(
              "MerchantReturnFiniteReturnWindow",
              "MerchantReturnUnlimitedWindow",
              "MerchantReturnNotPermitted",
              "MerchantReturnUnspecified"),
          "returnMethod",
          Set.of("ReturnByMail", "ReturnInStore", "ReturnAtKiosk", "KeepProduct"),
          "returnFees",
          fees(),
          "customerRemorseReturnFees",
          fees(),
          "itemDefectReturnFees",
          fees(),
          "returnLabelSource",
          labels(),
          "customerRemorseReturnLabelSource",
          labels(),
          "itemDefectReturnLabelSource",
          labels(),
          "refundType",
          Set.of("FullRefund", "ExchangeRefund", "StoreCreditRefund"));

  private final MockMvcTester mvc;
  private final Sellers sellers;
  private final SellerPolicies policies;
  private final PolicyDrafts drafts;
  private SellerId seller = SellerId.next();

  @Autowired
  PolicyPageTests(
      MockMvcTester mvc, Sellers sellers, SellerPolicies policies, PolicyDrafts drafts) {
    this.mvc = mvc;
    this.sellers = sellers;
    this.policies = policies;
    this.drafts = drafts;
  }

  @BeforeEach
  void aShopInGermany() {
    seller =
        sellers
            .register(
                new NewSeller(
                    "Tea </script> & Co " + UUID.randomUUID(),
                    new CountryCode("DE"),
                    Currency.getInstance("EUR"),
                    ZoneId.of("Europe/Berlin")))
            .id();
  }

  @Test
  void tellsTheSameAsDecisionsDo() {
    publish(
        Map.of("days", "30", "payer", "SHOPPER", "fee", "4.95 EUR"),
        Map.of(
            "zones",
            "EU",
            "days",
            "100",
            "payer",
            "SELLER",
            "outbound",
            "STANDARD",
            "refundDays",
            "14",
            "refundClock",
            "STATEMENT"),
        Map.of("countries", "US", "categories", "sale", "taking", "FINAL"));

    assertThat(page("?country=FR"))
        .hasStatusOk()
        .bodyText()
        .contains("You can withdraw within 14 days of delivery")
        .contains("Return within 100 days of delivery")
        .contains("Return shipping is free");
    assertThat(page("?country=US"))
        .bodyText()
        .contains("The law of this country gives no right to withdraw")
        .contains("Return within 30 days of delivery")
        .contains("€4.95")
        .contains("Category: sale")
        .doesNotContain("100 days");
  }

  @Test
  void tellsWhatHoldsForGroupsOfCustomersApartFromWhatHoldsForAll() {
    publish(
        Map.of("days", "30"),
        Map.of("groups", "vip", "countries", "US", "days", "365"),
        Map.of("countries", "US", "categories", "sale", "days", "60"));

    String page = text(page("?country=US"));
    assertThat(between(page, "What Tea", "Other terms for some")).contains("within 30 days");
    assertThat(between(page, "Other terms for some", "Terms for groups"))
        .contains("Category: sale")
        .doesNotContain("vip");
    assertThat(page.substring(page.indexOf("Terms for groups")))
        .contains("Customer group: vip", "within 365 days");
    assertThat(data("?country=US").get("merchantReturnDays").asInt()).isEqualTo(30);
    assertThat(text(page("?country=FR"))).doesNotContain("Terms for groups");
  }

  @Test
  void tellsMachinesWhatItTellsPeople() {
    publish(
        Map.of("days", "30", "payer", "SHOPPER", "fee", "4.95 EUR"),
        Map.of("from", "2026-11-01", "to", "2027-01-05", "days", "60"));

    JsonNode data = data("?country=US");
    assertThat(data.get("applicableCountry").asString()).isEqualTo("US");
    assertThat(data.get("merchantReturnDays").asInt()).isEqualTo(30);
    assertThat(data.get("customerRemorseReturnFees").asString())
        .isEqualTo("https://schema.org/ReturnShippingFees");
    assertThat(data.at("/returnShippingFeesAmount/value").decimalValue()).isEqualTo("4.95");
    assertThat(data.get("itemDefectReturnFees").asString())
        .isEqualTo("https://schema.org/FreeReturn");
    assertThat(data.at("/returnPolicySeasonalOverride/0/merchantReturnDays").asInt()).isEqualTo(60);
  }

  @Test
  void namesTheWaysBackAndThatWhoPaysMayChooseTheCarrier() {
    publish(
        Map.of("days", "30", "payer", "SHOPPER", "methods", "DROP_OFF, LOCKER"),
        Map.of("countries", "US", "payer", "SELLER", "methods", "PICKUP"));

    assertThat(text(page("?country=AU")))
        .contains("Ways back: drop-off, parcel locker, or a carrier of the shopper’s choice");
    assertThat(ways("AU")).containsExactly("ReturnByMail", "ReturnAtKiosk");
    assertThat(text(page("?country=US"))).contains("Ways back: pick-up<");
    assertThat(ways("US")).containsExactly("ReturnByMail");
  }

  private List<String> ways(String country) {
    List<String> ways = new java.util.ArrayList<>();
    data("?country=" + country).get("returnMethod").forEach(way -> ways.add(way.asString()));
    return ways.stream().map(way -> way.substring("https://schema.org/".length())).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE", "GB", "US", "CN", "JP", "KR", "TW", "BR", "TR", "AU", "XK"})
  void keepsToTheVocabularyInEveryMarket(String country) {
    publish(Map.of("days", "30", "keepBelow", "10 EUR"), Map.of("zones", "EU", "taking", "NO_END"));

    MvcTestResult answer = jsonld("?country=" + country);
    if (country.equals("XK")) {
      assertThat(answer).hasStatus(404);
      return;
    }
    assertThat(answer).hasStatusOk().hasContentType("application/ld+json");
    JsonNode data = data("?country=" + country);
    assertThat(data.get("@type").asString()).isEqualTo("MerchantReturnPolicy");
    assertKnown(data);
    assertThat(data.get("returnPolicyCategory").asString())
        .endsWith(country.equals("DE") ? "UnlimitedWindow" : "FiniteReturnWindow");
    assertThat(data.has("merchantReturnDays")).isEqualTo(!country.equals("DE"));
  }

  @Test
  void standsInForSellersThatPublishedNothing() {
    assertThat(page(""))
        .hasStatusOk()
        .bodyText()
        .contains("has published no terms of its own")
        .contains("within 14 days");
  }

  @Test
  void cannotBeBrokenOutOfByTheNameOfASeller() {
    publish(Map.of("days", "30"));

    assertThat(page("?country=DE")).bodyText().doesNotContain("</script> & Co");
  }

  @ParameterizedTest
  @CsvSource({
    "en, within 3 business days, within 5 business days, business",
    "zh-CN, 3 个工作日, 5 个工作日, 工作日",
    "de, 3 Werktagen, 5 Werktagen, Werktag",
    "fr, 3 jours ouvrables, 5 jours ouvrables, ouvrable",
    "es, 3 días hábiles, 5 días hábiles, hábil",
    "ja, 3営業日, 5営業日, 営業日",
    "ar, 3 أيام عمل, 5 أيام عمل, عمل"
  })
  void countsBusinessDaysWhereTheLawDoes(
      String language, String refund, String withdrawal, String word) {
    publish(Map.of("days", "30", "refundDays", "30"));

    assertThat(in(language, "KR")).contains(refund);
    assertThat(in(language, "MX")).contains(withdrawal);
    assertThat(in(language, "DE")).doesNotContain(word);
  }

  @Test
  void countsTheDaysOfThePolicyWhereTheseEndSooner() {
    publish(Map.of("days", "30", "refundDays", "2"));

    assertThat(in("en", "KR"))
        .contains("Refund within 2 days of arrival")
        .doesNotContain("business");
  }

  private String in(String language, String country) {
    return text(
        mvc.get()
            .uri("/returns/policy/" + seller + "?country=" + country)
            .header("Accept-Language", language)
            .exchange());
  }

  @ParameterizedTest
  @CsvSource({
    "en, Returns and refunds",
    "zh-CN, 退货与退款",
    "de, Rückgabe und Erstattung",
    "fr, Retours et remboursements",
    "es, Devoluciones y reembolsos",
    "ja, 返品と返金",
    "ar, الإرجاع وردّ الأموال"
  })
  void speaksTheShoppersLanguage(String language, String title) {
    assertThat(
            mvc.get()
                .uri("/returns/policy/" + seller)
                .header("Accept-Language", language)
                .exchange())
        .hasStatusOk()
        .bodyText()
        .contains(title);
  }

  @Test
  void namesACountryThatThereIsNot() {
    assertThat(page("?country=Atlantis")).hasStatus(422).bodyText().contains("Atlantis");
    assertThat(jsonld("?country=Atlantis")).hasStatus(404);
    assertThat(mvc.get().uri("/returns/policy/" + UUID.randomUUID())).hasStatus(404);
    assertThat(mvc.get().uri("/returns/policy/" + UUID.randomUUID() + ".jsonld")).hasStatus(404);
  }

  private static void assertKnown(JsonNode node) {
    node.properties()
        .forEach(property -> {
          assertThat(PROPERTIES).contains(property.getKey());
          Set<String> allowed = ENUMERATIONS.get(property.getKey());
          for (JsonNode value :
              property.getValue().isArray() ? property.getValue() : List.of(property.getValue())) {
            if (allowed != null) {
              assertThat(value.asString()).startsWith("https://schema.org/");
              assertThat(allowed)
                  .contains(value.asString().substring("https://schema.org/".length()));
            }
            if (value.isObject()) {
              assertKnown(value);
            }
          }
        });
  }

  private void publish(Map<String, String> last) {
    publish(last, List.of());
  }

  private void publish(Map<String, String> last, Map<String, String> rule) {
    publish(last, List.of(rule));
  }

  private void publish(
      Map<String, String> last, Map<String, String> first, Map<String, String> second) {
    publish(last, List.of(first, second));
  }

  private void publish(Map<String, String> last, List<Map<String, String>> rules) {
    PolicyDraft policy =
        Objects.requireNonNull(
            drafts.read(seller, new PolicySheet("", true, last, rules)).policy());
    policies.record(seller, policy, Actor.SYSTEM);
  }

  private static String text(MvcTestResult page) {
    return new String(
        page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String between(String page, String from, String to) {
    assertThat(page).contains(from, to);
    return page.substring(page.indexOf(from), page.indexOf(to));
  }

  private MvcTestResult page(String query) {
    return mvc.get().uri("/returns/policy/" + seller + query).exchange();
  }

  private MvcTestResult jsonld(String query) {
    return mvc.get().uri("/returns/policy/" + seller + ".jsonld" + query).exchange();
  }

  private JsonNode data(String query) {
    return new JsonMapper()
        .readTree(
            new String(
                jsonld(query).getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Set<String> fees() {
    return Set.of(
        "FreeReturn",
        "ReturnFeesCustomerResponsibility",
        "ReturnShippingFees",
        "OriginalShippingFees",
        "RestockingFees");
  }

  private static Set<String> labels() {
    return Set.of(
        "ReturnLabelDownloadAndPrint", "ReturnLabelInBox", "ReturnLabelCustomerResponsibility");
  }
}
