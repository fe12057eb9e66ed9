package dev.homeward.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.NewApiKey;
import dev.homeward.account.Scope;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders over the REST API: what goes in comes out, bad input is named, tenants are apart. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithTestDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdersApiTests {

  private record Answer(int status, JsonNode body) {

    String text(String pointer) {
      return body.at(pointer).asString();
    }
  }

  private static final String ORDER =
      """
      {"channel": "web", "number": "%s", "placedAt": "2026-11-01T10:00:00Z", "currency": "EUR",
       "shopper": {"email": "Anna@Example.org", "name": "Anna Beispiel", "locale": "de"},
       "shippingAddress": {"country": "DE", "postcode": "10115", "city": "Berlin", "lines": ["Teststr. 1"]},
       "lines": [{"sku": "MUG-1", "title": "Mug", "quantity": 1,
                  "unitPrice": {"amount": "12.30", "currency": "EUR"}, "category": "kitchen",
                  "hsCode": "691200", "originCountry": "CN", "weightGrams": 350, "discount": null,
                  "taxRate": "19", "taxIncluded": true, "flags": []}],
       "shipping": {"amount": "4.90", "currency": "EUR"}, "discounts": [], "duties": null,
       "payments": [{"method": "card", "amount": {"amount": "17.20", "currency": "EUR"},
                     "capturedAt": "2026-11-01T10:00:05Z", "reference": "pay_1"}],
       "shipments": [{"carrier": "DHL", "trackingNumber": "00340434161094015902",
                      "deliveredAt": "2026-11-12T12:00:00Z", "lines": [{"sku": "MUG-1", "quantity": 1}]}]}
      """;

  private final ApiKeyManagement keys;
  private final Sellers sellers;
  private RestClient http = RestClient.create();
  private String own = "";
  private String other = "";

  @Autowired
  OrdersApiTests(ApiKeyManagement keys, Sellers sellers) {
    this.keys = keys;
    this.sellers = sellers;
  }

  @BeforeAll
  void twoSellers(@LocalServerPort int port) {
    http = RestClient.create("http://localhost:" + port);
    own = key(seller("Mugs"), EnumSet.of(Scope.ORDERS_READ, Scope.ORDERS_WRITE));
    other = key(seller("Cups"), EnumSet.of(Scope.ORDERS_READ, Scope.ORDERS_WRITE));
  }

  @Test
  void createsThenRepeatsThenReplaces() {
    Answer created = post(own, ORDER.formatted("1"));
    assertThat(created.status()).isEqualTo(201);
    Answer again = post(own, ORDER.formatted("1"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("/id")).isEqualTo(created.text("/id"));
    Answer replaced = post(own, ORDER.formatted("1").replace("\"quantity\": 1", "\"quantity\": 2"));
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.text("/lines/0/id")).isEqualTo(created.text("/lines/0/id"));
  }

  @Test
  void givesBackWhatItTook() {
    Answer created = post(own, ORDER.formatted("2"));
    Answer read = get(own, "/api/v1/orders/" + created.text("/id"));
    assertThat(read.text("/lines/0/unitPrice/amount")).isEqualTo("12.30");
    assertThat(read.text("/shipping/amount")).isEqualTo("4.90");
    assertThat(read.text("/payments/0/reference")).isEqualTo("pay_1");
    assertThat(read.text("/shipments/0/lines/0/sku")).isEqualTo("MUG-1");
    assertThat(read.text("/shopper/email")).isEqualTo("anna@example.org");
    Answer found = get(own, "/api/v1/orders?number=2&email=ANNA@example.org");
    assertThat(found.body().at("/total").asInt()).isEqualTo(1);
  }

  @Test
  void knowsTheCustomerGroupOfOrdersThatHaveOne() {
    String plain = ORDER.formatted("20");
    String vip =
        plain.replace(
            "\"currency\": \"EUR\",\n", "\"currency\": \"EUR\", \"customerGroup\": \" vip \",\n");
    String id = post(own, plain).text("/id");
    assertThat(get(own, "/api/v1/orders/" + id).body().at("/customerGroup").isNull()).isTrue();

    assertThat(post(own, vip).text("/id")).isEqualTo(id);
    assertThat(get(own, "/api/v1/orders/" + id).text("/customerGroup")).isEqualTo("vip");
    assertThat(
            post(
                    own,
                    plain.replace(
                        "\"currency\": \"EUR\",\n",
                        "\"currency\": \"EUR\", \"customerGroup\": \"" + "x".repeat(101) + "\",\n"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void anotherSellersOrderIsNotThere() {
    String id = post(own, ORDER.formatted("3")).text("/id");
    assertThat(get(other, "/api/v1/orders/" + id).status()).isEqualTo(404);
    assertThat(get(other, "/api/v1/orders?number=3").body().at("/total").asInt()).isZero();
  }

  @Test
  void namesAFieldItDoesNotKnow() {
    Answer refused = post(own, ORDER.formatted("4").replace("\"flags\"", "\"flaggs\""));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString()).contains("flaggs").doesNotContain("Exception");
  }

  @Test
  void namesTheFieldThatIsWrong() {
    Answer refused =
        post(own, ORDER.formatted("5").replace("\"quantity\": 1,", "\"quantity\": 0,"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors").toString()).contains("lines[0].quantity");
  }

  @Test
  void refusesWhatNoOrderCanBe() {
    assertRule(
        "6",
        "\"discounts\": []",
        "\"discounts\": [{\"amount\": \"99.00\", \"currency\": \"EUR\"}]",
        "order.discount-exceeds-goods");
    assertRule(
        "6",
        "\"shipping\": {\"amount\": \"4.90\", \"currency\": \"EUR\"}",
        "\"shipping\": {\"amount\": \"4.90\", \"currency\": \"USD\"}",
        "order.mixed-currencies");
    assertRule("6", "\"country\": \"DE\"", "\"country\": \"ZZ\"", "country.unknown");
    assertRule("6", "\"hsCode\": \"691200\"", "\"hsCode\": \"69x\"", "article.hs-code");
    assertRule("6", "\"amount\": \"4.90\"", "\"amount\": \"4.905\"", "money.too-precise");
    assertRule(
        "6",
        "\"sku\": \"MUG-1\", \"quantity\": 1}",
        "\"sku\": \"MUG-1\", \"quantity\": 2}",
        "order.shipment.more-than-ordered");
  }

  @Test
  void asksForAKeyAndForItsScope() {
    assertThat(get("hw_live_nobody", "/api/v1/orders").status()).isEqualTo(401);
    String reading = key(seller("Readers"), EnumSet.of(Scope.ORDERS_READ));
    assertThat(post(reading, ORDER.formatted("7")).status()).isEqualTo(403);
  }

  private void assertRule(String number, String from, String to, String code) {
    Answer refused = post(own, ORDER.formatted(number).replace(from, to));
    assertThat(refused.status()).as(code).isEqualTo(422);
    assertThat(refused.text("/code")).isEqualTo(code);
    assertThat(refused.text("/detail")).isNotBlank().doesNotContain(code);
  }

  private SellerId seller(String name) {
    return sellers
        .register(
            new NewSeller(
                name,
                new CountryCode("DE"),
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Berlin")))
        .id();
  }

  private String key(@Nullable SellerId seller, EnumSet<Scope> scopes) {
    return keys.issue(Actor.SYSTEM, new NewApiKey(seller, "test", scopes)).token().value();
  }

  private Answer get(String key, String address) {
    return call(key, HttpMethod.GET, address, null);
  }

  private Answer post(String key, String order) {
    return call(key, HttpMethod.POST, "/api/v1/orders", order);
  }

  private Answer call(String key, HttpMethod method, String address, @Nullable String body) {
    RestClient.RequestBodySpec request =
        http.method(method).uri(address).header("Authorization", "Bearer " + key);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return request.exchange((sent, response) ->
        new Answer(
            response.getStatusCode().value(), JsonMapper.shared().readTree(response.getBody())));
  }
}
