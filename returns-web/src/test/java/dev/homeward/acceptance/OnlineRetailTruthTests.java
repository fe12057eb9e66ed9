package dev.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.homeward.acceptance.Truth.Counted;
import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.NewApiKey;
import dev.homeward.account.Scope;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Imports five months of a real shop, as its files are, through the API, and finds every figure
 * that is known to be true of them, to the cent.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithTestDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
    value = "dev.homeward.acceptance.Truth#available",
    disabledReason = "the folder with the real shop's files is not beside the project")
class OnlineRetailTruthTests {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

  private final ApiKeyManagement keys;
  private HomewardApi api;
  private String seller;
  private List<JsonNode> reports;

  @Autowired
  OnlineRetailTruthTests(ApiKeyManagement keys) {
    this.keys = keys;
    this.seller = "";
    this.reports = new ArrayList<>();
    this.api = new HomewardApi(0, "");
  }

  @BeforeAll
  void importEverything(@LocalServerPort int port) {
    NewApiKey everything = new NewApiKey(null, "acceptance", EnumSet.allOf(Scope.class));
    api = new HomewardApi(port, keys.issue(Actor.SYSTEM, everything).token().value());
    seller =
        api.post(
                "/api/v1/sellers",
                Map.of(
                    "name",
                    "Gifts Ltd",
                    "country",
                    "GB",
                    "currency",
                    "GBP",
                    "timeZone",
                    "Europe/London"))
            .get("id")
            .asString();
    api.upload("/api/v1/exchange-rates", Truth.exchangeRates(), Map.of());
    reports = importAll();
    Instant recorded = Instant.now(Clock.systemUTC());
    api.await("/api/v1/analytics/status", status -> asOf(status).isAfter(recorded));
  }

  @Test
  void everyLineOfEveryFileIsAccountedFor() {
    JsonNode summary = Truth.summary();
    assertThat(sum("rowsRead")).isEqualTo(summary.get("lines").asLong());
    assertThat(sum("rowsRejected")).isZero();
  }

  @Test
  void importingAFileAgainChangesNothing() {
    JsonNode again = importFile(Truth.dayFiles().get(40));
    assertThat(again.get("ordersCreated").asInt()).isZero();
    assertThat(again.get("returnsCreated").asInt()).isZero();
    assertThat(again.get("ordersUnchanged").asInt()).isPositive();
  }

  @Test
  void ratesByCountryAreTrue() {
    assertTable(
        "by_country",
        "by=country",
        this::countryKey,
        row ->
            row.getField("iso_alpha2").isEmpty()
                ? row.getField("country")
                : row.getField("iso_alpha2"));
  }

  @Test
  void ratesByMonthAreTrue() {
    assertTable("by_month", "by=month", row -> key(row, "month"), row -> row.getField("month"));
  }

  @Test
  void theTopTwentyProductsByReturnedUnitsAreTrue() {
    assertRanking(
        "products_top20_by_return_units",
        "product",
        "stock_code",
        Counted.UNITS,
        "&sort=-numerator");
  }

  @Test
  void theTopTwentyProductsByReturnedValueAreTrue() {
    assertRanking(
        "products_top20_by_return_value",
        "product",
        "stock_code",
        Counted.VALUE,
        "&sort=-numerator");
  }

  @Test
  void theTopTwentyProductsByRateAmongFiftyOrdersAreTrue() {
    assertRanking(
        "products_top20_by_return_rate_orders_min50",
        "product",
        "stock_code",
        Counted.ORDERS,
        "&sort=-rate&minDenominator=50");
  }

  @Test
  void theTopTwentyCustomersByReturnedValueAreTrue() {
    assertRanking(
        "customers_top20_by_return_value",
        "customer",
        "customer_id",
        Counted.VALUE,
        "&sort=-numerator");
  }

  @Test
  void totalsOfMerchandiseAndOfAllLinesAreTrue() {
    JsonNode summary = Truth.summary();
    for (Counted counted : Counted.values()) {
      assertFigures(
          rates("metric=" + counted.metric()).getFirst(), summary.get("merchandise"), counted);
      assertFigures(
          rates("goods=all&metric=" + counted.metric()).getFirst(),
          summary.get("all_lines"),
          counted);
    }
  }

  @Test
  void ratesByBorderAreTrue() {
    JsonNode truth = Truth.summary().get("merchandise_by_border");
    for (Counted counted : Counted.values()) {
      Map<String, JsonNode> rows =
          byKey(rates("by=border&metric=" + counted.metric()), row -> key(row, "border"));
      assertFigures(find(rows, "domestic"), truth.get("domestic"), counted);
      assertFigures(find(rows, "cross-border"), truth.get("cross_border"), counted);
      assertFigures(find(rows, "unknown"), truth.get("unknown"), counted);
    }
  }

