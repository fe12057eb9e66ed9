package dev.homeward.customs;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What duties and taxes a way back brings.
 *
 * @param recoverable of what was paid where the goods were sold
 * @param homeReliefs that which is not taken where they come home, less what has to be repaid
 * @param claimFee of all claims that are worth their fee
 * @param probability that what is claimed is granted, 0 to 1
 * @param basis every rule looked at, and what came of it
 * @param worthClaiming whether more is to be expected than the fee
 * @param localTaxNumberNeeded whether goods that stay need a tax number there to be sold again
 */
public record RecoveryEstimate(
    Money recoverable,
    Money homeReliefs,
    Money claimFee,
    BigDecimal probability,
    List<Basis> basis,
    boolean worthClaiming,
    boolean localTaxNumberNeeded) {

  public RecoveryEstimate {
    basis = List.copyOf(basis);
  }
}
