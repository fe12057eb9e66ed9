package dev.homeward.analytics.rating;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.standing.Grade;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Everything that explains one seller's rating.
 *
 * @param rating the latest
 * @param trend what decided the grade in the last twelve months, and the latest; earliest first
 * @param maturity the curve of the cell that most of its lines are in
 * @param maturityOf that cell's category and region; empty names for none
 * @param peers sellers with the same main category, those with most to go by first
 * @param costliest the lines that cost most points
 * @param outlook what would lift the grade
 * @param reserve refunds still to be expected, by currency
 */
public record SellerCard(
    RatingRecord rating,
    List<RatingRecord> trend,
    MaturityFunction maturity,
    CellName maturityOf,
    List<QueueRow> peers,
    List<CostlyLine> costliest,
    Outlook outlook,
    List<Money> reserve) {

  /** A category and a destination region; empty for none. */
  public record CellName(String category, String region) {}

  /**
   * A line that came back.
   *
   * @param points by dimension what the score has less for it, negative
   * @param sum of all its points
   * @param reason handle of the claimed reason; empty where none was given
   */
  public record CostlyLine(
      OrderLineId line,
      OrderId order,
      String number,
      String sku,
      String title,
      LocalDate delivered,
      ReturnLineId returnLine,
      ReturnCaseId returnCase,
      String reason,
      Map<CreditDimension, Double> points,
      double sum) {}

  /**
   * What would lift the grade.
   *
   * @param next the grade above; A where there is none
   * @param cleanLines how many more lines without a return it takes; empty where no number does
   */
  public record Outlook(Grade next, OptionalInt cleanLines) {}
}
