package dev.homeward.routing.plan;

import dev.homeward.shared.Money;
import java.math.BigDecimal;

/**
 * What customs give back, or do not take, when goods go to a country; amounts are in the currency
 * of the plan.
 *
 * @param probability 0 to 1
 */
record Recovered(
    Money recoverable,
    Money homeReliefs,
    Money claimFee,
    BigDecimal probability,
    boolean localTaxNumberNeeded) {

  /** Only what is expected to bring more than the fee is claimed. */
  boolean worthClaiming() {
    BigDecimal expected = recoverable.plus(homeReliefs).amount().multiply(probability);
    return expected.compareTo(claimFee.amount()) > 0;
  }
}
