package dev.homeward.web.ops;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.StaffView;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.policy.law.LawLibrary;
import dev.homeward.policy.law.RuleView;
import dev.homeward.web.security.TestPeople;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import(TestPeople.class)
class LawScreenTests {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired LawLibrary library;

  @Test
  void listsTheLawOfEveryMarketWithItsSources() {
    MvcTestResult page = get("/ops/law", operator());

    assertThat(page).hasStatusOk();
    assertThat(page)
        .bodyText()
        .contains("European Union", "South Korea", "Türkiye", "eu-withdrawal", "Unconfirmed")
        .contains("https://eur-lex.europa.eu/eli/dir/2011/83/oj", "5 business days")
        .contains("GB", "JE\\d")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @CsvSource({"eu-conformity", "eu-withdrawal", "kr-withdrawal", "jp-withdrawal", "us-conformity"})
  void showsARuleInBothLanguages(String rule) {
    for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      MvcTestResult page =
          mvc.get().uri("/ops/law/" + rule).locale(language).with(as(admin())).exchange();

      assertThat(page).hasStatusOk();
      assertThat(page).bodyText().contains("valid-from").doesNotContain("??");
    }
  }

  @Test
  void offersChangesToAdministratorsOnly() {
    assertThat(get("/ops/law/br-withdrawal", admin())).bodyText().contains("name=\"text\"");
    assertThat(get("/ops/law/br-withdrawal", operator())).bodyText().doesNotContain("<textarea");
    assertThat(post("/ops/law/br-withdrawal/versions", operator(), "id: x", "why")).hasStatus(403);
  }

  @Test
  void saysOnWhichLineATextGoesWrongAndKeepsIt() {
    RuleView before = library.get("br-withdrawal");
    String wrong = before.shown().text().replace("P7D", "P10000D");

    MvcTestResult page = post("/ops/law/br-withdrawal/versions", admin(), wrong, "Longer");

    assertThat(page).hasStatus(422);
    assertThat(page)
        .bodyText()
        .contains("br-withdrawal, line 5:", "period is 1 to 400 days long, not P10000D.")
        .contains("period: P10000D");
    assertThat(library.get("br-withdrawal").versions()).isEqualTo(before.versions());
  }

  @Test
  void releasesAFurtherVersionAndShowsItsHistory() {
    RuleView before = library.get("nz-withdrawal");
    String text =
        before.shown().text().replaceAll("valid-from: .*", "valid-from: 2026-01-01")
            + "# amended\n";

    MvcTestResult done = post("/ops/law/nz-withdrawal/versions", admin(), text, "Act of 2025");

    assertThat(done).hasStatus(302).hasRedirectedUrl("/ops/law/nz-withdrawal");
    assertThat(library.get("nz-withdrawal").versions()).hasSize(before.versions().size() + 1);
    assertThat(get("/ops/law/nz-withdrawal", operator()))
        .bodyText()
        .contains("Act of 2025", "Olga Ops", "Version", "2026");
    assertThat(get("/ops/audit", admin())).bodyText().contains("Rule of law released");
  }

  @Test
  void asksWhyTheLawChanges() {
    RuleView rule = library.get("in-withdrawal");

    MvcTestResult page = post("/ops/law/in-withdrawal/versions", admin(), rule.shown().text(), " ");

    assertThat(page).hasStatus(422).bodyText().contains("Say why the law changes");
  }

  @Test
  void callsARuleUnconfirmedUntilSomebodyVouchesForIt() {
    RuleView rule = library.get("hk-withdrawal");
    String path = "/ops/law/hk-withdrawal/versions/" + rule.shown().id() + "/confirm";
    assertThat(get("/ops/law/hk-withdrawal", admin())).bodyText().contains("Unconfirmed");

    assertThat(confirm(path, " ")).hasStatus(422);
    assertThat(confirm(path, "Compared with Cap. 26 as of today")).hasStatus(302);
    assertThat(confirm(path, "Again")).hasStatus(302);

    assertThat(get("/ops/law/hk-withdrawal", operator()))
        .bodyText()
        .contains("Compared with Cap. 26 as of today")
        .doesNotContain("Unconfirmed", "Again");
  }

  @Test
  void knowsNoOtherRules() {
    assertThat(get("/ops/law/xx-withdrawal", operator())).hasStatus(404);
    assertThat(post("/ops/law/xx-withdrawal/versions", admin(), "a: b", "why")).hasStatus(404);
  }

  @Test
  void takesInARuleForAPlaceThatHadNone() {
    String text =
        """
        jurisdiction: LI
        places: [LI]
        id: li-withdrawal
        right: WITHDRAWAL
        period: P14D
        law: "Fern- und Auswärtsgeschäfte-Gesetz"
        source: https://www.gesetze.li
        confidence: C
        valid-from: 2015-12-01
        """;

    assertThat(get("/ops/law/new", admin())).hasStatusOk();
    assertThat(post("/ops/law", admin(), text.replace("LI]", "XX]"), "New market")).hasStatus(422);
    assertThat(post("/ops/law", admin(), text, "New market"))
        .hasStatus(302)
        .hasRedirectedUrl("/ops/law/li-withdrawal");
    assertThat(get("/ops/law", operator())).bodyText().contains("Liechtenstein");
  }

  private MvcTestResult get(String path, StaffView person) {
    return mvc.get().uri(path).with(as(person)).exchange();
  }

  private MvcTestResult post(String path, StaffView person, String text, String reason) {
    return mvc.post()
        .uri(path)
        .param("text", text)
        .param("reason", reason)
        .with(as(person))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult confirm(String path, String note) {
    return mvc.post().uri(path).param("note", note).with(as(admin())).with(csrf()).exchange();
  }

  private StaffView admin() {
    return people.platform(PlatformRole.ADMIN, PlatformRole.OPERATOR);
  }

  private StaffView operator() {
    return people.platform(PlatformRole.OPERATOR);
  }
}
