package dev.homeward.policy.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTests {

  @ParameterizedTest
  @CsvSource({
    "DE, 2026-10-03, false",
    "DE, 2026-12-25, false",
    // Corpus Christi is a holiday of some states only.
    "DE, 2026-06-04, true",
    "FR, 2026-07-14, false",
    "GB, 2026-12-25, false",
    "KR, 2026-02-17, false",
    "KR, 2026-03-02, false",
    "KR, 2026-03-03, true",
    "CN, 2026-02-17, false",
    "CN, 2026-10-01, false",
    "CN, 2026-10-08, true",
    "TW, 2026-10-10, false",
    "TW, 2024-12-25, true",
    "TW, 2025-12-25, false",
    "TR, 2026-10-29, false",
    "MX, 2026-09-16, false",
    "JP, 2026-11-03, false",
    "SA, 2026-09-11, false",
    "SA, 2026-09-13, true",
    "AE, 2026-09-13, false",
    "AE, 2026-09-11, true",
    "AQ, 2026-09-14, true",
  })
  void knowsTheDaysOnWhichACountryWorks(String country, LocalDate day, boolean works) {
    assertThat(PublicHolidays.of(country).works(day)).isEqualTo(works);
  }
}
