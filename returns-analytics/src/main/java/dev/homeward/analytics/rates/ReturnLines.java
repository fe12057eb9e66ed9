package dev.homeward.analytics.rates;

import dev.homeward.analytics.replica.Replica;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Lists the return lines behind a figure. */
@Service
public class ReturnLines {

  private static final LineSql<ReturnLineRow> SQL = new LineSql<>(true, ReturnLines::read);

  private final Replica replica;

  ReturnLines(Replica replica) {
    this.replica = replica;
  }

  public LinePage<ReturnLineRow> page(LineQuery query) {
    return SQL.page(query, replica);
  }

  /** Hands over every line of the slice in order, one at a time, whatever the page asked for. */
  public void each(LineQuery query, Consumer<ReturnLineRow> receiver) {
    SQL.each(query, replica, receiver);
  }

  private static ReturnLineRow read(ResultSet row) throws SQLException {
    LineColumns line = new LineColumns(row);
    int quantity = row.getInt("quantity");
    int matched = row.getInt("matched");
    String match = row.getString("match_state");
    int days = row.getInt("days_since_purchase");
    Integer daysSincePurchase = row.wasNull() ? null : days;
    return new ReturnLineRow(
        new ReturnLineId(line.uuid("line_id")),
        new ReturnCaseId(line.uuid("case_id")),
        line.seller(),
        line.text("channel"),
        line.text("number"),
        line.text("sku"),
        line.text("title"),
        row.getString("category"),
        row.getString("reason"),
        row.getString("customer"),
        row.getString("country"),
        row.getString("country_text"),
        line.instant("occurred_at"),
        quantity,
        line.unitPrice(),
        line.value(),
        match == null ? null : Match.valueOf(match),
        matched,
        quantity - matched,
        daysSincePurchase,
        row.getBoolean("dearer_than_bought"));
  }
}
