package dev.homeward.backtest;

import dev.homeward.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a backtest.
 *
 * @param returns that were judged again
 * @param unjudged lines of which nobody knows when they arrived
 * @param shoppersAffected different shoppers with a return that would have ended otherwise
 * @param then under the policies that the goods were sold under
 * @param drafted under the draft
 * @param changes how many returns, by what would have changed
 * @param examples some returns of each change
 */
public record BacktestResult(
    int returns,
    int lines,
    int unjudged,
    int shoppersAffected,
    Sums then,
    Sums drafted,
    Map<BacktestChange, Integer> changes,
    List<Example> examples) {

  /**
   * Sums of all returns.
   *
   * @param refused lines that are not let in
   * @param reviewed returns that a person looks at
   * @param kept returns whose goods all stay with the shopper
   * @param paidParcels returns whose way back the seller pays
   * @param refunds what is refunded, an amount per currency
   * @param fees what is kept back, an amount per currency
   */
  public record Sums(
      int refused,
      int reviewed,
      int kept,
      int paidParcels,
      List<Money> refunds,
      List<Money> fees) {}

  /**
   * A return that would have ended otherwise.
   *
   * @param ruleThen clause of the policy or law that decided; null where there was none
   */
  public record Example(
      BacktestChange change,
      UUID caseId,
      String number,
      Money refundThen,
      Money refundDrafted,
      @Nullable String ruleThen,
      @Nullable String ruleDrafted) {}
}
