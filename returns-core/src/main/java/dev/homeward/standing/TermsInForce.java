package dev.homeward.standing;

import java.util.Optional;

/**
 * What holds for a seller now, and why.
 *
 * @param earned the grade of record
 * @param applied the grade whose consequences hold: the restrictions of D and E only where people
 *     put them in force, those of C until then
 * @param because the measure behind it; empty without
 */
public record TermsInForce(
    SellerGrade earned, Grade applied, Consequences consequences, Optional<Measure> because) {

  /** Share of the turnover kept back at least, in percent. */
  public int leastReservePercent() {
    return earned.rated() ? consequences.reservePercent() : consequences.unratedReservePercent();
  }
}
