package dev.homeward.web.merchant.refunds;

import dev.homeward.refund.RefundRunView.Planned;
import dev.homeward.shared.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run would pay in all.
 *
 * @param totals one sum for each currency
 * @param forSecondPerson how many would wait for another person
 */
record RunPlan(
    List<Planned> payable, List<Planned> refused, Collection<Money> totals, long forSecondPerson) {

  static RunPlan of(List<Planned> planned) {
    Map<String, Money> totals = new TreeMap<>();
    for (Planned each : planned) {
      Money amount = each.amount();
      if (amount != null) {
        totals.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
      }
    }
    return new RunPlan(
        planned.stream().filter(each -> each.amount() != null).toList(),
        planned.stream().filter(each -> each.amount() == null).toList(),
        totals.values(),
        planned.stream().filter(Planned::secondPerson).count());
  }
}
