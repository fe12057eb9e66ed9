package dev.homeward.web.shopper;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.Scope;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.api.ApiClient;
import dev.homeward.web.api.ApiClient.Answer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Orders of one new seller, delivered to Anna in Berlin or elsewhere, for tests of her pages. */
public final class SoldOrders {

  public static final String EMAIL = "anna@example.org";
  private static final BigDecimal PRICE = new BigDecimal("12.30");

  private final ApiClient api;

  private SoldOrders(ApiClient api) {
    this.api = api;
  }

  /**
   * An order on record.
   *
   * @param lines their ids
   */
  public record Sold(String number, OrderId id, SellerId seller, List<String> lines) {

    public String line() {
      return lines.getFirst();
    }
  }

  public static SoldOrders ofNewSeller(int port, Sellers sellers, ApiKeyManagement keys) {
    return new SoldOrders(
        ApiClient.ofNewSeller(port, sellers, keys, EnumSet.of(Scope.ORDERS_WRITE)));
  }

  /** Sells one of each. */
  public Sold sell(String country, int daysAgo, String... titles) {
    return sell(country, daysAgo, 1, titles);
  }

  public Sold sell(String country, int daysAgo, int quantity, String... titles) {
    Instant now = Instant.now(Clock.systemUTC());
    return sell(country, now.minus(Duration.ofDays(daysAgo)), quantity, titles);
  }

  /** Sells some of each, which arrived at a moment. */
  public Sold sell(String country, Instant delivered, int quantity, String... titles) {
    Instant placed = delivered.minus(Duration.ofDays(5));
    String number = "A" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
    String lines =
        List.of(titles).stream()
            .map(title -> line(title, quantity))
            .collect(Collectors.joining(","));
    BigDecimal total = PRICE.multiply(BigDecimal.valueOf((long) titles.length * quantity));
    Answer stored =
        api.post(
            "/api/v1/orders",
            """
            {"channel": "web", "number": "%s", "placedAt": "%s", "currency": "EUR",
             "shopper": {"email": "%s", "name": "Anna Beispiel", "locale": "de"},
             "shippingAddress": {"country": "%s", "postcode": "10115", "city": "Berlin"},
             "lines": [%s],
             "payments": [{"method": "card", "amount": {"amount": "%s", "currency": "EUR"},
                           "capturedAt": "%s", "reference": "pay_1"}],
             "shipments": [{"carrier": "DHL", "deliveredAt": "%s"}]}
            """
                .formatted(number, placed, EMAIL, country, lines, total, placed, delivered));
    List<String> ids = new ArrayList<>();
    stored.body().at("/lines").forEach(line -> ids.add(line.at("/id").asString()));
    return new Sold(
        number,
        new OrderId(UUID.fromString(stored.text("/id"))),
        new SellerId(UUID.fromString(stored.text("/seller"))),
        ids);
  }

  private static String line(String title, int quantity) {
    return """
    {"sku": "%s", "title": "%s", "quantity": %d,
     "unitPrice": {"amount": "%s", "currency": "EUR"}, "taxRate": "19", "taxIncluded": true}
    """
        .formatted(title, title, quantity, PRICE);
  }
}
