package dev.homeward.web.crossborder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.Scope;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.routing.Hub;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.api.ApiClient;
import dev.homeward.web.api.ApiClient.Answer;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Hubs, lanes, stock and routes over the REST API. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithTestDatabase
@SuppressWarnings("NullAway.Init")
class HubsAndRoutesApiTests {

  private static final EnumSet<Scope> ALL = EnumSet.of(Scope.RETURNS_READ, Scope.RETURNS_WRITE);

  private final ApiKeyManagement keys;
  private final BorderWorld world;
  private final String code =
      "H" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  private int port;
  private SellerId seller;
  private ApiClient own;
  private ApiClient stranger;
  private ApiClient platform;

  @Autowired
  HubsAndRoutesApiTests(ApiKeyManagement keys, BeanFactory beans) {
    this.keys = keys;
    this.world = new BorderWorld(beans);
  }

  @BeforeEach
  void twoSellersAndThePlatform(@LocalServerPort int listening) {
    port = listening;
    seller = world.seller();
    own = client(seller, ALL);
    stranger = client(world.seller(), ALL);
    platform = client(null, ALL);
  }

  @Test
  void aSellerKeepsAHubOfItsOwn() {
    Answer added = own.put("/api/v1/hubs", hub(code, "Hamburg", "2.10", null));
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    assertThat(added.text("/seller")).isEqualTo(seller.toString());
    assertThat(added.text("/services/INSPECT/amount")).isEqualTo("1.50");
    assertThat(added.text("/consignee/taxNumbers/DE")).isEqualTo("DE299999999");
    String address = "/api/v1/hubs/" + added.text("/id");

    Answer same = own.put("/api/v1/hubs", hub(code, "Hamburg", "2.10", null));
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.number("/version"))
        .as("the same again changes nothing")
        .isEqualTo(added.number("/version"));
    Answer changed = own.put("/api/v1/hubs", hub(code, "Altona", "2.20", 0L));
    assertThat(changed.text("/name")).isEqualTo("Altona");
    assertThat(own.put("/api/v1/hubs", hub(code, "Stale", "2.20", 0L)).status()).isEqualTo(409);
    assertThat(own.get(address).body()).isEqualTo(changed.body());
    assertThat(platform.get(address).text("/name")).isEqualTo("Altona");

