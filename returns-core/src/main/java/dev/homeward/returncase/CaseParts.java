package dev.homeward.returncase;

import dev.homeward.policy.AppliedRule;
import dev.homeward.policy.Ground;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what belongs to a case. */
@Repository
class CaseParts {

  private static final TypeReference<List<AppliedRule>> RULES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseParts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private JdbcClient.StatementSpec of(String sql, SellerId seller, ReturnCaseId id) {
    return jdbc.sql(sql).param(id.value()).param(seller.value());
  }

  List<AppliedRule> rules(SellerId seller, ReturnCaseId id) {
    return of("select rules from return_decision where case_id = ? and seller_id = ?", seller, id)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, RULES))
        .orElse(List.of());
  }

  List<CaseLine> lines(SellerId seller, ReturnCaseId id, Currency currency) {
    return of(
            "select * from return_line where case_id = ? and seller_id = ? order by position",
            seller,
            id)
        .query((row, _) -> line(row, currency))
        .list();
  }

  private static CaseLine line(ResultSet row, Currency currency) throws SQLException {
    UUID orderLine = row.getObject("order_line_id", UUID.class);
    String resolution = row.getString("resolution");
    String ground = row.getString("ground");
    Long keep = row.getObject("keep_minor", Long.class);
    return new CaseLine(
        new ReturnLineId(row.getObject("id", UUID.class)),
        orderLine == null ? null : new OrderLineId(orderLine),
        row.getString("sku"),
        row.getString("title"),
        row.getInt("quantity"),
        row.getString("reason"),
        row.getString("comment"),
        resolution == null ? null : Resolution.valueOf(resolution),
        ground == null ? null : Ground.valueOf(ground),
        row.getBigDecimal("restocking_percent"),
        row.getInt("first_unit"),
        row.getInt("kept"),
        row.getInt("received"),
        row.getInt("judged"),
        row.getInt("settled"),
        row.getInt("released"),
        row.getInt("replaced"),
        row.getInt("handed_back"),
        new Money(row.getLong("refund_minor"), currency),
        keep == null ? null : new Money(keep, currency));
  }

  List<CasePhoto> photos(SellerId seller, ReturnCaseId id) {
    return of(
            "select * from return_photo where case_id = ? and seller_id = ? order by added_at, id",
            seller,
            id)
        .query((row, _) -> {
          UUID line = row.getObject("return_line_id", UUID.class);
          return new CasePhoto(
              row.getString("blob"),
              line == null ? null : new ReturnLineId(line),
              row.getString("added_by"),
              row.getTimestamp("added_at").toInstant());
        })
        .list();
  }

  List<CaseMessage> messages(SellerId seller, ReturnCaseId id) {
    return of(
            "select * from return_message where case_id = ? and seller_id = ? order by posted_at, id",
            seller,
            id)
        .query((row, _) ->
            new CaseMessage(
                Author.valueOf(row.getString("author")),
                row.getString("name"),
                row.getString("body"),
                row.getTimestamp("posted_at").toInstant()))
        .list();
  }
}
