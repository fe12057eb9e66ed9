package dev.homeward.policy.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditFilter;
import dev.homeward.audit.AuditTrail;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.policy.Ground;
import dev.homeward.policy.Statutes;
import dev.homeward.policy.StatutoryRule;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithTestDatabase
class LawDeskTests {

  private static final Actor ADA = Actor.person("7", "Ada");

  private final LawDesk desk;
  private final LawLibrary library;
  private final LawShipment shipment;
  private final LawInForce here;
  private final Statutes statutes;
  private final LawRows rows;
  private final AuditTrail audit;
  private final JdbcClient jdbc;

  @Autowired
  LawDeskTests(
      LawDesk desk,
      LawLibrary library,
      LawShipment shipment,
      LawInForce here,
      Statutes statutes,
      LawRows rows,
      AuditTrail audit,
      JdbcClient jdbc) {
    this.desk = desk;
    this.library = library;
    this.shipment = shipment;
    this.here = here;
    this.statutes = statutes;
    this.rows = rows;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  @Test
  void loadsTheShippedLawOnce() {
    long before = rows.count();
    assertThat(before).isGreaterThanOrEqualTo(ShippedLaw.rules().size());

    shipment.takeIn();

    assertThat(rows.count()).isEqualTo(before);
    assertThat(library.byJurisdiction()).containsKeys("EU", "GB", "KR", "TR");
  }

  @Test
  void releasesAVersionThatDecidesFromItsFirstDayOn() {
    String text =
        library
            .get("mx-withdrawal")
            .shown()
            .text()
            .replace("P5D", "P10D")
            .replaceAll("valid-from: .*", "valid-from: 2027-01-01");

    assertThat(desk.release(ADA, "mx-withdrawal", text, "Reform of the LFPC"))
        .isInstanceOf(LawRelease.Released.class);

    assertThat(days("MX", "2026-12-31")).isEqualTo(5);
    assertThat(days("MX", "2027-01-01")).isEqualTo(10);
    List<RuleVersion> versions = library.get("mx-withdrawal").versions();
    assertThat(versions).hasSize(2);
    assertThat(versions.getLast().to()).isEqualTo("2026-12-31");
    assertThat(
            audit.page(new AuditFilter(null, "law.released", "mx-withdrawal"), null, 5).entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.actor().name()).isEqualTo("Ada");
          assertThat(entry.before().toString()).contains("P5D");
          assertThat(entry.after().toString()).contains("P10D", "Reform of the LFPC");
        });

