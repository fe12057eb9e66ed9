package dev.homeward.web.crossborder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.Scope;
import dev.homeward.customs.ImportEntry;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.api.ApiClient;
import dev.homeward.web.api.ApiClient.Answer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Claims for duties and taxes over the REST API, from papers to money. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithTestDatabase
@SuppressWarnings("NullAway.Init")
class ClaimsApiTests {

  private static final String EUR = "{\"%s\": {\"amount\": \"%s\", \"currency\": \"EUR\"}}";

  private final ApiKeyManagement keys;
  private final BorderWorld world;

  private int port;
  private SellerId seller;
  private ApiClient own;
  private ReturnCaseId id;
  private ImportEntry entry;

  @Autowired
  ClaimsApiTests(ApiKeyManagement keys, BeanFactory beans) {
    this.keys = keys;
    this.world = new BorderWorld(beans);
  }

  @BeforeEach
  void aReturnOfGoodsThatDutyWasPaidFor(@LocalServerPort int listening) {
    port = listening;
    seller = world.seller();
    own = client(seller, Scope.RETURNS_READ, Scope.RETURNS_WRITE);
    world.home(seller);
    OrderView order = world.sold(seller);
    entry = world.entered(order);
    id = world.returned(order);
  }

  @Test
  void carriesAClaimFromDraftToMoney() {
    Answer opened = open("eu-invalidate-90");
    assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    assertThat(opened.text("/asked/amount")).isEqualTo("161.12");
    assertThat(opened.text("/state")).isEqualTo("DRAFT");
    assertThat(opened.body().at("/missing")).isNotEmpty();
    assertThat(opened.number("/units/0/units")).isEqualTo(2);
    assertThat(open("eu-invalidate-90").text("/id"))
        .as("opened once")
        .isEqualTo(opened.text("/id"));
    String claim = "/api/v1/claims/" + opened.text("/id");

    assertThat(own.post(claim + "/ready", null).text("/code"))
        .isEqualTo("customs.claim.evidence-missing");
    refuses(claim + "/submit", "{\"reference\": \"INV-1\"}");
    refuses(claim + "/accept", EUR.formatted("granted", "160.00"));
    refuses(claim + "/payments", EUR.formatted("amount", "10.00"));
    assertThat(own.post(claim + "/ready", "{\"exportProof\": \"CN23 LX1\"}").text("/state"))
        .isEqualTo("READY");
    assertThat(own.post(claim + "/submit", "{}").status()).isEqualTo(400);
    assertThat(own.post(claim + "/submit", "{\"reference\": \"INV-1\"}").text("/state"))
        .isEqualTo("SUBMITTED");
    assertThat(own.post(claim + "/submit", "{\"reference\": \"INV-1\"}").status())
        .as("safe to repeat")
        .isEqualTo(200);
    assertThat(own.post(claim + "/accept", EUR.formatted("granted", "161.13")).text("/code"))
        .isEqualTo("customs.claim.granted-out-of-range");
    assertThat(own.post(claim + "/accept", EUR.formatted("granted", "160.00")).text("/state"))
        .isEqualTo("ACCEPTED");
    refuses(claim + "/refuse", "{\"reason\": \"late\"}");
    refuses(claim + "/withdraw", "{\"reason\": \"late\"}");

    String key = UUID.randomUUID().toString();
    Answer part = own.post(claim + "/payments", EUR.formatted("amount", "100.00"), key);
    assertThat(part.text("/state")).isEqualTo("ACCEPTED");
    assertThat(own.post(claim + "/payments", EUR.formatted("amount", "100.00"), key))
        .isEqualTo(part);
    assertThat(own.post(claim + "/payments", EUR.formatted("amount", "60.01")).text("/code"))
        .isEqualTo("customs.claim.paid-out-of-range");
    Answer paid = own.post(claim + "/payments", EUR.formatted("amount", "60.00"));
    assertThat(paid.text("/state")).isEqualTo("PAID");
    assertThat(paid.text("/paid/amount")).isEqualTo("160.00");
    assertThat(paid.body().at("/payments")).hasSize(2);
    assertThat(paid.body().at("/steps").findValuesAsString("state"))
        .containsExactly("DRAFT", "READY", "SUBMITTED", "ACCEPTED", "ACCEPTED", "PAID");
    assertThat(own.get(claim).body()).isEqualTo(paid.body());
    refuses(claim + "/payments", EUR.formatted("amount", "1.00"));
  }

