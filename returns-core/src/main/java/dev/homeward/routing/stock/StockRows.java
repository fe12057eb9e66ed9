package dev.homeward.routing.stock;

import dev.homeward.routing.HubId;
import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of hub stock and of its moves. */
@Repository
class StockRows {

  private final JdbcClient jdbc;

  StockRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A move as it is written; the key makes it safe to repeat. */
  record Moved(
      StockLine.Move kind,
      int quantity,
      @Nullable ConsignmentId consignment,
      UUID key,
      String by,
      Instant at) {

    int signed() {
      return kind.comes() ? quantity : -quantity;
    }
  }

  /** Returns whether the move had not been written before. */
  boolean move(StockLine line, Moved moved) {
    ConsignmentId consignment = moved.consignment();
    return jdbc.sql(
                """
                insert into hub_stock_move (id, hub_id, return_line_id, seller_id, case_id, kind, quantity,
                  consignment_id, request_key, by, at)
                values (:id, :hub, :line, :seller, :case, :kind, :quantity, :consignment, :key, :by, :at)
                on conflict (request_key) do nothing
                """)
            .param("id", TimeOrderedId.next())
            .param("hub", line.hub().value())
            .param("line", line.line().value())
            .param("seller", line.seller().value())
            .param("case", line.caseId().value())
            .param("kind", moved.kind().name())
            .param("quantity", moved.signed())
            .param("consignment", consignment == null ? null : consignment.value())
            .param("key", moved.key())
            .param("by", moved.by())
            .param("at", OffsetDateTime.ofInstant(moved.at(), ZoneOffset.UTC))
            .update()
        == 1;
  }

  void come(StockLine line, int quantity, Instant at) {
    jdbc.sql(
            """
            insert into hub_stock (hub_id, return_line_id, seller_id, case_id, case_number, sku, title, on_hand, since)
            values (:hub, :line, :seller, :case, :number, :sku, :title, :quantity, :at)
            on conflict (hub_id, return_line_id) do update set on_hand = hub_stock.on_hand + excluded.on_hand,
              since = case when hub_stock.on_hand = 0 then excluded.since else hub_stock.since end
            """)
        .param("hub", line.hub().value())
        .param("line", line.line().value())
        .param("seller", line.seller().value())
        .param("case", line.caseId().value())
        .param("number", line.caseNumber())
        .param("sku", line.sku())
        .param("title", line.title())
        .param("quantity", quantity)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  /** Returns whether there was enough. */
  boolean go(StockLine line, int quantity) {
    return jdbc.sql(
                """
                update hub_stock set on_hand = on_hand - :quantity
                where hub_id = :hub and return_line_id = :line and seller_id = :seller and on_hand >= :quantity
                """)
            .param("hub", line.hub().value())
            .param("line", line.line().value())
            .param("seller", line.seller().value())
            .param("quantity", quantity)
            .update()
        == 1;
  }

  @AcrossSellers
  Optional<StockLine> lock(HubId hub, ReturnLineId line) {
    return jdbc.sql("select * from hub_stock where hub_id = ? and return_line_id = ? for update")
        .param(hub.value())
        .param(line.value())
        .query(StockRows::line)
        .optional();
  }

  @AcrossSellers
  List<StockLine> in(Optional<SellerId> seller, HubId hub, int page, int size) {
    return jdbc.sql(
            """
            select * from hub_stock
            where hub_id = :hub and on_hand > 0 and (:seller::uuid is null or seller_id = :seller::uuid)
            order by since, case_number, return_line_id limit :size offset :skip
            """)
        .param("hub", hub.value())
        .param("seller", seller.map(SellerId::value).orElse(null))
        .param("size", size)
        .param("skip", (long) page * size)
        .query(StockRows::line)
        .list();
  }

  @AcrossSellers
  long count(Optional<SellerId> seller, HubId hub) {
    return jdbc.sql(
            """
            select count(*) from hub_stock
            where hub_id = :hub and on_hand > 0 and (:seller::uuid is null or seller_id = :seller::uuid)
            """)
        .param("hub", hub.value())
        .param("seller", seller.map(SellerId::value).orElse(null))
        .query(Long.class)
        .single();
  }

  @AcrossSellers
  List<StockLine> scanned(HubId hub, String code) {
    return jdbc.sql(
            """
            select * from hub_stock
            where hub_id = :hub and on_hand > 0 and (case_number = :code or upper(sku) = :code)
            order by since, return_line_id
            """)
        .param("hub", hub.value())
        .param("code", code)
        .query(StockRows::line)
        .list();
  }

  Optional<HubId> holding(SellerId seller, ReturnCaseId id) {
    return jdbc.sql(
            """
            select hub_id from hub_stock where seller_id = ? and case_id = ?
            order by on_hand > 0 desc, since desc limit 1
            """)
        .param(seller.value())
        .param(id.value())
        .query((row, _) -> new HubId(row.getObject(1, UUID.class)))
        .optional();
  }

  /** Returns how many units of a line arrived at hubs, those moved between hubs counted once. */
  int takenIn(SellerId seller, ReturnLineId line) {
    return jdbc.sql(
            """
            select coalesce(sum(quantity), 0) from hub_stock_move
            where seller_id = ? and return_line_id = ? and kind = 'TAKEN_IN' and consignment_id is null
            """)
        .param(seller.value())
        .param(line.value())
        .query(Integer.class)
        .single();
  }

  /** Returns how many units of a line are or were in consignments. */
  int packed(SellerId seller, ReturnLineId line) {
    return jdbc.sql(
            """
            select coalesce(-sum(quantity), 0) from hub_stock_move
            where seller_id = ? and return_line_id = ? and kind in ('PACKED', 'UNPACKED')
            """)
        .param(seller.value())
        .param(line.value())
        .query(Integer.class)
        .single();
  }

  @AcrossSellers
  List<HubStock.Total> totals() {
    return jdbc.sql(
            """
            select hub_id, count(*), sum(on_hand), min(since) from hub_stock where on_hand > 0 group by hub_id
            """)
        .query((row, _) ->
            new HubStock.Total(
                new HubId(row.getObject(1, UUID.class)),
                row.getLong(2),
                row.getLong(3),
                row.getTimestamp(4).toInstant()))
        .list();
  }

  @AcrossSellers
  List<HubStock.Imbalance> imbalances() {
    return jdbc.sql(
            """
            select hub_id, return_line_id, coalesce(s.on_hand, 0) as there, coalesce(m.moved, 0) as moved
            from hub_stock s
            full join (select hub_id, return_line_id, sum(quantity) as moved from hub_stock_move group by 1, 2) m
              using (hub_id, return_line_id)
            where coalesce(s.on_hand, 0) <> coalesce(m.moved, 0)
            """)
        .query((row, _) ->
            new HubStock.Imbalance(
                new HubId(row.getObject(1, UUID.class)),
                new ReturnLineId(row.getObject(2, UUID.class)),
                row.getInt(3),
                row.getInt(4)))
        .list();
  }

  private static StockLine line(ResultSet row, int index) throws SQLException {
    return new StockLine(
        new HubId(row.getObject("hub_id", UUID.class)),
        new SellerId(row.getObject("seller_id", UUID.class)),
        new ReturnCaseId(row.getObject("case_id", UUID.class)),
        new ReturnLineId(row.getObject("return_line_id", UUID.class)),
        row.getString("case_number"),
        row.getString("sku"),
        row.getString("title"),
        row.getInt("on_hand"),
        row.getTimestamp("since").toInstant());
  }
}
