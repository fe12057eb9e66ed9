package dev.homeward.web.api;

import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Consequences;
import dev.homeward.standing.Grade;
import dev.homeward.standing.Measure;
import dev.homeward.standing.StandingTerms;
import dev.homeward.standing.TermsInForce;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What holds for a seller because of its grade, for systems that pay out, charge and list. */
@RestController
class SellerStandingApi {

  private final StandingTerms terms;
  private final Sellers sellers;

  SellerStandingApi(StandingTerms terms, Sellers sellers) {
    this.terms = terms;
    this.sellers = sellers;
  }

  /**
   * A standing.
   *
   * @param grade of record
   * @param rated false while too little is known to tell
   * @param asOf the day that the grade was judged by
   * @param applied the grade whose consequences hold
   * @param leastReservePercent share of the turnover kept back at least
   * @param restrictedSince when restrictions took effect
   */
  record StandingJson(
      Grade grade,
      boolean rated,
      @Nullable LocalDate asOf,
      Grade applied,
      int leastReservePercent,
      Consequences consequences,
      @Nullable Instant restrictedSince) {

    static StandingJson of(TermsInForce held) {
      return new StandingJson(
          held.earned().grade(),
          held.earned().rated(),
          held.earned().asOf(),
          held.applied(),
          held.leastReservePercent(),
          held.consequences(),
          held.because().map(Measure::effectiveFrom).orElse(null));
    }
  }

  @GetMapping("/api/v1/sellers/{id}/standing")
  @HasScope("analytics:read")
  @Operation(
      summary = "What holds for a seller because of its grade",
      description = "Restrictions of D and E only where two people put them in force.")
  StandingJson standing(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    SellerId seller = caller.sellerOf(new SellerId(id));
    return StandingJson.of(terms.read(sellers.get(seller).id()));
  }
}
