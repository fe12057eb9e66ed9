package dev.homeward.analytics.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.inspection.Liability;
import dev.homeward.returncase.FaultClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttributionTests {

  @ParameterizedTest
  @CsvSource({
    "NOT_AS_DESCRIBED, 1, 0",
    "DEFECTIVE, 1, 0",
    "WRONG_ITEM, 1, 0",
    "MISSING_PARTS, 1, 0",
    "COUNTERFEIT, 1, 0",
    "TRANSIT_DAMAGE, .5, 0",
    "LATE, .5, 0",
    "FIT, 0, 1",
    "CHANGED_MIND, 0, 1",
    "OTHER, 0, 1"
  })
  void goesByTheClaimBeforeTheInspection(FaultClass claim, double fault, double other) {
    Attribution attribution = Attribution.of(claim, null);
    assertThat(attribution.fault()).isEqualTo(fault);
    assertThat(attribution.other()).isEqualTo(other);
    assertThat(attribution.counts()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void goesByTheVerdictWhateverTheClaim(FaultClass claim) {
    assertThat(Attribution.of(claim, Liability.NONE)).isEqualTo(Attribution.NO_FAULT);
    assertThat(Attribution.of(claim, Liability.BUYER)).isEqualTo(Attribution.NO_FAULT);
    assertThat(Attribution.of(claim, Liability.CARRIER)).isEqualTo(Attribution.ANOTHER);
    for (Liability own :
        new Liability[] {
          Liability.SELLER, Liability.SUPPLIER, Liability.LISTING, Liability.WAREHOUSE
        }) {
      assertThat(Attribution.of(claim, own)).isEqualTo(Attribution.SELLER);
    }
  }

  @Test
  void removesLinesOfAbuse() {
    assertThat(Attribution.ABUSE.counts()).isFalse();
    assertThat(Attribution.ANOTHER.counts()).isTrue();
    assertThat(Attribution.ANOTHER.fault()).isZero();
    assertThat(Attribution.ANOTHER.other()).isZero();
  }
}
