package dev.homeward.web.merchant.returns;

import dev.homeward.policy.Payer;
import dev.homeward.returncase.BulkApproval.Effect;
import dev.homeward.shared.Money;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What approving many returns would do in all.
 *
 * @param ready those that will be approved
 * @param changed those that are not any more as they were seen
 * @param value of the goods, one sum for each currency
 * @param sellerPays how many travel back at the seller's cost
 * @param byMethod how many travel how, as shoppers chose
 */
record BulkPlan(
    List<Effect> ready,
    List<Effect> changed,
    Collection<Money> value,
    Collection<Money> fees,
    long sellerPays,
    long shopperPays,
    Map<String, Integer> byMethod) {

  static BulkPlan of(List<Effect> effects) {
    List<Effect> ready = effects.stream().filter(Effect::ready).toList();
    Map<String, Money> value = new TreeMap<>();
    Map<String, Money> fees = new TreeMap<>();
    Map<String, Integer> byMethod = new TreeMap<>();
    for (Effect effect : ready) {
      add(value, effect.row().value());
      if (!effect.returnFee().isZero()) {
        add(fees, effect.returnFee());
      }
      String method = effect.method();
      byMethod.merge(method == null ? "open" : method, 1, Integer::sum);
    }
    return new BulkPlan(
        ready,
        effects.stream().filter(effect -> !effect.ready()).toList(),
        value.values(),
        fees.values(),
        ready.stream().filter(effect -> effect.returnPaidBy() == Payer.SELLER).count(),
        ready.stream().filter(effect -> effect.returnPaidBy() == Payer.SHOPPER).count(),
        byMethod);
  }

  private static void add(Map<String, Money> sums, Money amount) {
    Currency currency = amount.currency();
    sums.merge(currency.getCurrencyCode(), amount, Money::plus);
  }
}
