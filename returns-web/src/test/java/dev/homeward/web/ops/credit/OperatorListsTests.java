package dev.homeward.web.ops.credit;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.oversight.AppealSubject;
import dev.homeward.oversight.Appeals;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.GradeCause;
import dev.homeward.standing.GradeGiven;
import dev.homeward.standing.Measures;
import dev.homeward.standing.Standings;
import dev.homeward.web.merchant.Statements;
import dev.homeward.web.security.TestPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What operators look through takes as many statements for many sellers as for one. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, Statements.class})
@SuppressWarnings("NullAway.Init")
class OperatorListsTests {

  private static final List<String> LISTS =
      List.of("/ops", "/ops/credit", "/ops/appeals", "/ops/decisions", "/ops/sellers");

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired Standings standings;
  @Autowired Measures measures;
  @Autowired Appeals appeals;

  @Test
  void takesAsManyStatementsForManySellersAsForOne() {
    StaffView operator = people.platform(PlatformRole.OPERATOR);
    contested();
    List<Long> few = LISTS.stream().map(path -> statements(path, operator)).toList();
    for (int more = 0; more < 5; more++) {
      contested();
    }

    for (int i = 0; i < LISTS.size(); i++) {
      assertThat(statements(LISTS.get(i), operator))
          .as(LISTS.get(i))
          .isEqualTo(few.get(i))
          .isLessThan(20);
    }
  }

  @Test
  void showsASellerAllAroundWithWhatWaits() {
    StaffView operator = people.platform(PlatformRole.OPERATOR);
    SellerId seller = contested();

    assertThat(get("/ops/sellers/" + seller, operator))
        .hasStatusOk()
        .bodyText()
        .contains("/ops/credit/" + seller, "/ops/sellers/" + seller + "/reports")
        .contains("Restrictions proposed or in force", "Appeals to decide", "No score yet")
        .doesNotContain("??");
    MvcTestResult chinese =
        mvc.get()
            .uri("/ops/sellers/" + seller)
            .locale(Locale.SIMPLIFIED_CHINESE)
            .with(as(operator))
            .exchange();
    assertThat(chinese).hasStatusOk().bodyText().contains("待处理的申诉").doesNotContain("??");
  }

  /** A seller with a bad grade, a restriction that waits, and an appeal against the grade. */
  private SellerId contested() {
    SellerId seller = people.seller();
    people.member(seller, SellerRole.OWNER);
    graded(seller, Grade.C);
    graded(seller, Grade.E);
    Actor ruth = Actor.person(UUID.randomUUID(), "Ruth");
    measures.propose(
        seller, Grade.E, false, "Faults are 3 times those of comparable sellers.", ruth);
    appeals.file(
        seller,
        AppealSubject.GRADE,
        Objects.requireNonNull(standings.current(seller).id()),
        null,
        "Half of the returns were lost by the carrier.",
        Actor.person(UUID.randomUUID(), "Olga Owner"));
    return seller;
  }

  private void graded(SellerId seller, Grade grade) {
    standings.graded(
        new GradeGiven(
            seller, grade, true, LocalDate.of(2025, 11, 1), GradeCause.RATING, UUID.randomUUID()),
        Actor.SYSTEM);
  }

  private long statements(String path, StaffView person) {
    get(path, person); // what is remembered for a while is asked for once
    return Statements.of(() -> assertThat(get(path, person)).as(path).hasStatusOk());
  }

  private MvcTestResult get(String path, StaffView person) {
    return mvc.get().uri(path).locale(Locale.ENGLISH).with(as(person)).exchange();
  }
}