  @Test
  void ratesByCohortAreTrue() {
    Map<String, JsonNode> rows =
        byKey(rates("by=month&basis=cohort&metric=units"), row -> key(row, "month"));
    List<NamedCsvRecord> truth = Truth.table("by_purchase_month_cohort");
    assertThat(rows).hasSize(truth.size());
    for (NamedCsvRecord month : truth) {
      JsonNode row = find(rows, month.getField("purchase_month"));
      assertThat(number(row, "numerator"))
          .isEqualByComparingTo(month.getField("matched_return_units"));
      assertThat(number(row, "denominator"))
          .isEqualByComparingTo(month.getField("purchase_units_with_customer"));
      assertThat(number(row, "rate"))
          .isCloseTo(new BigDecimal(month.getField("cohort_return_rate_units")), within(MILLIONTH));
    }
  }

  @Test
  void returnedMoneyInOtherCurrenciesIsTrue() {
    for (String currency : List.of("EUR", "USD", "JPY")) {
      Map<String, JsonNode> rows =
          byKey(rates("by=country&metric=value&currency=" + currency), this::countryKey);
      BigDecimal tolerance = currency.equals("JPY") ? BigDecimal.ONE : CENT;
      for (NamedCsvRecord country : Truth.table("return_value_by_country_fx")) {
        if (country.getField("country").equals("TOTAL")) {
          continue;
        }
        String key = isoOf(country.getField("country"));
        assertThat(number(find(rows, key), "numerator"))
            .as(key + " " + currency)
            .isCloseTo(
                new BigDecimal(
                    country.getField(
                        "return_value_" + currency.toLowerCase(java.util.Locale.ROOT))),
                within(tolerance));
      }
      JsonNode total = rates("metric=value&currency=" + currency).getFirst();
      assertThat(number(total, "numerator"))
          .isCloseTo(
              new BigDecimal(
                  Truth.summary().get("merchandise_return_value").get(currency).asString()),
              within(tolerance));
    }
  }

  @Test
  void theLargestReturnLinesAreTrue() {
    List<JsonNode> lines =
        items("/api/v1/analytics/return-lines?seller=" + seller + "&sort=-value&size=10");
    List<NamedCsvRecord> truth = Truth.table("largest_return_lines");
    for (int i = 0; i < truth.size(); i++) {
      assertThat(lineKey(lines.get(i))).isEqualTo(lineKey(truth.get(i)));
      assertThat(number(lines.get(i), "value"))
          .isEqualByComparingTo(truth.get(i).getField("value_gbp"));
    }
  }

