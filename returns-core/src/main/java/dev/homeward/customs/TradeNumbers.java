package dev.homeward.customs;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps under which numbers sellers and the platform trade: for customs, for tax and for schemes,
 * per customs territory.
 */
@Service
@Transactional
public class TradeNumbers {

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  TradeNumbers(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Returns the numbers of a seller, by territory. */
  @Transactional(readOnly = true)
  public List<TradeNumber> of(SellerId seller) {
    return jdbc.sql("select * from trade_number where seller_id = ? order by territory, kind")
        .param(seller.value())
        .query((row, _) -> number(row))
        .list();
  }

  /** Returns the platform's own numbers, by territory. */
  @Transactional(readOnly = true)
  public List<TradeNumber> ofPlatform() {
    return jdbc.sql("select * from platform_trade_number order by territory, kind")
        .query((row, _) -> number(row))
        .list();
  }

  /** Returns the number of a seller for something in a territory. */
  @Transactional(readOnly = true)
  public Optional<String> of(SellerId seller, String territory, TradeNumber.Kind kind) {
    return jdbc.sql(
            "select number from trade_number where seller_id = ? and territory = ? and kind = ?")
        .param(seller.value())
        .param(territory)
        .param(kind.name())
        .query(String.class)
        .optional();
  }

  /**
   * Returns under which number goods of a seller are imported: its own for customs or for tax, else
   * that of the platform, which is the importer then.
   */
  @Transactional(readOnly = true)
  public Optional<String> importer(SellerId seller, String territory) {
    return jdbc.sql(
            """
            select number from (
              select number, case kind when 'CUSTOMS' then 1 else 2 end as choice
              from trade_number where seller_id = :seller and territory = :territory and kind in ('CUSTOMS', 'TAX')
              union all
              select number, 3 from platform_trade_number where territory = :territory and kind = 'CUSTOMS') n
            order by choice limit 1
            """)
        .param("seller", seller.value())
        .param("territory", territory)
        .query(String.class)
        .optional();
  }

  /**
   * Takes a number down in place of the one before; an empty one takes it away.
   *
   * @param seller whose number it is; null for the platform's
   */
  public void put(@Nullable SellerId seller, TradeNumber number, Actor actor) {
    String before = known(seller, number).orElse("");
    if (before.equals(number.number())) {
      return;
    }
    write(seller, number);
    audit.record(
        actor,
        "trade-number.changed",
        Subject.of(
            seller == null ? "platform" : "seller",
            seller == null ? "platform" : seller,
            number.territory(),
            seller),
        Map.of("kind", number.kind().name(), "number", before),
        Map.of("kind", number.kind().name(), "number", number.number()));
  }

  private Optional<String> known(@Nullable SellerId seller, TradeNumber number) {
    return seller == null
        ? ofPlatform().stream()
            .filter(
                one -> one.territory().equals(number.territory()) && one.kind() == number.kind())
            .map(TradeNumber::number)
            .findFirst()
        : of(seller, number.territory(), number.kind());
  }

  private void write(@Nullable SellerId seller, TradeNumber number) {
    String table = seller == null ? "platform_trade_number" : "trade_number";
    String whose = seller == null ? "" : " and seller_id = :seller";
    var delete =
        jdbc.sql("delete from " + table + " where territory = :territory and kind = :kind" + whose)
            .param("territory", number.territory())
            .param("kind", number.kind().name());
    var insert =
        jdbc.sql(
                seller == null
                    ? "insert into platform_trade_number (territory, kind, number) values (:territory, :kind, :number)"
                    : "insert into trade_number (seller_id, territory, kind, number) values (:seller, :territory, :kind, :number)")
            .param("territory", number.territory())
            .param("kind", number.kind().name())
            .param("number", number.number());
    if (seller != null) {
      delete = delete.param("seller", seller.value());
      insert = insert.param("seller", seller.value());
    }
    delete.update();
    if (!number.number().isEmpty()) {
      insert.update();
    }
  }

  private static TradeNumber number(ResultSet row) throws SQLException {
    return new TradeNumber(
        row.getString("territory"),
        TradeNumber.Kind.valueOf(row.getString("kind")),
        row.getString("number"));
  }
}
