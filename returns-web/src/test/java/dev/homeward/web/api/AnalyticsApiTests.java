package dev.homeward.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.NewApiKey;
import dev.homeward.account.Scope;
import dev.homeward.analytics.replica.Replica;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.Destination;
import dev.homeward.order.LineDraft;
import dev.homeward.order.OrderBook;
import dev.homeward.order.OrderDraft;
import dev.homeward.order.Shopper;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** The analytics calls of the REST API: tenants, formats and refusals. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithTestDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalyticsApiTests {

  private record Answer(int status, String body) {}

  private final ApiKeyManagement keys;
  private final Sellers sellers;
  private final OrderBook orders;
  private final Replica replica;
  private RestClient http = RestClient.create();
  private String platform = "";
  private String alphaKey = "";
  private SellerId alpha = SellerId.next();
  private SellerId beta = SellerId.next();

  @Autowired
  AnalyticsApiTests(ApiKeyManagement keys, Sellers sellers, OrderBook orders, Replica replica) {
    this.keys = keys;
    this.sellers = sellers;
    this.orders = orders;
    this.replica = replica;
  }

  @BeforeAll
  @Timeout(60)
  void twoSellers(@LocalServerPort int port) {
    http = RestClient.create("http://localhost:" + port);
    alpha = seller("Alpha");
    beta = seller("Beta");
    platform = key(null);
    alphaKey = key(alpha);
    orders.record(alpha, List.of(order("A1", "=HYPERLINK(1)")));
    orders.record(beta, List.of(order("B1", "Lamp")));
    Instant recorded = Instant.now(Clock.systemUTC());
    while (!answersSince(recorded)) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Test
  void showsAPlatformKeyAllSellersAndASellersKeyItsOwn() {
    assertThat(get(platform, "return-rates?by=seller").body()).contains("Alpha", "Beta");
    assertThat(get(platform, "return-rates?by=seller&seller=" + beta).body())
        .contains("Beta")
        .doesNotContain("Alpha");
    assertThat(get(alphaKey, "return-rates?by=seller").body())
        .contains("Alpha")
        .doesNotContain("Beta");
    assertThat(get(alphaKey, "sale-lines").body()).contains("A1").doesNotContain("B1");
  }

  @Test
  void hidesOtherTenants() {
    for (String call : List.of("return-rates", "return-lines", "sale-lines")) {
      assertThat(get(alphaKey, call + "?seller=" + beta).status()).isEqualTo(404);
      assertThat(get(alphaKey, call + "?seller=" + alpha + "," + beta).body())
          .doesNotContain("B1", "Beta");
    }
  }

  @Test
  void listsWhatIsAllowedWhereAValueIsNot() {
    Answer refused = get(platform, "return-rates?by=seller,colour");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body())
        .contains("request.parameter-unknown", "colour", "product", "category", "customer");
    assertThat(get(platform, "return-rates?metric=kilos").status()).isEqualTo(400);
    assertThat(get(platform, "return-rates?from=yesterday").status()).isEqualTo(400);
    assertThat(get(platform, "return-rates?limit=0").status()).isEqualTo(400);
    assertThat(get(platform, "return-lines?match=maybe").body()).contains("unmatched");
  }

  @Test
  void refusesMoneyWithoutARate() {
    Answer refused = get(platform, "return-rates?metric=value&currency=JPY" + both());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("rates.missing-exchange-rate");
    assertThat(get(platform, "return-rates?metric=value" + both()).body())
        .contains("{\"amount\":\"20.00\",\"currency\":\"EUR\"}");
  }

  @Test
  void writesAllLinesAsCsvThatNoSpreadsheetRuns() {
    String csv =
        Objects.requireNonNull(
            http.get()
                .uri("/api/v1/analytics/sale-lines?" + both())
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + platform)
                .header(HttpHeaders.ACCEPT, "text/csv")
                .retrieve()
                .body(String.class));
    assertThat(csv).startsWith("seller,channel,document,sku,title").contains(",'=HYPERLINK(1),");
    assertThat(csv.lines()).hasSize(3);
  }

  @Test
  void takesReferenceRatesFromThePlatformOnly() {
    assertThat(upload(alphaKey, "Date,USD\n2011-04-28,1.4\n").status()).isEqualTo(403);
    assertThat(upload(platform, "Date,USD\n2011-04-28,1.4\n").body()).contains("\"added\":1");
    assertThat(upload(platform, "Date,USD\nsoon,1.4\n").body()).contains("rate-file.not-a-date");
  }

  @Test
  void tellsHowFreshTheFiguresAre() {
    assertThat(get(alphaKey, "status").body()).contains("\"state\":\"FOLLOWING\"", "lagSeconds");
  }

  private boolean answersSince(Instant recorded) {
    Instant asOf = replica.status().asOf();
    return asOf != null && asOf.isAfter(recorded);
  }

  /** Other tests share the platform; these calls are about the two sellers of this one. */
  private String both() {
    return "&seller=" + alpha + "," + beta;
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

  private String key(@Nullable SellerId seller) {
    EnumSet<Scope> scopes =
        seller == null
            ? EnumSet.allOf(Scope.class)
            : EnumSet.of(Scope.ANALYTICS_READ, Scope.IMPORTS_WRITE);
    return keys.issue(Actor.SYSTEM, new NewApiKey(seller, "test", scopes)).token().value();
  }

  private static OrderDraft order(String number, String title) {
    Money nothing = Money.zero(Currency.getInstance("EUR"));
    LineDraft line =
        new LineDraft(
            number + "-SKU",
            title,
            1,
            BigDecimal.TEN,
            true,
            null,
            null,
            null,
            null,
            null,
            nothing,
            BigDecimal.ZERO,
            true,
            List.of(),
            1);
    return new OrderDraft(
        "web",
        number,
        Instant.parse("2026-01-05T10:00:00Z"),
        nothing.currency(),
        new Shopper(null, null, null, null),
        new Destination(new CountryCode("FR"), "FR", null, null, List.of()),
        List.of(line),
        nothing,
        List.of(),
        nothing,
        List.of(),
        List.of(),
        null);
  }

  private Answer get(String key, String call) {
    return http.get()
        .uri("/api/v1/analytics/" + call)
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + key)
        .exchange((request, response) ->
            new Answer(
                response.getStatusCode().value(),
                new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
  }

  private Answer upload(String key, String text) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add(
        "file",
        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return "rates.csv";
          }
        });
    return http.post()
        .uri("/api/v1/exchange-rates")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + key)
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .body(parts)
        .exchange((request, response) ->
            new Answer(
                response.getStatusCode().value(),
                new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
  }
}
