package dev.homeward.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.Scope;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.seller.Sellers;
import dev.homeward.web.api.ApiClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Returns over the REST API: a whole life, refusals, repeats, tenants apart. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithTestDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnsApiTests {

  private static final EnumSet<Scope> ALL =
      EnumSet.of(Scope.ORDERS_WRITE, Scope.RETURNS_READ, Scope.RETURNS_WRITE);

  private final ApiKeyManagement keys;
  private final Sellers sellers;
  private int port;

  @Autowired
  ReturnsApiTests(ApiKeyManagement keys, Sellers sellers) {
    this.keys = keys;
    this.sellers = sellers;
  }

  @BeforeAll
  void listen(@LocalServerPort int listening) {
    port = listening;
  }

  @Test
  void saysWhatMayComeBackAndByWhichRules() {
    ApiClient seller = seller();
    Answer found = seller.get(eligibility(order(seller, "DE", 3)));

    assertThat(found.status()).isEqualTo(200);
    assertThat(found.text("/timeZone")).isEqualTo("Europe/Berlin");
    assertThat(found.text("/lines/0/decision")).isEqualTo("ELIGIBLE");
    assertThat(found.number("/lines/0/returnable")).isEqualTo(3);
    assertThat(found.text("/lines/0/returnPaidBy")).isEqualTo("SHOPPER");
    assertThat(found.text("/lines/0/refundDeadline/from")).isEqualTo("STATEMENT");
    assertThat(found.text("/lines/0/lastDay")).isNotBlank();
    assertThat(found.text("/lines/0/reasons/0/clause")).contains("2011/83", "BGB");
    assertThat(found.text("/lines/0/reasons/0/text")).contains("14 days");
  }

  @Test
  void wordsTheRulesAgainstWhatCannotComeBack() {
    ApiClient seller = seller();
    Answer order = order(seller, "DE", 100);
    Answer refused = seller.post("/api/v1/returns", wish(order, 1, "changed-my-mind"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/code")).isEqualTo("return.not-eligible");
    assertThat(refused.body().at("/errors").toString())
        .contains("withdrawal-expired", "default-policy-expired");
    assertThat(refused.text("/errors/1/message")).isNotBlank().doesNotContain("policy.rule");
  }

  @Test
  void livesThroughAWholeReturn() {
    ApiClient seller = seller();
    Answer order = order(seller, "US", 3);
    Answer filed = seller.post("/api/v1/returns", wish(order, 2, "too-small"));
    assertThat(filed.status()).isEqualTo(201);
    assertThat(filed.text("/state")).isEqualTo("REQUESTED");
    String address = "/api/v1/returns/" + filed.text("/id");
    String line = filed.text("/lines/0/id");

    assertThat(seller.post(address + "/approve", null).text("/state")).isEqualTo("APPROVED");
    assertThat(seller.post(address + "/receipts", receipt(line, 1)).number("/units/received"))
        .isEqualTo(1);
    Answer received = seller.post(address + "/receipts", receipt(line, 1));
    assertThat(received.status()).isEqualTo(201);
    assertThat(received.number("/units/missing")).isZero();
    Answer inspected = seller.post(address + "/inspections", inspection(line, 2));
    assertThat(inspected.status()).isEqualTo(201);
    assertThat(inspected.text("/inspections/0/disposition")).isEqualTo("RESTOCK");

    Answer preview = seller.post(address + "/refunds", "{\"preview\": true}");
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.text("/total/amount")).isEqualTo("24.60");
    assertThat(seller.get(address).body().at("/grants").size()).isZero();
    Answer granted = seller.post(address + "/refunds", "{}", "refund-1");
    assertThat(granted.status()).isEqualTo(201);
    assertThat(granted.text("/total/amount")).isEqualTo("24.60");
    assertThat(seller.post(address + "/refunds", "{}").text("/code"))
        .isEqualTo("refund.nothing-due");

    Answer read = seller.get(address);
    assertThat(read.body().at("/timeline").toString())
        .contains("REQUESTED", "APPROVED", "GOODS_RECEIVED", "UNITS_INSPECTED", "REFUND_GRANTED");
    assertThat(read.text("/grants/0/id")).isEqualTo(granted.text("/id"));
  }

  @Test
  void declaresAWithdrawalThatNobodyCanDecline() {
    ApiClient seller = seller();
    Answer order = order(seller, "DE", 3);
    String body =
        """
        {"order": "%s", "kind": "WITHDRAWAL", "lines": [{"orderLine": "%s", "quantity": 1}]}
        """
            .formatted(order.text("/id"), order.text("/lines/0/id"));
    Answer filed = seller.post("/api/v1/returns", body);

    assertThat(filed.status()).isEqualTo(201);
    assertThat(filed.text("/state")).isEqualTo("DECLARED");
    assertThat(filed.text("/terms/ground")).isEqualTo("WITHDRAWAL");
    Answer declined =
        seller.post(
            "/api/v1/returns/" + filed.text("/id") + "/decline", "{\"text\": \"No thanks\"}");
    assertThat(declined.status()).isEqualTo(409);
  }

  @Test
  void aSellerOpensADisputeAndGivesInButIsNotItsOwnJudge() {
    ApiClient seller = seller();
    String address = filed(seller);
    assertThat(seller.get(address).text("/dispute")).isEqualTo("NONE");

    assertThat(seller.post(address + "/dispute", dispute("WON_BY_SHOPPER")).status())
        .as("nothing is disputed yet")
        .isEqualTo(409);
    assertThat(seller.post(address + "/dispute", dispute("OPEN")).text("/dispute"))
        .isEqualTo("OPEN");
    assertThat(seller.post(address + "/dispute", dispute("WON_BY_SELLER")).text("/code"))
        .isEqualTo("return.dispute-not-yours");
    assertThat(seller.post(address + "/dispute", dispute("LOST")).status()).isEqualTo(400);
    assertThat(seller().post(address + "/dispute", dispute("SPLIT")).status()).isEqualTo(404);
    assertThat(seller.post(address + "/dispute", dispute("SPLIT")).text("/dispute"))
        .isEqualTo("SPLIT");
    assertThat(seller.get(address).text("/dispute")).isEqualTo("SPLIT");
  }

  private static String dispute(String state) {
    return "{\"state\": \"%s\"}".formatted(state);
  }

  @Test
  void answersConflictFromTheWrongState() {
    ApiClient seller = seller();
    String address = filed(seller);
    String line = seller.get(address).text("/lines/0/id");

    assertThat(seller.post(address + "/receipts", receipt(line, 1)).status()).isEqualTo(409);
    assertThat(seller.post(address + "/cancel", null).text("/state")).isEqualTo("CANCELLED");
    for (String decision : List.of("/approve", "/cancel", "/close")) {
      assertThat(seller.post(address + decision, null).status()).as(decision).isEqualTo(409);
    }
  }

  @Test
  void answersConflictForADecisionOnAnEarlierVersion() {
    ApiClient seller = seller();
    String address = filed(seller);

    assertThat(seller.post(address + "/approve", "{\"version\": 99}").status()).isEqualTo(409);
    assertThat(seller.get(address).text("/state")).isEqualTo("REQUESTED");
  }

  @Test
  void tellsTheShopperWhyARequestIsDeclined() {
    ApiClient seller = seller();
    String address = filed(seller);

    assertThat(seller.post(address + "/decline", "{}").status()).isEqualTo(400);
    Answer declined =
        seller.post(address + "/decline", "{\"reason\": \"used\", \"text\": \"It was worn.\"}");
    assertThat(declined.text("/status")).isEqualTo("DECLINED");
    assertThat(declined.text("/declined/text")).isEqualTo("It was worn.");
  }

  @Test
  void case082FreesTheUnitsOfACancelledReturn() {
    ApiClient seller = seller();
    Answer order = order(seller, "US", 3);
    Answer first = seller.post("/api/v1/returns", wish(order, 3, "too-small"));
    assertThat(seller.post("/api/v1/returns", wish(order, 1, "too-small")).text("/code"))
        .isEqualTo("return.quantity-not-available");
    assertThat(seller.get(eligibility(order)).number("/lines/0/returnable")).isZero();

    seller.post("/api/v1/returns/" + first.text("/id") + "/cancel", null);
    assertThat(seller.post("/api/v1/returns", wish(order, 1, "too-small")).status()).isEqualTo(201);
  }

  @Test
  void case095ClosesShortWhatCanNoLongerBeCancelled() {
    ApiClient seller = seller();
    Answer order = order(seller, "US", 3);
    Answer filed = seller.post("/api/v1/returns", wish(order, 3, "too-small"));
    String address = "/api/v1/returns/" + filed.text("/id");
    seller.post(address + "/approve", null);
    seller.post(address + "/receipts", receipt(filed.text("/lines/0/id"), 1));

    assertThat(seller.post(address + "/cancel", null).status()).isEqualTo(409);
    assertThat(seller.post(address + "/close", null).number("/units/released")).isEqualTo(2);
    assertThat(seller.get(eligibility(order)).number("/lines/0/returnable")).isEqualTo(2);
  }

  @Test
  void repeatsNothingForTheSameKey() {
    ApiClient seller = seller();
    Answer order = order(seller, "US", 3);
    String key = UUID.randomUUID().toString();
    Answer first = seller.post("/api/v1/returns", wish(order, 1, "too-small"), key);
    Answer second = seller.post("/api/v1/returns", wish(order, 1, "too-small"), key);

    assertThat(second.text("/id")).isEqualTo(first.text("/id"));
    assertThat(seller.get("/api/v1/returns").number("/total")).isEqualTo(1);
  }

  @Test
  void listsByStateAndTime() {
    ApiClient seller = seller();
    String declined = filed(seller);
    filed(seller);
    seller.post(declined + "/decline", "{\"text\": \"No.\"}");

    Answer all = seller.get("/api/v1/returns?size=1");
    assertThat(all.number("/total")).isEqualTo(2);
    assertThat(all.body().at("/items").size()).isEqualTo(1);
    Answer some = seller.get("/api/v1/returns?state=DECLINED,CANCELLED");
    assertThat(some.number("/total")).isEqualTo(1);
    assertThat(declined).endsWith(some.text("/items/0/id"));
    assertThat(seller.get("/api/v1/returns?from=2100-01-01T00:00:00Z").number("/total")).isZero();
    assertThat(seller.get("/api/v1/returns?to=2020-01-01").number("/total")).isZero();
    assertThat(seller.get("/api/v1/returns?from=yesterday").status()).isEqualTo(400);
    assertThat(seller.get("/api/v1/returns?state=LOST").status()).isEqualTo(400);
  }

  @Test
  void case152HidesReturnsOfOtherSellers() {
    ApiClient seller = seller();
    ApiClient other = seller();
    Answer order = order(seller, "US", 3);
    String address = filed(seller);
    String line = seller.get(address).text("/lines/0/id");

    assertThat(other.get(eligibility(order)).status()).isEqualTo(404);
    assertThat(other.post("/api/v1/returns", wish(order, 1, "too-small")).status()).isEqualTo(404);
    assertThat(other.get(address).status()).isEqualTo(404);
    assertThat(other.get("/api/v1/returns").number("/total")).isZero();
    for (String decision : List.of("/approve", "/cancel", "/close", "/refunds")) {
      assertThat(other.post(address + decision, null).status()).as(decision).isEqualTo(404);
    }
    assertThat(other.post(address + "/decline", "{\"text\": \"No.\"}").status()).isEqualTo(404);
    assertThat(other.post(address + "/receipts", receipt(line, 1)).status()).isEqualTo(404);
    assertThat(other.post(address + "/inspections", inspection(line, 1)).status()).isEqualTo(404);
    assertThat(seller.get(address).text("/state")).isEqualTo("REQUESTED");
  }

  @Test
  void letsThePlatformSeeEverySeller() {
    ApiClient platform = ApiClient.of(port, keys, null, EnumSet.of(Scope.RETURNS_READ));
    String address = filed(seller());
    Answer read = platform.get(address);

    assertThat(read.status()).isEqualTo(200);
    assertThat(platform.get("/api/v1/returns?seller=" + read.text("/seller")).number("/total"))
        .isEqualTo(1);
  }

  @Test
  void describesItself() {
    JsonNode description = seller().get("/v3/api-docs").body();

    assertThat(description.at("/paths").toString())
        .contains("/api/v1/orders/{id}/eligibility", "/api/v1/returns/{id}/inspections")
        .contains("What may come back of an order", "Refund what is owed for a return");
    assertThat(description.at("/components/schemas/ReceiptJson.LineJson/properties").toString())
        .contains("condition", "finding");
    assertThat(description.at("/components/schemas/NewReturnJson.LineJson/properties").toString())
        .contains("reason", "resolution");
  }

  @Test
  void asksForTheScope() {
    ApiClient reader = ApiClient.ofNewSeller(port, sellers, keys, EnumSet.of(Scope.RETURNS_READ));
    ApiClient writer = ApiClient.ofNewSeller(port, sellers, keys, EnumSet.of(Scope.RETURNS_WRITE));
    UUID any = UUID.randomUUID();

    assertThat(reader.post("/api/v1/returns/" + any + "/approve", null).status()).isEqualTo(403);
    assertThat(writer.get("/api/v1/returns/" + any).status()).isEqualTo(403);
  }

  @Test
  void namesWhatIsWrongWithTheRequest() {
    ApiClient seller = seller();
    Answer order = order(seller, "US", 3);

    assertThat(seller.post("/api/v1/returns", wish(order, 0, "too-small")).body().toString())
        .contains("lines[0].quantity");
    assertThat(seller.post("/api/v1/returns", wish(order, 1, "no-reason")).text("/code"))
        .isEqualTo("return.reason-unknown");
    assertThat(
            seller
                .post("/api/v1/returns", wish(order, 1, "too-small").replace("reason", "raison"))
                .body()
                .toString())
        .contains("raison");
  }

  private ApiClient seller() {
    return ApiClient.ofNewSeller(port, sellers, keys, ALL);
  }

  /** Files a return that waits for a decision, and gives its address back. */
  private static String filed(ApiClient seller) {
    Answer filed = seller.post("/api/v1/returns", wish(order(seller, "US", 3), 1, "too-small"));
    return "/api/v1/returns/" + filed.text("/id");
  }

  private static Answer order(ApiClient seller, String country, int daysAgo) {
    Instant delivered = Instant.now(java.time.Clock.systemUTC()).minus(Duration.ofDays(daysAgo));
    Instant placed = delivered.minus(Duration.ofDays(5));
    return seller.post(
        "/api/v1/orders",
        """
        {"channel": "web", "number": "%s", "placedAt": "%s", "currency": "EUR",
         "shopper": {"email": "anna@example.org", "name": "Anna Beispiel", "locale": "de"},
         "shippingAddress": {"country": "%s", "postcode": "10115", "city": "Berlin"},
         "lines": [{"sku": "MUG-1", "title": "Mug", "quantity": 3,
                    "unitPrice": {"amount": "12.30", "currency": "EUR"}, "taxRate": "19", "taxIncluded": true}],
         "payments": [{"method": "card", "amount": {"amount": "36.90", "currency": "EUR"},
                       "capturedAt": "%s", "reference": "pay_1"}],
         "shipments": [{"carrier": "DHL", "deliveredAt": "%s"}]}
        """
            .formatted(UUID.randomUUID(), placed, country, placed, delivered));
  }

  private static String eligibility(Answer order) {
    return "/api/v1/orders/" + order.text("/id") + "/eligibility";
  }

  private static String wish(Answer order, int quantity, String reason) {
    return """
    {"order": "%s", "kind": "POLICY",
     "lines": [{"orderLine": "%s", "quantity": %d, "reason": "%s", "resolution": "REFUND"}]}
    """
        .formatted(order.text("/id"), order.text("/lines/0/id"), quantity, reason);
  }

  private static String receipt(String line, int quantity) {
    return """
    {"lines": [{"line": "%s", "quantity": %d, "condition": "OPENED"}]}
    """
        .formatted(line, quantity);
  }

  private static String inspection(String line, int quantity) {
    return """
    {"lines": [{"line": "%s", "quantity": %d, "grade": "A", "disposition": "RESTOCK",
                "authenticity": "GENUINE", "liability": "BUYER"}]}
    """
        .formatted(line, quantity);
  }
}
