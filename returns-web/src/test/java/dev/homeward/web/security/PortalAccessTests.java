package dev.homeward.web.security;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.Scope;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import(TestPeople.class)
class PortalAccessTests {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;

  @ParameterizedTest
  @CsvSource({
    "/ops, 200, 200, 403, 403, 403, 403",
    "/ops/sellers, 200, 200, 403, 403, 403, 403",
    "/ops/sellers/new, 200, 403, 403, 403, 403, 403",
    "/ops/people, 200, 403, 403, 403, 403, 403",
    "/ops/people/new, 200, 403, 403, 403, 403, 403",
    "/ops/api-keys, 200, 403, 403, 403, 403, 403",
    "/ops/law, 200, 200, 403, 403, 403, 403",
    "/ops/law/eu-withdrawal, 200, 200, 403, 403, 403, 403",
    "/ops/law/new, 200, 403, 403, 403, 403, 403",
    "/ops/audit, 200, 200, 403, 403, 403, 403",
    "/merchant, 403, 403, 200, 200, 200, 200",
    "/merchant/returns, 403, 403, 200, 200, 200, 200",
    "/merchant/returns.csv, 403, 403, 200, 200, 200, 200",
    "/merchant/receive, 403, 403, 200, 200, 200, 403",
    "/merchant/refunds, 403, 403, 200, 200, 403, 403",
    "/merchant/orders, 403, 403, 200, 200, 200, 200",
    "/merchant/team, 403, 403, 200, 403, 403, 403",
    "/merchant/team/new, 403, 403, 200, 403, 403, 403",
    "/merchant/api-keys, 403, 403, 200, 403, 403, 403",
    "/merchant/audit, 403, 403, 200, 403, 403, 403",
    "/account/password, 200, 200, 200, 200, 200, 200",
  })
  void eachRoleSeesItsScreensOnly(
      String path, int admin, int operator, int owner, int agent, int warehouse, int analyst) {
    SellerId seller = people.seller();
    List<StaffView> visitors =
        List.of(
            people.platform(PlatformRole.ADMIN),
            people.platform(PlatformRole.OPERATOR),
            people.member(seller, SellerRole.OWNER),
            people.member(seller, SellerRole.AGENT),
            people.member(seller, SellerRole.WAREHOUSE),
            people.member(seller, SellerRole.ANALYST));

    List<Integer> statuses =
        visitors.stream()
            .map(visitor -> mvc.get().uri(path).with(as(visitor)).exchange())
            .map(result -> result.getResponse().getStatus())
            .toList();

    assertThat(statuses).containsExactly(admin, operator, owner, agent, warehouse, analyst);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ops", "/merchant", "/account/password", "/ops/nothing-here"})
  void visitorsAreLedToTheSignIn(String path) {
    assertThat(mvc.get().uri(path)).hasStatus(302).hasRedirectedUrl("/login");
  }

  @Test
  void htmxIsToldToLeaveThePageWhenTheSessionIsLost() {
    assertThat(mvc.get().uri("/ops/audit").header("HX-Request", "true"))
        .hasStatus(401)
        .hasHeader("HX-Redirect", "/login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/logout", "/setup", "/demo/sign-in", "/preferences/theme"})
  void refusesFormsWithoutTheirToken(String path) {
    assertThat(mvc.post().uri(path)).hasStatus(403);
  }

  @Test
  void sendsTheSecurityHeaders() {
    assertThat(mvc.get().uri("/login").secure(true))
        .hasStatusOk()
        .hasHeader(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Referrer-Policy", "strict-origin-when-cross-origin")
        .containsHeader("Strict-Transport-Security")
        .containsHeader("Permissions-Policy")
        .containsHeader("X-Trace-Id");
  }

  @Test
  void anotherSellersKeyCannotBeRevoked() {
    UUID foreign = people.key(people.seller(), Scope.ORDERS_READ).key().id().value();
    StaffView owner = people.member(people.seller(), SellerRole.OWNER);

    assertThat(
            mvc.post().uri("/merchant/api-keys/{id}/revoke", foreign).with(as(owner)).with(csrf()))
        .hasStatus(404);
  }

  @Test
  void onlyOwnSellersCanBeSwitchedTo() {
    StaffView owner = people.member(people.seller(), SellerRole.OWNER);

    assertThat(
            mvc.post()
                .uri("/merchant/seller")
                .param("seller", people.seller().toString())
                .with(as(owner))
                .with(csrf()))
        .hasStatus(404);
  }

  @Test
  void demoSignInDoesNotExistOutsideOfDemoMode() {
    assertThat(mvc.post().uri("/demo/sign-in").param("as", "ops").with(csrf())).hasStatus(404);
  }

  @ParameterizedTest
  @CsvSource({"/actuator/health, 200", "/actuator/prometheus, 401", "/actuator/env, 401"})
  void theActuatorIsClosedButForHealth(String path, int status) {
    assertThat(mvc.get().uri(path)).hasStatus(status);
  }

  @Test
  void measurementsAreForAdministratorsAndForKeysWithTheirScope() {
    StaffView admin = people.platform(PlatformRole.ADMIN);
    StaffView operator = people.platform(PlatformRole.OPERATOR);
    String right = TestPeople.bearer(people.key(null, Scope.METRICS_READ));
    String wrong = TestPeople.bearer(people.key(null, Scope.ORDERS_READ));

    assertThat(mvc.get().uri("/actuator/prometheus").with(as(admin))).hasStatusOk();
    assertThat(mvc.get().uri("/actuator/prometheus").with(as(operator))).hasStatus(403);
    assertThat(mvc.get().uri("/actuator/prometheus").header("Authorization", right)).hasStatusOk();
    assertThat(mvc.get().uri("/actuator/prometheus").header("Authorization", wrong)).hasStatus(403);
  }
}
