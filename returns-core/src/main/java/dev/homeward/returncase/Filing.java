package dev.homeward.returncase;

import dev.homeward.order.OrderView;
import dev.homeward.policy.AppliedRule;
import dev.homeward.policy.ReturnMethod;
import dev.homeward.policy.Terms;
import dev.homeward.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would become of a request to return: accepted on terms, or refused with every reason. */
public sealed interface Filing {

  /**
   * It can be filed.
   *
   * @param needsApproval whether a person decides before goods may be sent
   * @param rules every rule that applied to any line
   * @param ways in which the goods may travel, the recommended one first; none where all of them
   *     stay with the shopper
   */
  record Accepted(
      CaseTerms terms,
      boolean needsApproval,
      List<Line> lines,
      List<AppliedRule> rules,
      List<ReturnMethod> ways,
      Estimate estimate)
      implements Filing {}

  /** It cannot be filed as it is. */
  record Refused(List<Refusal> refusals) implements Filing {}

  /**
   * A line of a request that can be filed.
   *
   * @param firstUnit place of its first unit among the units of the order line, from 0
   */
  record Line(
      OrderView.Line line, RequestedLine wish, Terms terms, int firstUnit, Estimate estimate) {

    /** Returns the units that stay with the shopper. */
    int kept() {
      return wish.resolution() == Resolution.KEEP_ITEM ? wish.quantity() : 0;
    }

    /** Returns what is paid for keeping them; null where nothing is kept, or fixed yet. */
    @Nullable Money keepAmount() {
      return kept() == 0 || estimate.goods().isZero() ? null : estimate.goods();
    }
  }

  /**
   * Why a line, or the whole request, cannot be filed.
   *
   * @param line null where it concerns the whole
   * @param code of the text {@code error.<code>}, with its arguments
   * @param rules that led to it, if it is for a rule
   */
  record Refusal(
      OrderView.@Nullable Line line,
      String code,
      List<Object> arguments,
      List<AppliedRule> rules) {}

  /**
   * What the shopper would get, if the goods are found as announced.
   *
   * @param goods value of the goods, as paid
   * @param outbound shipping and duties of the purchase that are given back
   * @param restocking kept back of the goods' value
   * @param returnFee kept back for the way back
   */
  record Estimate(Money goods, Money outbound, Money restocking, Money returnFee) {

    /** What remains; never negative. */
    public Money total() {
      Money total = goods.plus(outbound).minus(restocking).minus(returnFee);
      return total.isNegative() ? Money.zero(total.currency()) : total;
    }

    Estimate plus(Estimate other) {
      return new Estimate(
          goods.plus(other.goods),
          outbound.plus(other.outbound),
          restocking.plus(other.restocking),
          returnFee.plus(other.returnFee));
    }
  }
}
