package dev.homeward.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.Scope;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.ScanView;
import dev.homeward.web.api.ApiClient.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Carriers' scans over the REST API. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithTestDatabase
@SuppressWarnings("NullAway.Init")
class ScansApiTests {

  private static final String SCANS = "/api/v1/scans";

  /** Of the Universal Postal Union's form; the digit before the country checks the others. */
  private static final String RIGHT = "473124829";

  private final Parcels parcels;
  private final ApiKeyManagement keys;
  private final Instant now;
  private final ReturnCaseId caseId = ReturnCaseId.next();
  private final String number = UUID.randomUUID().toString();

  private int port;
  private Sellers sellers;
  private SellerId seller;
  private ApiClient caller;

  @Autowired
  ScansApiTests(Parcels parcels, ApiKeyManagement keys, Clock clock) {
    this.parcels = parcels;
    this.keys = keys;
    this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @BeforeEach
  void aSellerWithAParcel(@LocalServerPort int listening, @Autowired Sellers all) {
    port = listening;
    sellers = all;
    seller = seller();
    caller = caller(seller, Scope.RETURNS_WRITE);
    announce(number);
  }

  @Test
  void recordsOneScanOnceAndShowsItOnTheParcel() {
    String scan = scan(number, "DELIVERED", now.minusSeconds(3600));

    Answer told = caller.post(SCANS, scan);
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.text("/items/0/outcome")).isEqualTo("RECORDED");
    assertThat(told.text("/items/0/event")).isEqualTo("DELIVERED");
    assertThat(told.text("/items/0/parcel")).isEqualTo(parcel().id().toString());

    Answer again = caller.post(SCANS, scan);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("/items/0/outcome")).isEqualTo("DUPLICATE");
    assertThat(parcel().scans())
        .singleElement()
        .extracting(ScanView::event, ScanView::occurredAt, ScanView::source)
        .containsExactly(CanonicalEvent.DELIVERED, now.minusSeconds(3600), "api");
  }

  @Test
  void answersManyInTheirOrderEachByItself() {
    Answer told =
        caller.post(
            SCANS,
            "["
                + String.join(
                    ",",
                    scan(number, "ARRIVED_FACILITY", now.minusSeconds(7200)),
                    scan(number, "HANDED_OVER", now.minusSeconds(9000)),
                    scan(number, "ARRIVED_FACILITY", now.minusSeconds(7200)),
                    scan("nobody-" + number, "HANDED_OVER", now.minusSeconds(9000)),
                    scan(number, "DELIVERED", now.plus(Duration.ofDays(40))),
                    scan(number, "DELIVERED", now.minus(Duration.ofDays(4000))),
                    scan(number, "XQ-77", now.minusSeconds(3600)))
                + "]");

    assertThat(outcomes(told))
        .containsExactly(
            "RECORDED", "RECORDED", "DUPLICATE", "UNMATCHED", "REFUSED", "REFUSED", "RECORDED");
    assertThat(told.text("/items/4/code")).isEqualTo("scan.in-the-future");
    assertThat(told.text("/items/5/code")).isEqualTo("scan.too-old");
    assertThat(told.text("/items/6/event")).as("a code nobody knows is kept").isEqualTo("UNKNOWN");
    assertThat(parcel().scans())
        .as("in the order in which it happened")
        .extracting(ScanView::event)
        .containsExactly(
            CanonicalEvent.HANDED_OVER, CanonicalEvent.ARRIVED_FACILITY, CanonicalEvent.UNKNOWN);
  }

  @Test
  void knowsAScanByTheIdThatTheCallerGaveIt() {
    String id = UUID.randomUUID().toString();
    String first =
        scan(number, "HANDED_OVER", now.minusSeconds(60)).replace("}", ", \"id\": \"" + id + "\"}");
    String second = first.replace("HANDED_OVER", "DELIVERED");

    assertThat(outcomes(caller.post(SCANS, first))).containsExactly("RECORDED");
    assertThat(outcomes(caller.post(SCANS, second))).containsExactly("DUPLICATE");
    assertThat(parcel().scans()).hasSize(1);
  }

  @Test
  void namesWhatIsWrongWithTheCall() {
    assertThat(
            problem(
                caller.post(
                    SCANS, scan(number, "X", now).replace(now.toString(), "2026-13-45T25:61:00Z"))))
        .containsExactly("400", "request.field-invalid", "occurredAt");
    Answer empty = caller.post(SCANS, "{\"trackingNumber\": \" \", \"code\": \"X\"}");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.text("/code")).isEqualTo("validation");
    assertThat(empty.body().at("/errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("scans[0].trackingNumber", "scans[0].occurredAt");
    assertThat(caller.post(SCANS, "[]").status()).isEqualTo(400);
    assertThat(caller.post(SCANS, "null").status()).isEqualTo(400);
    assertThat(caller.post(SCANS, "[null]").status()).isEqualTo(400);
    assertThat(caller.post(SCANS, "{\"trackingNumber\": ").status()).isEqualTo(400);
    assertThat(problem(caller.post(SCANS, "{\"parcel\": 1}")))
        .containsExactly("400", "request.unknown-field", "parcel");
    String tooMany =
        IntStream.rangeClosed(0, 1000)
            .mapToObj(i -> scan(number, "DELIVERED", now.minusSeconds(i)))
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(caller.post(SCANS, tooMany).status()).isEqualTo(400);
    assertThat(parcel().scans()).as("nothing of all that").isEmpty();
  }

  /** A digit that was typed wrongly is another number: it is kept, and never put on this parcel. */
  @Test
  void keepsANumberWithAWrongCheckDigitForItself() {
    String serial = "%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    int digit = checkDigit(serial);
    String right = "RR" + serial + digit + "DE";
    String wrong = "RR" + serial + (digit + 1) % 10 + "DE";
    assertThat(checkDigit(RIGHT.substring(0, 8))).isEqualTo(9);
    announce(right);

    assertThat(outcomes(caller.post(SCANS, scan(wrong, "DELIVERED", now.minusSeconds(60)))))
        .containsExactly("UNMATCHED");
    assertThat(outcomes(caller.post(SCANS, scan(right, "HANDED_OVER", now.minusSeconds(60)))))
        .containsExactly("RECORDED");
    assertThat(parcels.ofCase(seller, caseId))
        .filteredOn(parcel -> parcel.trackingNumber().equals(right))
        .singleElement()
        .extracting(ParcelView::last)
        .isEqualTo(CanonicalEvent.HANDED_OVER);
  }

  @Test
  void tellsNothingOfParcelsOfOthers() {
    ApiClient stranger = caller(seller(), Scope.RETURNS_WRITE);

    Answer told = stranger.post(SCANS, scan(number, "DELIVERED", now.minusSeconds(60)));

    assertThat(outcomes(told))
        .as("as of a number that nobody announced")
        .containsExactly("UNMATCHED");
    assertThat(told.body().at("/items/0/parcel").isNull()).isTrue();
    assertThat(parcel().scans()).isEmpty();
    assertThat(
            outcomes(
                caller(null, Scope.RETURNS_WRITE)
                    .post(SCANS, scan(number, "DELIVERED", now.minusSeconds(60)))))
        .as("the platform tells of everybody's")
        .containsExactly("RECORDED");
  }

  @Test
  void needsAKeyWithTheScope() {
    String scan = scan(number, "DELIVERED", now.minusSeconds(60));

    Answer reading = caller(seller, Scope.RETURNS_READ).post(SCANS, scan);
    assertThat(reading.status()).isEqualTo(403);
    assertThat(reading.text("/code")).isEqualTo("forbidden");
    int withoutKey =
        RestClient.create("http://localhost:" + port)
            .post()
            .uri(SCANS)
            .contentType(MediaType.APPLICATION_JSON)
            .body(scan)
            .exchange((_, response) -> response.getStatusCode().value());
    assertThat(withoutKey).isEqualTo(401);
    assertThat(parcel().scans()).isEmpty();
  }

  @Test
  void answersARepeatedCallWithItsFirstAnswer() {
    String key = UUID.randomUUID().toString();
    String scan = scan(number, "DELIVERED", now.minusSeconds(60));

    Answer first = caller.post(SCANS, scan, key);
    assertThat(outcomes(first)).containsExactly("RECORDED");
    assertThat(caller.post(SCANS, scan, key)).isEqualTo(first);
    assertThat(caller.post(SCANS, scan(number, "LOST", now), key).text("/code"))
        .isEqualTo("idempotency.mismatch");
    assertThat(parcel().scans()).hasSize(1);
  }

  private static List<String> outcomes(Answer answer) {
    return answer.body().at("/items").findValuesAsString("outcome");
  }

  private static List<String> problem(Answer answer) {
    return List.of(
        Integer.toString(answer.status()), answer.text("/code"), answer.text("/errors/0/field"));
  }

  private static int checkDigit(String serial) {
    int[] weights = {8, 6, 4, 2, 3, 5, 9, 7};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Character.digit(serial.charAt(i), 10) * weights[i];
    }
    int digit = 11 - sum % 11;
    return digit == 10 ? 0 : digit == 11 ? 5 : digit;
  }

  private static String scan(String number, String code, Instant at) {
    return """
    {"trackingNumber": "%s", "carrier": "FedEx", "code": "%s", "occurredAt": "%s", "location": "Ulm", "country": "DE"}\
    """
        .formatted(number, code, at);
  }

  private ParcelView parcel() {
    return parcels.ofCase(seller, caseId).getFirst();
  }

  private void announce(String trackingNumber) {
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            "FedEx",
            trackingNumber,
            null,
            null,
            null,
            List.of(ParcelContent.of(seller, caseId, 1))));
  }

  private ApiClient caller(@Nullable SellerId of, Scope scope) {
    return ApiClient.of(port, keys, of, EnumSet.of(scope));
  }

  private SellerId seller() {
    return sellers
        .register(
            new NewSeller(
                "Scans " + UUID.randomUUID(),
                new CountryCode("DE"),
                Currency.getInstance("EUR"),
                ZoneOffset.UTC))
        .id();
  }
}
