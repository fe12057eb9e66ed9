package dev.homeward.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.Scope;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.seller.Sellers;
import dev.homeward.web.api.ApiClient.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Exchanges, repairs and keeping goods over the REST API. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithTestDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemediesApiTests {

  private static final String PARCEL =
      """
      {"quantity": 1, "carrier": "DHL", "trackingNumber": "T-1"}
      """;

  private final ApiKeyManagement keys;
  private final Sellers sellers;
  private int port;

  @Autowired
  RemediesApiTests(ApiKeyManagement keys, Sellers sellers) {
    this.keys = keys;
    this.sellers = sellers;
  }

  @BeforeAll
  void listen(@LocalServerPort int listening) {
    port = listening;
  }

  @Test
  void exchangesAnArticle() {
    ApiClient seller = seller();
    String address = approved(seller, "EXCHANGE");
    String remedy = address + "/remedies/" + opened(seller, address).text("/0/id");

    Answer early = seller.post(remedy + "/dispatch", PARCEL);
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.text("/code")).isEqualTo("remedy.goods-not-accepted");
    assertThat(early.text("/detail")).contains("sent ahead");
    takeIn(seller, address);
    Answer sent = seller.post(remedy + "/dispatch", PARCEL, "parcel-1");
    assertThat(sent.text("/state")).isEqualTo("DISPATCHED");
    assertThat(sent.number("/settled")).isEqualTo(1);
    assertThat(seller.get(address).text("/state")).isEqualTo("CLOSED");
    assertThat(seller.get(address).text("/status")).isEqualTo("CLOSED");

    Answer delivered = seller.post(remedy + "/deliver", null);
    assertThat(delivered.text("/state")).isEqualTo("DELIVERED");
    assertThat(delivered.number("/returnable")).isEqualTo(1);
    assertThat(seller.post(remedy + "/dispatch", PARCEL, "parcel-2").status()).isEqualTo(409);
  }

  @Test
  void refundsInsteadWithANote() {
    ApiClient seller = seller();
    String address = approved(seller, "EXCHANGE");
    String remedy = address + "/remedies/" + opened(seller, address).text("/0/id");

    assertThat(seller.post(remedy + "/refund-instead", "{}").status()).isEqualTo(400);
    assertThat(seller.post(remedy + "/refund-instead", "{\"note\": \"sold out\"}").text("/state"))
        .isEqualTo("CANCELLED");
    assertThat(seller.get(address).text("/lines/0/resolution")).isEqualTo("REFUND");
  }

  @Test
  void paysPartOfThePriceForKeepingTheGoods() {
    ApiClient seller = seller();
    String address = approved(seller, "REFUND");
    String line = seller.get(address).text("/lines/0/id");
    String offer =
        """
        {"line": "%s", "amount": {"amount": "4.00", "currency": "EUR"}, "note": "Would you keep it?"}
        """
            .formatted(line);

    Answer offered = seller.post(address + "/keep-offers", offer);
    assertThat(offered.status()).isEqualTo(201);
    String accept = address + "/keep-offers/" + offered.text("/id") + "/accept";
    assertThat(seller.post(accept, null).text("/state")).isEqualTo("ACCEPTED");

    Answer preview = seller.post(address + "/refunds", "{\"preview\": true}");
    assertThat(preview.text("/total/amount")).isEqualTo("4.00");
    assertThat(seller.get(address + "/keep-offers").text("/0/state")).isEqualTo("ACCEPTED");
  }

  @Test
  void case152HidesRemediesAndOffersOfOtherSellersAndOtherReturns() {
    ApiClient seller = seller();
    ApiClient other = seller();
    String address = approved(seller, "EXCHANGE");
    String second = approved(seller, "EXCHANGE");
    String id = opened(seller, address).text("/0/id");

    assertThat(other.get(address + "/remedies").status()).isEqualTo(404);
    assertThat(other.get(address + "/keep-offers").status()).isEqualTo(404);
    for (String command : List.of("/repair", "/deliver", "/write-off")) {
      assertThat(other.post(address + "/remedies/" + id + command, null).status())
          .as(command)
          .isEqualTo(404);
      assertThat(seller.post(second + "/remedies/" + id + command, null).status())
          .as("of another return: " + command)
          .isEqualTo(404);
    }
    assertThat(other.post(address + "/keep-offers/" + id + "/accept", null).status())
        .isEqualTo(404);
  }

  private ApiClient seller() {
    return ApiClient.ofNewSeller(
        port,
        sellers,
        keys,
        EnumSet.of(Scope.ORDERS_WRITE, Scope.RETURNS_READ, Scope.RETURNS_WRITE));
  }

  /** What is owed opens a moment after the approval. */
  private static Answer opened(ApiClient seller, String address) {
    Instant end = Instant.now(Clock.systemUTC()).plus(Duration.ofSeconds(30));
    Answer found = seller.get(address + "/remedies");
    while (found.body().isEmpty()) {
      assertThat(Instant.now(Clock.systemUTC())).as("waited too long").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      found = seller.get(address + "/remedies");
    }
    return found;
  }

  private static void takeIn(ApiClient seller, String address) {
    String line = seller.get(address).text("/lines/0/id");
    seller.post(
        address + "/receipts",
        """
        {"lines": [{"line": "%s", "quantity": 1, "condition": "OPENED"}]}
        """
            .formatted(line));
    seller.post(
        address + "/inspections",
        """
        {"lines": [{"line": "%s", "quantity": 1, "grade": "A", "disposition": "RESTOCK",
                    "authenticity": "GENUINE", "liability": "BUYER"}]}
        """
            .formatted(line));
  }

  private static String approved(ApiClient seller, String resolution) {
    Instant delivered = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(3));
    Instant placed = delivered.minus(Duration.ofDays(5));
    Answer order =
        seller.post(
            "/api/v1/orders",
            """
            {"channel": "web", "number": "%s", "placedAt": "%s", "currency": "EUR",
             "shopper": {"email": "anna@example.org", "name": "Anna Beispiel", "locale": "en"},
             "shippingAddress": {"country": "US", "postcode": "10115", "city": "New York"},
             "lines": [{"sku": "MUG-1", "title": "Mug", "quantity": 1,
                        "unitPrice": {"amount": "12.30", "currency": "EUR"}, "taxRate": "0", "taxIncluded": true}],
             "payments": [{"method": "card", "amount": {"amount": "12.30", "currency": "EUR"},
                           "capturedAt": "%s", "reference": "sandbox_ok"}],
             "shipments": [{"carrier": "DHL", "deliveredAt": "%s"}]}
            """
                .formatted(UUID.randomUUID(), placed, placed, delivered));
    Answer filed =
        seller.post(
            "/api/v1/returns",
            """
            {"order": "%s", "lines": [{"orderLine": "%s", "quantity": 1, "reason": "too-small",
                                       "resolution": "%s"}]}
            """
                .formatted(order.text("/id"), order.text("/lines/0/id"), resolution));
    String address = "/api/v1/returns/" + filed.text("/id");
    assertThat(seller.post(address + "/approve", null).text("/state")).isEqualTo("APPROVED");
    return address;
  }
}
