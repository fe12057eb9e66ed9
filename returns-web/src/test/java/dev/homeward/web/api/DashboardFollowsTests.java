package dev.homeward.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.Scope;
import dev.homeward.analytics.replica.Replica;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.seller.Sellers;
import dev.homeward.web.api.ApiClient.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What happens to a return is in the figures within two seconds. A busy machine may be slow once:
 * each step is walked three times, must always arrive, and at least once in time.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithTestDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardFollowsTests {

  private static final Duration IN_TIME = Duration.ofSeconds(2);
  private static final Duration AT_ALL = Duration.ofSeconds(30);
  private static final int TIMES = 3;

  private final ApiKeyManagement keys;
  private final Sellers sellers;
  private final Replica replica;
  private int port;

  @Autowired
  DashboardFollowsTests(ApiKeyManagement keys, Sellers sellers, Replica replica) {
    this.keys = keys;
    this.sellers = sellers;
    this.replica = replica;
  }

  @BeforeAll
  void listen(@LocalServerPort int listening) {
    port = listening;
  }

  @Test
  void theReturnRateFollowsFilingDecliningAndRefunding() {
    ApiClient seller =
        ApiClient.ofNewSeller(
            port,
            sellers,
            keys,
            EnumSet.of(
                Scope.ORDERS_WRITE, Scope.RETURNS_READ, Scope.RETURNS_WRITE, Scope.ANALYTICS_READ));
    Answer order = order(seller);
    waited(() -> delivered(seller) == 12);
    Duration filed = AT_ALL;
    Duration declined = AT_ALL;
    Duration refunded = AT_ALL;
    for (int i = 0; i < TIMES; i++) {
      int before = i;
      String refused = file(seller, order);
      filed = shorter(filed, waited(() -> returned(seller) == before + 1));

      seller.post(refused + "/decline", "{\"text\": \"It was worn.\"}");
      declined = shorter(declined, waited(() -> returned(seller) == before));

      String paid = file(seller, order);
      refund(seller, paid);
      Instant done = Instant.now(Clock.systemUTC());
      refunded = shorter(refunded, waited(() -> returned(seller) == before + 1 && knows(done)));
    }
    assertThat(filed).as("filing").isLessThan(IN_TIME);
    assertThat(declined).as("declining").isLessThan(IN_TIME);
    assertThat(refunded).as("refunding").isLessThan(IN_TIME);
  }

  private static void refund(ApiClient seller, String address) {
    String line = seller.get(address).text("/lines/0/id");
    seller.post(address + "/approve", null);
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
    assertThat(seller.post(address + "/refunds", "{}").status()).isEqualTo(201);
  }

  private static String file(ApiClient seller, Answer order) {
    Answer filed =
        seller.post(
            "/api/v1/returns",
            """
            {"order": "%s", "lines": [{"orderLine": "%s", "quantity": 1, "reason": "too-small"}]}
            """
                .formatted(order.text("/id"), order.text("/lines/0/id")));
    assertThat(filed.status()).isEqualTo(201);
    return "/api/v1/returns/" + filed.text("/id");
  }

  private static int returned(ApiClient seller) {
    return rates(seller).number("/rows/0/numerator");
  }

  private static int delivered(ApiClient seller) {
    return rates(seller).number("/rows/0/denominator");
  }

  private static Answer rates(ApiClient seller) {
    return seller.get("/api/v1/analytics/return-rates?by=seller&metric=units&basis=event");
  }

  private boolean knows(Instant moment) {
    Instant asOf = replica.status().asOf();
    return asOf != null && asOf.isAfter(moment);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Returns how long it took. */
  private static Duration waited(BooleanSupplier done) {
    Instant start = Instant.now(Clock.systemUTC());
    while (!done.getAsBoolean()) {
      Duration waited = Duration.between(start, Instant.now(Clock.systemUTC()));
      if (waited.compareTo(AT_ALL) > 0) {
        throw new AssertionError("the figures did not follow");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return Duration.between(start, Instant.now(Clock.systemUTC()));
  }

  private static Answer order(ApiClient seller) {
    Instant delivered = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(3));
    Instant placed = delivered.minus(Duration.ofDays(5));
    return seller.post(
        "/api/v1/orders",
        """
        {"channel": "web", "number": "%s", "placedAt": "%s", "currency": "EUR",
         "shopper": {"email": "anna@example.org", "name": "Anna Beispiel", "locale": "en"},
         "shippingAddress": {"country": "US", "postcode": "10115", "city": "New York"},
         "lines": [{"sku": "MUG-1", "title": "Mug", "quantity": 12,
                    "unitPrice": {"amount": "10.00", "currency": "EUR"}, "taxRate": "0", "taxIncluded": true}],
         "payments": [{"method": "card", "amount": {"amount": "120.00", "currency": "EUR"},
                       "capturedAt": "%s", "reference": "sandbox_ok"}],
         "shipments": [{"carrier": "DHL", "deliveredAt": "%s"}]}
        """
            .formatted(UUID.randomUUID(), placed, placed, delivered));
  }
}
