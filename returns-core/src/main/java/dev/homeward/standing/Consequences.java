package dev.homeward.standing;

import dev.homeward.shared.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What a grade brings with it. Homeward itself decides about returns and inspections by it; what a
 * marketplace pays out, keeps back, charges and shows it reads from the API.
 *
 * @param commissionPercent added to the platform's commission, relative to it; below zero is less
 * @param payoutDays days after the delivery until the seller is paid, 0 to 90
 * @param reservePercent least share of the turnover kept back, 0 to 100
 * @param unratedReservePercent the same for sellers that are not rated yet
 * @param reserveByForecast whether the refunds still expected are kept back where they are more
 * @param inspectionPercent share of the returns that the warehouse checks in full, 0 to 100
 * @param approvesAlone whether what the seller's rules approve is approved without a person
 * @param refundsEarly whether shoppers may be refunded before the goods have arrived
 * @param badge whether shoppers see a mark of trust
 * @param paysFaultLabels whether the seller pays the way back wherever a fault is claimed
 * @param platformDecides whether operators decide about the returns, and the seller does not
 * @param improvementPlan whether the seller owes a plan of how to get better
 * @param promotions whether the seller may take part in promotions
 * @param listingCap most articles on offer; null for any number
 */
public record Consequences(
    int commissionPercent,
    int payoutDays,
    int reservePercent,
    int unratedReservePercent,
    boolean reserveByForecast,
    int inspectionPercent,
    boolean approvesAlone,
    boolean refundsEarly,
    boolean badge,
    boolean paysFaultLabels,
    boolean platformDecides,
    boolean improvementPlan,
    boolean promotions,
    @Nullable Integer listingCap) {

  private static final int LONGEST_DELAY = 90;

  public Consequences {
    require(Math.abs(commissionPercent) <= 100, "commission");
    require(payoutDays >= 0 && payoutDays <= LONGEST_DELAY, "payout");
    require(isShare(reservePercent) && isShare(unratedReservePercent), "reserve");
    require(isShare(inspectionPercent), "inspection");
    require(listingCap == null || listingCap >= 0, "listing-cap");
  }

  private static boolean isShare(int percent) {
    return percent >= 0 && percent <= 100;
  }

  /** Says whether a grade is to pay, wait or be checked less than a better one. */
  boolean lighterThan(Consequences better) {
    return commissionPercent < better.commissionPercent
        || payoutDays < better.payoutDays
        || reservePercent < better.reservePercent
        || inspectionPercent < better.inspectionPercent;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new BusinessRuleViolation("consequences." + what);
    }
  }
}
