package dev.homeward.analytics.rating.facts;

import dev.homeward.analytics.credit.BuyerLimits;
import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.replica.SqlText;
import dev.homeward.oversight.Attribution;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Which facts are asked for.
 *
 * @param day as of its first moment, in UTC
 * @param seller the replica's code of the only seller; empty for all
 * @param decided what people decided about returned lines
 * @param unfit order lines that are left out
 */
record FactScope(
    LocalDate day,
    CreditParameters parameters,
    OptionalInt seller,
    List<Attribution> decided,
    List<UUID> unfit) {

  /** The text of a question about these facts; only dates and numbers are written into it. */
  SqlText text(String resource) {
    BuyerLimits limits = BuyerLimits.DEFAULT;
    return SqlText.of(FactScope.class, resource)
        .with("delivered_in_window", deliveredInWindow())
        .with("seller_of_s", sellerOf("s"))
        .with("seller_of_r", sellerOf("r"))
        .with("most_lines", Integer.toString(limits.lines()))
        .with("most_returned", Integer.toString(limits.returned()))
        .with("longest_age", Integer.toString(parameters.longestAgeDays()))
        .with("last_day", Integer.toString(FactQuestions.LAST_DAY_OF_RETURNS))
        .with("as_of", day.toString());
  }

  private String deliveredInWindow() {
    return "s.merchandise and s.delivered_day < date '%s' and s.delivered_day >= date '%s'"
        .formatted(day, day.minusDays(parameters.longestAgeDays()));
  }

  private String sellerOf(String table) {
    return seller.isEmpty() ? "true" : table + ".seller_key = " + seller.getAsInt();
  }
}