    assertThat(desk.release(ADA, "mx-withdrawal", text, "Once more"))
        .isEqualTo(new LawRelease.Released("mx-withdrawal", 2));
    assertThat(library.get("mx-withdrawal").versions()).hasSize(2);
    shipment.takeIn();
    assertThat(library.get("mx-withdrawal").versions()).hasSize(2);
  }

  @Test
  void correctsAVersionByAnotherOneOfTheSameDay() {
    String text = library.get("sa-withdrawal").shown().text().replace("P7D", "P8D");

    desk.release(ADA, "sa-withdrawal", text, "Misread");

    assertThat(days("SA", "2026-09-01")).isEqualTo(8);
    assertThat(library.get("sa-withdrawal").versions())
        .extracting(RuleVersion::counts)
        .containsExactly(true, false);
    assertThat(library.get("sa-withdrawal").shipped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "period: P14D|period: P-1D|period-out-of-range",
        "places: [|places: [XX, |unknown-country",
        "right: WITHDRAWAL|right: CONFORMITY|contradiction",
        "id: tr-withdrawal|id: tr-other|other-id",
        "jurisdiction: TR|jurisdiction: GB|other-jurisdiction",
        "places: [TR]|places: [TR, BR]|overlap",
        "right: WITHDRAWAL|right: [|malformed",
      })
  void refusesWhatIsWrongAndKeepsTheLawThatIsInForce(String right, String wrong, String code) {
    RuleView before = library.get("tr-withdrawal");
    String text = before.shown().text().replace(right, wrong);

    LawRelease release = desk.release(ADA, "tr-withdrawal", text, "A try");

    assertThat(release).isInstanceOf(LawRelease.Refused.class);
    assertThat(((LawRelease.Refused) release).problems())
        .extracting(LawProblem::code)
        .contains(code);
    assertThat(((LawRelease.Refused) release).problems())
        .allSatisfy(problem -> {
          assertThat(problem.line()).isPositive();
          assertThat(problem.file()).isEqualTo("tr-withdrawal");
        });
    assertThat(library.get("tr-withdrawal").versions()).isEqualTo(before.versions());
    assertThat(days("TR", "2026-09-01")).isEqualTo(14);
  }

  @Test
  void reachesOtherNodesWhenTheyLook() {
    long known = here.versions().size();
    String text =
        library.get("ch-withdrawal").shown().text().replace("period: none", "period: P7D");
    DatedRule rule = LawFile.ofOneRule("elsewhere", text).rules().getFirst();
    rows.add(
        UUID.randomUUID(),
        rule,
        StoredRule.Origin.STAFF,
        "Another node",
        java.time.Instant.EPOCH,
        "Elsewhere");
    assertThat(here.versions()).hasSize((int) known);

    here.look();

    assertThat(here.versions()).hasSize((int) known + 1);
    assertThat(days("CH", "2026-09-01")).isEqualTo(7);
  }

  @Test
  void leavesOutARowThatNobodyCanRead() {
    jdbc.sql(
            """
            insert into law_rule_version (id, jurisdiction, rule, number, ground, places, valid_from,
                confidence, document, origin, released_by, released_at, reason)
            values (gen_random_uuid(), 'AU', 'au-withdrawal', 99, 'WITHDRAWAL', '{AU}', '2026-01-01',
                'C', 'period: [', 'STAFF', 'A later product', now(), '')
            """)
        .update();

    here.refresh();

    assertThat(library.get("au-withdrawal").shown().main().window().span()).isNull();
  }

  @Test
  void vouchesOnceForAVersion() {
    RuleVersion version = library.get("br-withdrawal").shown();
    assertThat(version.unconfirmed()).isTrue();
    assertThat(law("BR", "2026-09-01").citation().unconfirmed()).isTrue();

    desk.confirm(ADA, version.id(), "Read art. 49 on planalto.gov.br");
    desk.confirm(Actor.person("8", "Bob"), version.id(), "Me too");

    RuleVersion now = library.get("br-withdrawal").shown();
    assertThat(now.unconfirmed()).isFalse();
    assertThat(now.confirmation()).isNotNull().returns("Ada", RuleVersion.Confirmed::by);
    assertThat(law("BR", "2026-09-01").citation().unconfirmed()).isFalse();
  }

  @Test
  void asksForAReasonAndANote() {
    String text = library.get("jp-withdrawal").shown().text();
    UUID version = library.get("jp-withdrawal").shown().id();

    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> desk.release(ADA, "jp-withdrawal", text, " "));
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> desk.confirm(ADA, version, "x".repeat(501)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> desk.confirm(ADA, UUID.randomUUID(), "Nothing"));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> library.get("nowhere"));
  }

  @ParameterizedTest
  @CsvSource({
    "update law_rule_version set document = ''",
    "delete from law_rule_version",
    "delete from law_confirmation",
  })
  void keepsWhatWasReleased(String change) {
    desk.confirm(ADA, library.get("gb-withdrawal").shown().id(), "Read reg. 29");

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql(change).update());
  }

  private StatutoryRule law(String country, String day) {
    return statutes
        .find(Ground.WITHDRAWAL, new CountryCode(country), LocalDate.parse(day))
        .orElseThrow();
  }

  private long days(String country, String day) {
    return java.util.Objects.requireNonNull(law(country, day).window().span())
        .days(LocalDate.parse(day));
  }
}