  @Test
  void returnsThatCouldNotBeMatchedAreKeptAndTrue() {
    Map<String, Integer> expected = new HashMap<>();
    for (NamedCsvRecord row : Truth.table("unmatched_returns")) {
      String facts =
          String.join(
              "|",
              row.getField("status"),
              row.getField("matched_units"),
              row.getField("unmatched_units"),
              row.getField("days_since_latest_prior_purchase"));
      expected.merge(lineKey(row) + "|" + facts, 1, Integer::sum);
    }
    Map<String, Integer> found = new HashMap<>();
    for (int page = 0; page * 200 < 840; page++) {
      for (JsonNode line :
          items(
              "/api/v1/analytics/return-lines?seller="
                  + seller
                  + "&match=unmatched&size=200&page="
                  + page)) {
        JsonNode days = line.get("daysSinceLatestPurchase");
        String facts =
            String.join(
                "|",
                line.get("match").asString(),
                line.get("matchedUnits").asString(),
                line.get("unmatchedUnits").asString(),
                days == null || days.isNull() ? "" : days.asString());
        found.merge(lineKey(line) + "|" + facts, 1, Integer::sum);
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private List<JsonNode> importAll() {
    List<String> ids = new ArrayList<>();
    for (Path file : Truth.dayFiles()) {
      ids.add(
          api.upload(
                  "/api/v1/imports",
                  file,
                  Map.of("profile", "invoices-and-credit-notes", "seller", seller))
              .get("id")
              .asString());
    }
    return ids.stream().map(this::finished).toList();
  }

  private JsonNode importFile(Path file) {
    return finished(
        api.upload(
                "/api/v1/imports",
                file,
                Map.of("profile", "invoices-and-credit-notes", "seller", seller))
            .get("id")
            .asString());
  }

  private JsonNode finished(String id) {
    JsonNode report =
        api.await(
            "/api/v1/imports/" + id,
            job -> Set.of("DONE", "FAILED").contains(job.get("state").asString()));
    assertThat(report.get("state").asString()).as(report.toString()).isEqualTo("DONE");
    return report;
  }

  private long sum(String counter) {
    return reports.stream().mapToLong(report -> report.get(counter).asLong()).sum();
  }

  private interface KeyOf<T> {
    String of(T row);
  }

  private void assertTable(
      String table, String by, KeyOf<JsonNode> key, KeyOf<NamedCsvRecord> trueKey) {
    List<NamedCsvRecord> truth = Truth.table(table);
    for (Counted counted : Counted.values()) {
      Map<String, JsonNode> rows = byKey(rates(by + "&metric=" + counted.metric()), key);
      assertThat(rows).as(table).hasSize(truth.size());
      for (NamedCsvRecord row : truth) {
        assertFigures(find(rows, trueKey.of(row)), row, counted);
      }
    }
  }

  private void assertRanking(String table, String by, String column, Counted ranked, String order) {
    List<NamedCsvRecord> truth = Truth.table(table);
    List<JsonNode> rows =
        rates("by=" + by + "&limit=21&metric=" + ranked.metric() + order).stream()
            .filter(row -> !row.get("keys").get(by).isNull())
            .limit(20)
            .toList();
    assertThat(rows)
        .extracting(row -> key(row, by))
        .containsExactlyElementsOf(truth.stream().map(row -> row.getField(column)).toList());
    for (Counted counted : Counted.values()) {
      Map<String, JsonNode> all =
          byKey(rates("by=" + by + "&limit=5000&metric=" + counted.metric()), row -> key(row, by));
      for (NamedCsvRecord row : truth) {
        assertFigures(find(all, row.getField(column)), row, counted);
      }
    }
    if (by.equals("product")) {
      assertThat(rows)
          .extracting(row -> row.get("labels").get("product").asString())
          .containsExactlyElementsOf(
              truth.stream().map(row -> row.getField("description")).toList());
    }
  }

  private static void assertFigures(JsonNode row, NamedCsvRecord truth, Counted counted) {
    BigDecimal tolerance = counted == Counted.VALUE ? CENT : BigDecimal.ZERO;
    assertThat(number(row, "numerator"))
        .as(truth.toString())
        .isCloseTo(counted.returned(truth), within(tolerance));
    assertThat(number(row, "denominator"))
        .as(truth.toString())
        .isCloseTo(counted.sold(truth), within(tolerance));
    if (!counted.rate(truth).isEmpty()) {
      assertThat(number(row, "rate"))
          .isCloseTo(new BigDecimal(counted.rate(truth)), within(MILLIONTH));
    }
  }

  private static void assertFigures(JsonNode row, JsonNode truth, Counted counted) {
    BigDecimal tolerance = counted == Counted.VALUE ? CENT : BigDecimal.ZERO;
    assertThat(number(row, "numerator"))
        .as(truth.toString())
        .isCloseTo(counted.returned(truth), within(tolerance));
    assertThat(number(row, "denominator"))
        .as(truth.toString())
        .isCloseTo(counted.sold(truth), within(tolerance));
  }

  private List<JsonNode> rates(String question) {
    String limit = question.contains("limit=") ? "" : "&limit=1000";
    JsonNode answer =
        api.get(
            "/api/v1/analytics/return-rates?basis="
                + (question.contains("basis=")
                    ? question.substring(question.indexOf("basis=") + 6).replaceAll("&.*", "")
                    : "event")
                + "&seller="
                + seller
                + "&"
                + question.replaceAll("&?basis=[a-z]+", "")
                + limit);
    return list(answer.get("rows"));
  }

  private List<JsonNode> items(String address) {
    return list(api.get(address).get("items"));
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private static Map<String, JsonNode> byKey(List<JsonNode> rows, KeyOf<JsonNode> key) {
    Map<String, JsonNode> map = new HashMap<>();
    rows.forEach(row -> map.put(key.of(row), row));
    return map;
  }

  private static JsonNode find(Map<String, JsonNode> rows, String key) {
    return Objects.requireNonNull(rows.get(key), key);
  }

  private String countryKey(JsonNode row) {
    JsonNode iso = row.get("keys").get("country");
    return iso.isNull() ? key(row, "countryText") : iso.asString();
  }

  private static String isoOf(String country) {
    for (NamedCsvRecord row : Truth.table("by_country")) {
      if (row.getField("country").equals(country) && !row.getField("iso_alpha2").isEmpty()) {
        return row.getField("iso_alpha2");
      }
    }
    return country;
  }

  private static String key(JsonNode row, String name) {
    return row.get("keys").get(name).asString("");
  }

  private static BigDecimal number(JsonNode row, String name) {
    return HomewardApi.number(row.get(name));
  }

  private static Instant asOf(JsonNode status) {
    JsonNode asOf = status.get("asOf");
    return asOf == null || asOf.isNull() ? Instant.MIN : Instant.parse(asOf.asString());
  }

  private static String lineKey(NamedCsvRecord row) {
    return row.getField("invoice_no")
        + "|"
        + row.getField("stock_code")
        + "|"
        + row.getField("quantity").substring(1);
  }

  private static String lineKey(JsonNode line) {
    return line.get("document").asString()
        + "|"
        + line.get("sku").asString()
        + "|"
        + line.get("units").asString();
  }
}
