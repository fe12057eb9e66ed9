package dev.homeward.web.security;

import static dev.homeward.web.security.TestPeople.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homeward.account.IssuedApiKey;
import dev.homeward.account.Scope;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import(TestPeople.class)
class ApiDoorTests {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;

  private MvcTestResult register(IssuedApiKey key, String body, String idempotencyKey) {
    var request =
        mvc.post()
            .uri("/api/v1/sellers")
            .header("Authorization", bearer(key))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    return idempotencyKey.isEmpty()
        ? request.exchange()
        : request.header("Idempotency-Key", idempotencyKey).exchange();
  }

  private static String seller(String name) {
    return """
    {"name": "%s", "country": "DE", "currency": "EUR", "timeZone": "Europe/Berlin"}\
    """
        .formatted(name);
  }

  private static String code(MvcTestResult result, int status) throws UnsupportedEncodingException {
    assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(result).bodyJson().extractingPath("$.traceId").asString().hasSize(16);
    assertThat(result).bodyJson().extractingPath("$.status").isEqualTo(status);
    String body = result.getResponse().getContentAsString();
    return body.replaceAll(".*\"code\":\"([^\"]+)\",\"errors.*", "$1");
  }

  @Test
  void refusesCallersWithoutAValidKey() throws Exception {
    assertThat(code(mvc.get().uri("/api/v1/sellers").exchange(), 401)).isEqualTo("unauthenticated");
    assertThat(
            code(
                mvc.get()
                    .uri("/api/v1/sellers")
                    .header("Authorization", "Bearer hw_live_00000000_nonsense")
                    .exchange(),
                401))
        .isEqualTo("unauthenticated");
  }

  @Test
  void refusesKeysWithoutTheScope() throws Exception {
    IssuedApiKey key = people.key(null, Scope.SELLERS_READ);

    assertThat(code(register(key, seller("Nobody"), ""), 403)).isEqualTo("forbidden");
  }

  @Test
  void aRevokedKeyIsRefusedAtOnce() throws Exception {
    IssuedApiKey key = people.key(null, Scope.SELLERS_READ);
    assertThat(mvc.get().uri("/api/v1/sellers").header("Authorization", bearer(key))).hasStatusOk();
    assertThat(people.keys().ofPlatform())
        .filteredOn(known -> known.id().equals(key.key().id()))
        .allSatisfy(known -> assertThat(known.lastUsedAt()).isNotNull());

    people.keys().revoke(Actor.SYSTEM, null, key.key().id());

    assertThat(mvc.get().uri("/api/v1/sellers").header("Authorization", bearer(key)))
        .hasStatus(401);
  }

  @Test
  void aSellersKeyNeverHasScopesOfThePlatform() {
    SellerId seller = people.seller();

    assertThatThrownBy(() -> people.key(seller, Scope.SELLERS_WRITE))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("api-key.scope-forbidden");
  }

  @Test
  void aSellersKeyReachesNoOtherTenant() {
    SellerId own = people.seller();
    SellerId foreign = people.seller();
    ApiCaller caller = new ApiCaller(people.key(own, Scope.ORDERS_READ).key());

    assertThat(caller.sellerOf(null)).isEqualTo(own);
    assertThat(caller.visibleSeller(own)).contains(own);
    assertThatThrownBy(() -> caller.sellerOf(foreign)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> caller.visibleSeller(foreign)).isInstanceOf(NotFound.class);
  }

  @Test
  void saysWhatIsWrongWithTheInput() throws Exception {
    IssuedApiKey key = people.key(null, Scope.SELLERS_WRITE);

    assertThat(code(register(key, "{", ""), 400)).isEqualTo("request.malformed");
    assertThat(code(register(key, "{\"land\": 1}", ""), 400)).isEqualTo("request.unknown-field");
    assertThat(code(register(key, "{\"name\": \"\"}", ""), 400)).isEqualTo("validation");
    assertThat(code(register(key, seller("X").replace("DE", "XX"), ""), 422))
        .isEqualTo("country.unknown");
    assertThat(
            code(
                mvc.get().uri("/api/v1/nothing").header("Authorization", bearer(key)).exchange(),
                404))
        .isEqualTo("not-found");
    assertThat(
            code(
                mvc.delete().uri("/api/v1/sellers").header("Authorization", bearer(key)).exchange(),
                405))
        .isEqualTo("request.method");
  }

  @Test
  void repeatsTheFirstAnswerForTheSameIdempotencyKey() throws Exception {
    IssuedApiKey key = people.key(null, Scope.SELLERS_WRITE);
    String once = UUID.randomUUID().toString();
    String body = seller("Once " + once);

    MvcTestResult first = register(key, body, once);
    MvcTestResult second = register(key, body, once);

    assertThat(first).hasStatus(201);
    assertThat(second).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
    assertThat(second.getResponse().getContentAsString())
        .isEqualTo(first.getResponse().getContentAsString());
    assertThat(code(register(key, seller("Other"), once), 422)).isEqualTo("idempotency.mismatch");
    assertThat(register(people.key(null, Scope.SELLERS_WRITE), seller("Hers " + once), once))
        .hasStatus(201);
  }
}
