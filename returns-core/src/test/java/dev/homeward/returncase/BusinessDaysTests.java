package dev.homeward.returncase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.order.Destination;
import dev.homeward.policy.Ground;
import dev.homeward.policy.LegalPlace;
import dev.homeward.policy.Payer;
import dev.homeward.policy.RefundClock;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.policy.law.ShippedLaw;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that a law counts business days for is due on a business day of the shopper's country. */
class BusinessDaysTests {

  private static final LegalPlace KOREA =
      ShippedLaw.statutes()
          .placeOf(new Destination(new CountryCode("KR"), null, null, null, List.of()));

  /** Moments are in UTC, and Korea is nine hours ahead. */
  @ParameterizedTest
  @CsvSource({
    // Friday: Monday, Tuesday, Wednesday.
    "2026-11-20T03:00:00Z, 3, 2026-11-25T03:00:00Z",
    // Thursday by the clock of UTC, and Friday in Korea.
    "2026-11-19T20:00:00Z, 3, 2026-11-24T20:00:00Z",
    // Saturday.
    "2026-11-21T03:00:00Z, 3, 2026-11-25T03:00:00Z",
    // The day before three days of Chuseok, of which the last is a Saturday.
    "2026-09-23T03:00:00Z, 3, 2026-09-30T03:00:00Z",
    "2026-11-20T03:00:00Z, 1, 2026-11-23T03:00:00Z",
  })
  void countWeekendsAndHolidaysOut(Instant arrived, int days, Instant due) {
    assertThat(terms(days, true).refundBy(arrived, KOREA)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T03:00:00Z, 3, 2026-11-23T03:00:00Z",
    "2026-09-23T03:00:00Z, 3, 2026-09-26T03:00:00Z",
  })
  void areNotThoseOfTheCalendar(Instant arrived, int days, Instant due) {
    assertThat(terms(days, false).refundBy(arrived, KOREA)).isEqualTo(due);
  }

  private static FiledTerms terms(int days, boolean business) {
    return new FiledTerms(
        new CaseTerms(
            Ground.WITHDRAWAL,
            Payer.SHOPPER,
            Money.zero(Currency.getInstance("EUR")),
            RefundOutbound.NONE,
            days,
            business,
            RefundClock.GOODS_RECEIVED,
            LocalDate.parse("2026-12-31")),
        Instant.parse("2026-11-01T00:00:00Z"),
        KOREA);
  }
}