    assertThat(stranger.get(address).status()).isEqualTo(404);
    assertThat(stranger.get(address + "/stock").status()).isEqualTo(404);
    assertThat(codes(stranger)).doesNotContain(code);
    assertThat(codes(own)).contains(code);
    Answer another = stranger.put("/api/v1/hubs", hub(code, "Mine", "2.20", null));
    assertThat(another.status()).as("codes are each seller's own").isEqualTo(201);
    assertThat(another.text("/id")).isNotEqualTo(added.text("/id"));
    assertThat(own.get(address).text("/name")).isEqualTo("Altona");
  }

  @Test
  void namesWhatIsWrongWithAHub() {
    assertThat(own.put("/api/v1/hubs", hub("x", "Hamburg", "2.10", null)).text("/code"))
        .isEqualTo("hub.code");
    assertThat(
            own.put("/api/v1/hubs", hub(code, "Hamburg", "2.10", null).replace("\"22765\"", "null"))
                .text("/code"))
        .isEqualTo("return-address.incomplete");
    assertThat(own.put("/api/v1/hubs", hub(code, "Hamburg", "-1.00", null)).text("/code"))
        .isEqualTo("hub.cost");
    Answer bare = own.put("/api/v1/hubs", "{\"code\": \"X-1\", \"name\": \" \"}");
    assertThat(bare.status()).isEqualTo(400);
    assertThat(bare.body().at("/errors").findValuesAsString("field"))
        .contains("name", "address", "consignee", "handling", "services");
    assertThat(codes(own)).doesNotContain(code);
  }

  @Test
  void pagesThroughHubs() {
    for (int i = 0; i < 3; i++) {
      own.put("/api/v1/hubs", hub(code + "-" + i, "Hamburg", "2.10", null));
    }
    Answer all = own.get("/api/v1/hubs?size=200");
    int total = all.number("/total");
    assertThat(total).isGreaterThanOrEqualTo(3);
    Answer last = own.get("/api/v1/hubs?size=1&page=" + (total - 1));
    assertThat(last.number("/total")).isEqualTo(total);
    assertThat(last.body().at("/items")).hasSize(1);
    assertThat(last.text("/items/0/code")).isEqualTo(all.text("/items/" + (total - 1) + "/code"));
    assertThat(own.get("/api/v1/hubs?size=201").status()).isEqualTo(400);
    assertThat(own.get("/api/v1/hubs?page=" + total + "&size=1").body().at("/items")).isEmpty();
  }

  @Test
  void onlyThePlatformKeepsLanes() {
    String lane = lane("DE", "Carrier " + code, "4.90", null);
    for (ApiClient other : List.of(own, client(null, EnumSet.of(Scope.RETURNS_READ)))) {
      assertThat(other.put("/api/v1/lanes", lane).status()).isEqualTo(403);
    }
    assertThat(own.get("/api/v1/lanes").status()).isEqualTo(403);

    Answer added = platform.put("/api/v1/lanes", lane);
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    assertThat(added.text("/tariff/steps/1/price/amount")).isEqualTo("7.50");
    Answer same = platform.put("/api/v1/lanes", lane);
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.body()).isEqualTo(added.body());
    Answer changed = platform.put("/api/v1/lanes", lane("DE", "Carrier " + code, "5.10", 0L));
    assertThat(changed.text("/tariff/steps/0/price/amount")).isEqualTo("5.10");
    assertThat(platform.put("/api/v1/lanes", lane("DE", "Carrier " + code, "5.20", 0L)).status())
        .isEqualTo(409);
    assertThat(platform.get("/api/v1/lanes/" + added.text("/id")).body()).isEqualTo(changed.body());
    assertThat(
            platform
                .get("/api/v1/lanes?size=200")
                .body()
                .at("/items")
                .findValuesAsString("carrier"))
        .contains("Carrier " + code);

    assertThat(
            platform
                .put("/api/v1/lanes", lane("CN", "Carrier " + code, "4.90", null))
                .text("/code"))
        .isEqualTo("lane.leads-nowhere");
    assertThat(
            platform
                .put(
                    "/api/v1/lanes",
                    lane.replaceFirst(
                        "\"4.90\", \"currency\": \"EUR\"", "\"4.90\", \"currency\": \"USD\""))
                .text("/code"))
        .as("amounts are of one currency")
        .isEqualTo("lane.currency");
    assertThat(
            platform
                .put(
                    "/api/v1/lanes",
                    lane.replace("\"hub\": null", "\"hub\": \"" + UUID.randomUUID() + "\""))
                .status())
        .isEqualTo(404);
  }

  @Test
  void showsSellersTheirOwnStockAndThePlatformAll() {
    Hub hub = world.frankfurt(seller);
    SellerId other = world.seller();
    ReturnCaseId mine = world.returned(seller);
    world.stocked(seller, mine, hub);
    world.stocked(other, world.returned(other), hub);
    String stock = "/api/v1/hubs/" + hub.id() + "/stock";

    Answer told = own.get(stock);
    assertThat(told.number("/total")).isEqualTo(1);
    assertThat(told.text("/items/0/return")).isEqualTo(mine.toString());
    assertThat(told.number("/items/0/quantity")).isEqualTo(2);
    assertThat(platform.get(stock + "?size=200").body().at("/items").findValuesAsString("seller"))
        .contains(seller.toString(), other.toString());
    assertThat(platform.get(stock + "?size=1").body().at("/items")).hasSize(1);
    assertThat(stranger.get(stock).number("/total")).isZero();
    assertThat(platform.get("/api/v1/hubs/" + UUID.randomUUID() + "/stock").status())
        .isEqualTo(404);
  }

  @Test
  void comparesWaysTermByTermAndTakesAnotherChoiceWithAReason() {
    world.frankfurt(seller);
    ReturnCaseId id = world.returned(seller);
    String routes = "/api/v1/returns/" + id + "/routes";

    Answer plan = own.get(routes);
    assertThat(plan.status()).as(plan.body().toString()).isEqualTo(200);
    JsonNode part = plan.body().at("/parts/0");
    assertThat(part.at("/options")).hasSize(8);
    for (JsonNode option : part.at("/options")) {
      if (option.at("/open").asBoolean()) {
        BigDecimal sum =
            StreamSupport.stream(option.at("/terms").spliterator(), false)
                .map(term -> new BigDecimal(term.at("/amount/amount").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(option.at("/net/amount").asString());
        assertThat(option.at("/terms").findValuesAsString("text"))
            .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("??"));
      } else {
        assertThat(option.at("/blocks")).isNotEmpty();
        assertThat(option.at("/blocks").findValuesAsString("text"))
            .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("??"));
      }
    }
    assertThat(part.at("/chosen")).isEqualTo(part.at("/best"));
    String other = anotherOpen(part);
    String line = part.at("/goods/line").asString();

    String choice = "{\"line\": \"%s\", \"route\": \"%s\", \"reason\": \"%s\"}";
    assertThat(own.post(routes + "/override", choice.formatted(line, other, " ")).status())
        .isEqualTo(400);
    Answer chosen =
        own.post(routes + "/override", choice.formatted(line, other, "Regular customer"));
    assertThat(chosen.text("/parts/0/chosen")).isEqualTo(other);
    assertThat(chosen.text("/parts/0/override/reason")).isEqualTo("Regular customer");
    assertThat(chosen.body().at("/parts/0/best")).isEqualTo(part.at("/best"));
    assertThat(
            own.post(routes + "/override", choice.formatted(line, other, "Regular customer"))
                .body())
        .as("the same again changes nothing")
        .isEqualTo(chosen.body());
    assertThat(
            own.post(routes + "/override", choice.formatted(line, closed(part), "Please"))
                .text("/code"))
        .isEqualTo("route.closed");
    assertThat(
            own.post(routes + "/override", choice.formatted(UUID.randomUUID(), other, "Please"))
                .status())
        .isEqualTo(404);
    assertThat(own.post(routes + "/follow", "{\"line\": \"" + line + "\"}").body())
        .isEqualTo(plan.body());

    assertThat(stranger.get(routes).status()).isEqualTo(404);
    assertThat(stranger.post(routes + "/override", choice.formatted(line, other, "Mine")).status())
        .isEqualTo(404);
    assertThat(platform.get(routes).body()).isEqualTo(plan.body());
    assertThat(client(seller, EnumSet.of(Scope.ORDERS_READ)).get(routes).status()).isEqualTo(403);
    assertThat(
            client(seller, EnumSet.of(Scope.RETURNS_READ))
                .post(routes + "/override", choice.formatted(line, other, "Mine"))
                .status())
        .isEqualTo(403);
  }

  @Test
  void carriesAConsignmentFromOpenToArrived() {
    Hub hub = world.frankfurt(seller);
    String line = world.stocked(seller, world.returned(seller), hub).id().toString();
    String wish = "{\"from\": \"%s\", \"toCountry\": \"CN\"}".formatted(hub.id());
    String units = "{\"line\": \"%s\", \"quantity\": %d}";
    String key = UUID.randomUUID().toString();
    assertThat(own.post("/api/v1/consignments", wish).status()).isEqualTo(403);
    assertThat(own.get("/api/v1/consignments").status()).isEqualTo(403);

    Answer opened = platform.post("/api/v1/consignments", wish, key);
    assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    assertThat(platform.post("/api/v1/consignments", wish, key)).isEqualTo(opened);
    String address = "/api/v1/consignments/" + opened.text("/consignment/id");
    assertThat(platform.post(address + "/seal", "{\"grams\": 700}").text("/code"))
        .isEqualTo("consignment.empty");
    assertThat(platform.post(address + "/units", units.formatted(line, 3)).text("/code"))
        .isEqualTo("consignment.not-for-reexport");
    Answer packed = platform.post(address + "/units", units.formatted(line, 2), key + "-1");
    assertThat(packed.number("/items/0/quantity")).isEqualTo(2);
    assertThat(platform.delete(address + "/units/" + line).body().at("/items")).isEmpty();
    platform.post(address + "/units", units.formatted(line, 2));

    for (String early : List.of("/arrive", "/depart", "/declare")) {
      Answer refused = platform.post(address + early, step(early));
      assertThat(refused.status()).as(early).isEqualTo(409);
      assertThat(refused.text("/code")).isEqualTo("consignment.wrong-state");
    }
    assertThat(platform.post(address + "/seal", "{\"grams\": 0}").status()).isEqualTo(400);
    assertThat(platform.post(address + "/seal", "{\"grams\": 700}").text("/consignment/state"))
        .isEqualTo("SEALED");
    assertThat(platform.post(address + "/units", units.formatted(line, 1)).status()).isEqualTo(409);
    for (String next : List.of("/declare", "/depart", "/arrive", "/arrive")) {
      assertThat(platform.post(address + next, step(next)).status()).as(next).isEqualTo(200);
    }
    Answer done = platform.get(address);
    assertThat(done.body().at("/steps").findValuesAsString("state"))
        .containsExactly("OPEN", "SEALED", "DECLARED", "DEPARTED", "ARRIVED");
    assertThat(done.number("/consignment/units")).isEqualTo(2);
    assertThat(platform.post(address + "/cancel", null).status()).isEqualTo(409);
    assertThat(
            platform
                .get("/api/v1/consignments?size=200&state=ARRIVED&from=" + hub.id())
                .body()
                .at("/items")
                .findValuesAsString("id"))
        .contains(opened.text("/consignment/id"));
    assertThat(
            platform
                .get("/api/v1/consignments?size=200&state=OPEN")
                .body()
                .at("/items")
                .findValuesAsString("id"))
        .doesNotContain(opened.text("/consignment/id"));
    assertThat(platform.get("/api/v1/consignments/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(
            platform
                .post("/api/v1/consignments", "{\"from\": \"%s\"}".formatted(hub.id()))
                .text("/code"))
        .isEqualTo("consignment.no-destination");
  }

  private static @Nullable String step(String next) {
    return switch (next) {
      case "/declare" -> "{\"reference\": \"26DE1\"}";
      case "/depart" -> "{\"carrier\": \"Air\"}";
      default -> null;
    };
  }

  private static String anotherOpen(JsonNode part) {
    return StreamSupport.stream(part.at("/options").spliterator(), false)
        .filter(option -> option.at("/open").asBoolean())
        .map(option -> option.at("/route").asString())
        .filter(route -> !route.equals(part.at("/best").asString()))
        .findFirst()
        .orElseThrow();
  }

  private static String closed(JsonNode part) {
    return StreamSupport.stream(part.at("/options").spliterator(), false)
        .filter(option -> !option.at("/open").asBoolean())
        .map(option -> option.at("/route").asString())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(ApiClient caller) {
    return caller.get("/api/v1/hubs?size=200").body().at("/items").findValuesAsString("code");
  }

  private ApiClient client(@Nullable SellerId of, EnumSet<Scope> scopes) {
    return ApiClient.of(port, keys, of, scopes);
  }

  private static String hub(String code, String name, String handling, @Nullable Long version) {
    return """
    {"code": "%s", "name": "%s", "version": %s,
     "address": {"country": "DE", "organisation": "Returns", "lines": ["Hafenstr. 1"], "city": "Hamburg", "postcode": "22765"},
     "consignee": {"name": "Returns", "eori": "DE1234567", "taxNumbers": {"DE": "DE299999999"}},
     "handling": {"amount": "%s", "currency": "EUR"}, "services": {"INSPECT": {"amount": "1.50", "currency": "EUR"}}}
    """
        .formatted(code, name, version, handling);
  }

  private static String lane(String from, String carrier, String price, @Nullable Long version) {
    return """
    {"from": {"country": "%s", "hub": null}, "to": {"country": "CN"}, "carrier": "%s", "version": %s,
     "tariff": {"steps": [{"grams": 1000, "price": {"amount": "%s", "currency": "EUR"}},
                          {"grams": 5000, "price": {"amount": "7.50", "currency": "EUR"}}]},
     "entryFee": {"amount": "3.00", "currency": "EUR"}, "transitDays": 12, "dwellDays": 0,
     "lossPercent": 0.5, "damagePercent": 0.1}
    """
        .formatted(from, carrier, version, price);
  }
}
