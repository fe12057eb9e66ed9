package dev.homeward.routing;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is told of a lane.
 *
 * @param carrier whoever moves the goods, as people call them
 * @param entryFee of one parcel or consignment at the border, for its declaration
 * @param transitDays from departure to arrival
 * @param dwellDays that goods wait for the next departure
 * @param lossPercent of the units that never arrive
 * @param damagePercent of the units that arrive broken
 * @param dangerousGoods whether batteries and the like may travel on it
 */
public record LaneDetails(
    LanePoint from,
    LanePoint to,
    String carrier,
    Tariff tariff,
    Money entryFee,
    int transitDays,
    int dwellDays,
    BigDecimal lossPercent,
    BigDecimal damagePercent,
    boolean dangerousGoods,
    boolean open) {

  private static final int LONGEST = 365;
  private static final int DIGITS = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public LaneDetails {
    carrier = carrier.strip();
    if (from.equals(to)) {
      throw new BusinessRuleViolation("lane.leads-nowhere");
    }
    if (carrier.isEmpty() || carrier.length() > 100) {
      throw new BusinessRuleViolation("lane.carrier");
    }
    if (transitDays < 0 || transitDays > LONGEST || dwellDays < 0 || dwellDays > LONGEST) {
      throw new BusinessRuleViolation("lane.days");
    }
    if (outside(lossPercent) || outside(damagePercent)) {
      throw new BusinessRuleViolation("lane.percent");
    }
    if (!tariff.isIn(entryFee.currency())) {
      throw new BusinessRuleViolation("lane.currency");
    }
    if (entryFee.isNegative()) {
      throw new BusinessRuleViolation("lane.entry-fee");
    }
    lossPercent = lossPercent.setScale(DIGITS, RoundingMode.HALF_UP);
    damagePercent = damagePercent.setScale(DIGITS, RoundingMode.HALF_UP);
  }

  private static boolean outside(BigDecimal percent) {
    return percent.signum() < 0 || percent.compareTo(HUNDRED) > 0;
  }

  public boolean consolidated() {
    return tariff instanceof Tariff.Shared;
  }

  public int days() {
    return transitDays + dwellDays;
  }
}