  @Test
  void freesTheUnitsOfAClaimThatCameToNothing() {
    String claim = "/api/v1/claims/" + open("eu-invalidate-90").text("/id");
    assertThat(own.post(claim + "/withdraw", null).text("/state")).isEqualTo("WITHDRAWN");
    Answer again = open("eu-invalidate-90");
    assertThat(again.text("/state")).isEqualTo("DRAFT");
    assertThat(open("eu-never").text("/code")).isEqualTo("customs.claim.no-such-remedy");

    Answer ofReturn = own.get("/api/v1/returns/" + id + "/claims");
    assertThat(ofReturn.body().findValuesAsString("id"))
        .containsExactly(claim.substring("/api/v1/claims/".length()), again.text("/id"));
  }

  @Test
  void listsByStateAndLastDay() {
    String first = open("eu-invalidate-90").text("/id");
    own.post("/api/v1/claims/" + first + "/withdraw", null);
    String second = open("eu-invalidate-90").text("/id");
    LocalDate deadline = LocalDate.parse(own.get("/api/v1/claims/" + second).text("/deadline"));

    assertThat(ids("")).as("what is open comes first").containsExactly(second, first);
    assertThat(ids("?state=WITHDRAWN")).containsExactly(first);
    assertThat(ids("?state=DRAFT&state=WITHDRAWN")).containsExactly(second, first);
    assertThat(ids("?state=DRAFT&deadlineBy=" + deadline)).containsExactly(second);
    assertThat(ids("?deadlineBy=" + deadline.minusDays(1))).isEmpty();
    Answer page = own.get("/api/v1/claims?size=1&page=1");
    assertThat(page.number("/total")).isEqualTo(2);
    assertThat(page.text("/items/0/id")).isEqualTo(first);
    assertThat(own.get("/api/v1/claims?state=HOPELESS").status()).isEqualTo(400);
    assertThat(own.get("/api/v1/claims?deadlineBy=soon").status()).isEqualTo(400);

    ApiClient platform = client(null, Scope.RETURNS_READ);
    assertThat(platform.get("/api/v1/claims?seller=" + seller).number("/total")).isEqualTo(2);
    assertThat(platform.get("/api/v1/claims").number("/total")).isGreaterThanOrEqualTo(2);
    assertThat(platform.get("/api/v1/claims/" + second).text("/seller"))
        .isEqualTo(seller.toString());
  }

  @Test
  void hidesClaimsOfOthersAndAsksForScopes() {
    String claim = "/api/v1/claims/" + open("eu-invalidate-90").text("/id");
    ApiClient stranger = client(world.seller(), Scope.RETURNS_READ, Scope.RETURNS_WRITE);

    assertThat(stranger.get("/api/v1/claims").number("/total")).isZero();
    assertThat(stranger.get("/api/v1/claims?seller=" + seller).status()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/returns/" + id + "/claims").status()).isEqualTo(404);
    assertThat(stranger.get(claim).status()).isEqualTo(404);
    for (String command : List.of("/ready", "/withdraw")) {
      assertThat(stranger.post(claim + command, null).status()).as(command).isEqualTo(404);
    }
    assertThat(stranger.post(claim + "/submit", "{\"reference\": \"X\"}").status()).isEqualTo(404);
    assertThat(
            stranger
                .post("/api/v1/returns/" + id + "/claims", opening("eu-invalidate-90"))
                .status())
        .isEqualTo(404);
    ApiClient reader = client(seller, Scope.RETURNS_READ);
    assertThat(reader.get(claim).status()).isEqualTo(200);
    assertThat(reader.post(claim + "/withdraw", null).status()).isEqualTo(403);
    assertThat(client(seller, Scope.ORDERS_READ).get("/api/v1/claims").status()).isEqualTo(403);
    assertThat(own.get(claim).text("/state")).isEqualTo("DRAFT");
  }

  private Answer open(String rule) {
    return own.post("/api/v1/returns/" + id + "/claims", opening(rule));
  }

  private String opening(String rule) {
    return "{\"rule\": \"%s\", \"entry\": \"%s\"}".formatted(rule, entry.number());
  }

  private void refuses(String address, String body) {
    Answer refused = own.post(address, body);
    assertThat(refused.status()).as(address).isEqualTo(409);
    assertThat(refused.text("/code")).isEqualTo("customs.claim.wrong-state");
    assertThat(refused.text("/detail")).isNotBlank();
  }

  private List<String> ids(String query) {
    return own.get("/api/v1/claims" + query).body().at("/items").findValuesAsString("id");
  }

  private ApiClient client(@Nullable SellerId of, Scope first, Scope... more) {
    return ApiClient.of(port, keys, of, EnumSet.of(first, more));
  }
}
