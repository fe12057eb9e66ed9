package dev.homeward.policy.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.order.Destination;
import dev.homeward.policy.Ground;
import dev.homeward.policy.LegalPlace;
import dev.homeward.policy.Span;
import dev.homeward.policy.Statutes;
import dev.homeward.policy.StatutoryRule;
import dev.homeward.shared.CountryCode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the files, of every jurisdiction. */
class ShippedLawTests {

  private static final Statutes LAW = ShippedLaw.statutes();

  static Stream<DatedRule> rules() {
    return ShippedLaw.rules().stream();
  }

  @Test
  void hasTwentyJurisdictions() {
    assertThat(rules().map(DatedRule::jurisdiction).distinct()).hasSize(20);
    assertThat(ShippedLaw.JURISDICTIONS).hasSize(20);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void decidesWhereAndWhenTheFileSaysSo(DatedRule rule) {
    for (StatutoryRule part : rule.parts()) {
      for (String code : part.places()) {
        LegalPlace place = place(code);
        LocalDate first = rule.validFrom();

        assertThat(LAW.find(rule.ground(), place, first).map(ShippedLawTests::undated))
            .contains(undated(part));
        assertThat(LAW.find(rule.ground(), place, first.minusDays(1)))
            .isNotEqualTo(java.util.Optional.of(part));
        if (rule.validTo() != null) {
          assertThat(LAW.find(rule.ground(), place, Objects.requireNonNull(rule.validTo())))
              .map(ShippedLawTests::undated)
              .contains(undated(part));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void endsPeriodsOnDaysThatTheFileAllows(DatedRule rule) {
    for (StatutoryRule part : rule.parts()) {
      Span span = part.window().span();
      if (span == null) {
        continue;
      }
      for (String code : part.places()) {
        LegalPlace place = place(code);
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2027; ) {
          LocalDate last = span.lastDay(day, place.days());
          LocalDate plain = day.plus(span.period()).minusDays(span.firstDayCounts() ? 1 : 0);
          assertThat(last).isAfterOrEqualTo(plain);
          if (span.endsOnWorkingDay() || span.businessDays()) {
            assertThat(place.days().works(last)).as("%s %s", code, last).isTrue();
          } else {
            assertThat(last).isEqualTo(plain);
          }
          day = day.plusDays(1);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
        "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "GB", "CN", "BR",
        "AU", "US", "NO", "CH"
      })
  void hasOneRuleForEveryDayOfPurchase(String code) {
    for (Ground ground : List.of(Ground.WITHDRAWAL, Ground.CONFORMITY)) {
      for (LocalDate day = LocalDate.parse("2015-10-01"); day.getYear() < 2027; ) {
        LocalDate purchase = day;
        assertThat(rules())
            .filteredOn(rule -> rule.ground() == ground && rule.places().contains(code))
            .filteredOn(rule -> rule.parts().getFirst().coversPurchaseOn(purchase))
            .as("%s on %s", ground, purchase)
            .hasSize(1);
        day = day.plusDays(1);
      }
    }
  }

  @Test
  void knowsTheHolidaysWhereDaysDependOnThem() {
    assertThat(rules())
        .flatExtracting(DatedRule::parts)
        .filteredOn(part -> {
          Span span = part.window().span();
          return part.refund().businessDays()
              || (span != null && (span.endsOnWorkingDay() || span.businessDays()));
        })
        .flatExtracting(StatutoryRule::places)
        .allSatisfy(code -> assertThat(PublicHolidays.known(code)).as(code).isTrue());
  }

  @Test
  void namesASourceForEverything() {
    assertThat(rules().flatMap(rule -> rule.parts().stream()))
        .allSatisfy(part -> {
          assertThat(part.citation().law()).isNotBlank();
          assertThat(part.citation().source()).startsWith("http");
        });
  }

  private static StatutoryRule undated(StatutoryRule rule) {
    StatutoryRule.Citation citation = rule.citation();
    return new StatutoryRule(
        rule.id(),
        rule.ground(),
        rule.places(),
        rule.window(),
        rule.wayBack(),
        rule.refund(),
        rule.exceptedFlags(),
        rule.unsealedFlags(),
        rule.conditions(),
        rule.resolutions(),
        rule.proof(),
        new StatutoryRule.Citation(
            citation.law(),
            citation.source(),
            citation.confidence(),
            false,
            null,
            citation.validFrom(),
            null));
  }

  private static LegalPlace place(String code) {
    return code.contains("-")
        ? new LegalPlace(
            code, code.substring(0, 2), ZoneOffset.UTC, PublicHolidays.of(code.substring(0, 2)))
        : LAW.placeOf(new Destination(new CountryCode(code), null, "", null, List.of()));
  }
}
