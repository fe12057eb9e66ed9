package dev.homeward.returncase;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.StandingTerms;
import org.springframework.stereotype.Component;

/** Whether a seller decides about its returns itself, or the platform does because of its grade. */
@Component
public class SellersSay {

  private final StandingTerms standing;

  SellersSay(StandingTerms standing) {
    this.standing = standing;
  }

  public boolean isTaken(SellerId seller) {
    return standing.of(seller).consequences().platformDecides();
  }

  /**
   * @throws BusinessRuleViolation {@code return.platform-decides}
   */
  public void require(SellerId seller) {
    if (isTaken(seller)) {
      throw new BusinessRuleViolation("return.platform-decides");
    }
  }
}
