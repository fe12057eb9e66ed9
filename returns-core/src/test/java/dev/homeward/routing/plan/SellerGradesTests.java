package dev.homeward.routing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.inspection.Grade;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What goods of a grade bring, from which day on. */
@SpringBootTest
@WithTestDatabase
class SellerGradesTests {

  private static final Actor OWNER = Actor.person("p-1", "Li Wei");

  private final SellerGrades grades;
  private final SellerTerms terms;
  private final SellerId seller = SellerId.next();
  private final LocalDate today;

  @Autowired
  SellerGradesTests(SellerGrades grades, SellerTerms terms) {
    this.grades = grades;
    this.terms = terms;
    this.today = grades.today();
  }

  @Test
  void countsWithTheUsualPercentagesUntilTheSellerDecides() {
    assertThat(terms.of(seller).terms().grades()).isEqualTo(RouteTerms.USUAL.grades());
    assertThat(grades.all(seller)).isEmpty();
  }

  @Test
  void countsWithWhatHoldsOnTheDay() {
    grades.decide(seller, today, sheet(70), OWNER);
    grades.decide(seller, today.plusDays(10), sheet(50), OWNER);

    assertThat(price(grades.on(seller, today).orElseThrow())).isEqualByComparingTo("70");
    assertThat(price(grades.on(seller, today.plusDays(9)).orElseThrow()))
        .isEqualByComparingTo("70");
    assertThat(price(grades.on(seller, today.plusDays(10)).orElseThrow()))
        .isEqualByComparingTo("50");
    assertThat(grades.on(seller, today.minusDays(1))).isEmpty();
    assertThat(terms.of(seller).terms().of(Grade.A).localPrice()).isEqualByComparingTo("70");
    assertThat(grades.on(SellerId.next(), today)).as("of nobody else").isEmpty();
  }

  @Test
  void keepsWhatWasDecidedBeforeAndBelievesTheLatestOfADay() {
    grades.decide(seller, today, sheet(70), OWNER);
    grades.decide(seller, today, sheet(60), OWNER);

    assertThat(price(grades.on(seller, today).orElseThrow())).isEqualByComparingTo("60");
    assertThat(grades.all(seller)).hasSize(2);
    assertThat(grades.all(seller).getFirst().recordedBy()).isEqualTo("Li Wei");
  }

  @Test
  void recordsTheSameOnce() {
    grades.decide(seller, today, sheet(70), OWNER);
    grades.decide(seller, today, sheet(70), OWNER);

    assertThat(grades.all(seller)).hasSize(1);
  }

  @Test
  void refusesDaysThatAreOverAndPercentagesThatCannotBe() {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> grades.decide(seller, today.minusDays(1), sheet(70), OWNER));
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> grades.decide(seller, today.plusYears(3), sheet(70), OWNER));
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> grades.decide(seller, today, sheet(101), OWNER));
    Map<Grade, RouteTerms.Resale> three = new EnumMap<>(sheet(70));
    three.remove(Grade.D);
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> grades.decide(seller, today, three, OWNER));
    assertThat(grades.all(seller)).isEmpty();
  }

  private static BigDecimal price(GradeSheet sheet) {
    return sheet.grades().getOrDefault(Grade.A, RouteTerms.Resale.of(0, 0, 0, 0)).localPrice();
  }

  private static Map<Grade, RouteTerms.Resale> sheet(int price) {
    Map<Grade, RouteTerms.Resale> sheet = new EnumMap<>(RouteTerms.USUAL.grades());
    sheet.put(Grade.A, RouteTerms.Resale.of(price, 90, 95, 95));
    return sheet;
  }
}
