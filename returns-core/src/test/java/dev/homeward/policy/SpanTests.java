package dev.homeward.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.shared.CountryCode;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTests {

  private static final WorkingDays MONDAY_TO_FRIDAY = day -> day.getDayOfWeek().getValue() < 6;

  @Test
  void leavesWeekendsOutOfBusinessDays() {
    Span fiveBusinessDays = new Span(Period.ofDays(5), true, false, false);

    assertThat(fiveBusinessDays.lastDay(LocalDate.parse("2026-09-10"), MONDAY_TO_FRIDAY))
        .isEqualTo("2026-09-17");
    assertThat(fiveBusinessDays.lastDay(LocalDate.parse("2026-09-12"), MONDAY_TO_FRIDAY))
        .isEqualTo("2026-09-18");
  }

  @Test
  void countsYearsByTheCalendar() {
    Span twoYears = new Span(Period.ofYears(2), false, false, false);

    assertThat(twoYears.lastDay(LocalDate.parse("2028-02-29"), WorkingDays.ALL))
        .isEqualTo("2030-02-28");
  }

  @ParameterizedTest
  @CsvSource({
    "DE, Europe/Berlin", "PT, Europe/Lisbon", "GB, Europe/London", "US, America/Los_Angeles",
    "JP, Asia/Tokyo", "CN, Asia/Shanghai", "PL, Europe/Warsaw", "CY, Asia/Nicosia"
  })
  void countsDaysWhereTheShopperLives(String country, String zone) {
    assertThat(ShopperZones.of(new CountryCode(country)).getId()).isEqualTo(zone);
  }
}
