package dev.homeward.analytics.rating.facts;

import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the lines of one seller that explain its rating. */
@Component
public class SellerLines {

  private final RatingFacts facts;

  SellerLines(RatingFacts facts) {
    this.facts = facts;
  }

  /**
   * What explains a rating.
   *
   * @param back lines that came back, those that weigh most
   * @param open what may still come back
   */
  public record Found(List<BackLine> back, List<OpenAmount> open) {}

  public Found of(
      SellerId seller,
      LocalDate day,
      CreditParameters parameters,
      Codes codes,
      Map<Cell, MaturityFunction> curves) {
    return facts.askOne(
        seller,
        day,
        parameters,
        codes,
        curves,
        lines -> new Found(back(lines), open(lines)),
        new Found(List.of(), List.of()));
  }

  private static List<BackLine> back(OneSeller lines) throws SQLException {
    List<BackLine> back = new ArrayList<>();
    lines.questions().each("costly-lines.sql", row -> back.add(line(lines, row)));
    return back;
  }

  private static BackLine line(OneSeller lines, ResultSet row) throws SQLException {
    return new BackLine(
        new OrderLineId(row.getObject(1, UUID.class)),
        new OrderId(row.getObject(2, UUID.class)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        lines.cell(row.getInt(7), row.getInt(8)),
        row.getInt(9),
        row.getDouble(10),
        row.getDouble(11),
        row.getDouble(12),
        new ReturnLineId(row.getObject(13, UUID.class)),
        new ReturnCaseId(row.getObject(14, UUID.class)),
        row.getString(15));
  }

  private static List<OpenAmount> open(OneSeller lines) throws SQLException {
    List<OpenAmount> open = new ArrayList<>();
    lines
        .questions()
        .each(
            "open-amounts.sql",
            row ->
                open.add(
                    new OpenAmount(
                        lines.cell(row.getInt(1), row.getInt(2)),
                        row.getInt(3),
                        Currency.getInstance(row.getString(4)),
                        row.getBigDecimal(5))));
    return open;
  }
}
