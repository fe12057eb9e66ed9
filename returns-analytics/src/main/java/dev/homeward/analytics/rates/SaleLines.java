package dev.homeward.analytics.rates;

import dev.homeward.analytics.replica.Replica;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Lists the sale lines behind a figure. */
@Service
public class SaleLines {

  private static final LineSql<SaleLineRow> SQL = new LineSql<>(false, SaleLines::read);

  private final Replica replica;

  SaleLines(Replica replica) {
    this.replica = replica;
  }

  public LinePage<SaleLineRow> page(LineQuery query) {
    return SQL.page(query, replica);
  }

  /** Hands over every line of the slice in order, one at a time, whatever the page asked for. */
  public void each(LineQuery query, Consumer<SaleLineRow> receiver) {
    SQL.each(query, replica, receiver);
  }

  private static SaleLineRow read(ResultSet row) throws SQLException {
    LineColumns line = new LineColumns(row);
    return new SaleLineRow(
        new OrderLineId(line.uuid("line_id")),
        new OrderId(line.uuid("order_id")),
        line.seller(),
        line.text("channel"),
        line.text("number"),
        line.text("sku"),
        line.text("title"),
        row.getString("category"),
        row.getString("customer"),
        row.getString("country"),
        row.getString("country_text"),
        line.instant("occurred_at"),
        row.getObject("delivered_at") == null ? null : line.instant("delivered_at"),
        row.getInt("quantity"),
        line.unitPrice(),
        line.value(),
        row.getInt("returned_units"));
  }
}
