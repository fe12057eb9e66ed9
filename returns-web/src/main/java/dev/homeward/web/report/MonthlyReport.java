package dev.homeward.web.report;

import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.analytics.rating.RatingRecord;
import dev.homeward.refund.RefundTotals;
import dev.homeward.seller.SellerView;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.SellerGrade;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a month: returns that occurred in it, over sales that occurred in it.
 *
 * @param seller null for the whole platform
 * @param over whether the month is over
 * @param months units of every month that has any, the latest first
 * @param value paid and refunded; empty where there are several currencies
 * @param refunds money that moved back to shoppers in the month, by currency
 * @param sellers of the platform, those with most returns first; without rows for one seller
 * @param grades now, of the sellers that have one; empty for one seller
 * @param score the last of the month; empty for the platform, and before the first
 * @param grade of record at the end of the month; empty for the platform, and before the first
 */
record MonthlyReport(
    YearMonth month,
    @Nullable SellerView seller,
    boolean over,
    Map<YearMonth, RateRow> months,
    Optional<RateAnswer> value,
    List<RefundTotals.Total> refunds,
    RateAnswer products,
    RateAnswer regions,
    RateAnswer reasons,
    List<RateRow> sellers,
    long sellersInAll,
    Map<SellerId, SellerGrade> grades,
    Optional<RatingRecord> score,
    Optional<SellerGrade> grade,
    Instant asOf) {

  /** What a month had; null for one without sales and returns. */
  @Nullable RateRow of(YearMonth any) {
    return months.get(any);
  }

  boolean isEmpty() {
    return of(month) == null;
  }
}
