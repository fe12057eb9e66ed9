package dev.homeward.web.security;

import static dev.homeward.web.security.TestPeople.as;
import static dev.homeward.web.security.TestPeople.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.Scope;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.SellerId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import(TestPeople.class)
class ImportAccessTests {

  private static final String FILE =
      """
      order_number,placed_at,currency,country,sku,title,quantity,unit_price
      1,2026-11-01,EUR,DE,MUG,Mug,1,12.30
      """;

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({"OWNER, 302", "AGENT, 302", "WAREHOUSE, 403", "ANALYST, 403"})
  void onlyOwnersAndAgentsBringInFiles(SellerRole role, int status) {
    StaffView person = people.member(people.seller(), role);
    assertThat(upload(person).getResponse().getStatus()).isEqualTo(status);
    boolean offered =
        new String(
                mvc.get()
                    .uri("/merchant/imports")
                    .with(as(person))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray(),
                StandardCharsets.UTF_8)
            .contains("type=\"file\"");
    assertThat(offered).isEqualTo(status == 302);
  }

  @Test
  void anotherSellersImportIsNotThere() {
    String own = location(upload(people.member(people.seller(), SellerRole.OWNER)));
    StaffView stranger = people.member(people.seller(), SellerRole.OWNER);
    assertThat(mvc.get().uri(own).with(as(stranger))).hasStatus(404);
    assertThat(mvc.get().uri(own + "/errors").with(as(stranger))).hasStatus(404);
    assertThat(mvc.post().uri(own + "/run").with(as(stranger)).with(csrf())).hasStatus(404);
    String id = own.substring(own.lastIndexOf('/') + 1);
    String foreign = bearer(people.key(people.seller(), Scope.IMPORTS_READ));
    assertThat(mvc.get().uri("/api/v1/imports/" + id).header("Authorization", foreign))
        .hasStatus(404);
  }

  @Test
  void aFormWithoutAFileSaysSoAndAnUnknownKindIsRefused() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    assertThat(mvc.post().multipart().uri("/merchant/imports").with(as(owner)).with(csrf()))
        .hasStatus(422);
    String key = bearer(people.key(seller, Scope.IMPORTS_WRITE));
    assertThat(mvc.post().multipart().uri("/api/v1/imports").header("Authorization", key))
        .hasStatus(400);
    MvcTestResult unknown =
        mvc.post()
            .multipart()
            .uri("/api/v1/imports")
            .file(file())
            .param("profile", "no-such-kind")
            .header("Authorization", key)
            .exchange();
    assertThat(unknown.getResponse().getStatus()).isBetween(400, 422);
  }

  @Test
  void theTemplateCanBeFetchedAndIsOneOfOurFiles() {
    StaffView owner = people.member(people.seller(), SellerRole.OWNER);
    assertThat(mvc.get().uri("/merchant/imports/template").with(as(owner)))
        .hasStatusOk()
        .bodyText()
        .contains("order_number", "unit_price");
  }

  @Test
  void uploadsAreInTheAuditTrail() {
    SellerId seller = people.seller();
    upload(people.member(seller, SellerRole.OWNER));
    assertThat(
            jdbc.sql(
                    "select action from audit_entry where seller_id = ? and action like 'import.%'")
                .param(seller.value())
                .query(String.class)
                .list())
        .containsExactly("import.uploaded");
  }

  private MvcTestResult upload(StaffView person) {
    return mvc.post()
        .multipart()
        .uri("/merchant/imports")
        .file(file())
        .with(as(person))
        .with(csrf())
        .exchange();
  }

  private static MockMultipartFile file() {
    return new MockMultipartFile(
        "file", "orders.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8));
  }

  private static String location(MvcTestResult result) {
    return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
  }
}
