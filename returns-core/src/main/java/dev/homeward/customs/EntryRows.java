package dev.homeward.customs;

import dev.homeward.customs.regime.ChargeType;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of import entries. */
@Repository
class EntryRows {

  private static final String FIND =
      """
      select e.*, l.order_line_id, l.quantity, l.hs_code, l.value_minor, l.rebated_minor,
             c.type, c.amount_minor, c.percent, c.refundable
      from import_entry e
      join import_entry_line l on l.entry_id = e.id
      left join import_charge c on c.entry_id = l.entry_id and c.order_line_id = l.order_line_id
      where e.seller_id = :seller and e.order_id = :order
      order by e.accepted_on, e.number, l.order_line_id, c.type
      """;

  private final JdbcClient jdbc;

  EntryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(SellerId seller, ImportEntry entry, Instant at) {
    jdbc.sql("delete from import_entry where seller_id = ? and order_id = ? and number = ?")
        .param(seller.value())
        .param(entry.order().value())
        .param(entry.number())
        .update();
    UUID id = TimeOrderedId.next();
    jdbc.sql(
            """
            insert into import_entry (id, seller_id, order_id, number, country, currency, accepted_on,
                exported_on, export_number, export_procedure, invoice, invoiced_on, declarant, ioss,
                carrier, tracking_number, recorded_at)
            values (:id, :seller, :order, :number, :country, :currency, :accepted, :exported,
                :exportNumber, :procedure, :invoice, :invoiced, :declarant, :ioss, :carrier, :tracking, :at)
            """)
        .param("id", id)
        .param("seller", seller.value())
        .param("order", entry.order().value())
        .param("number", entry.number())
        .param("country", entry.country().value())
        .param("currency", entry.currency().getCurrencyCode())
        .param("accepted", entry.acceptedOn())
        .param("exported", entry.exportedOn())
        .param("exportNumber", entry.exportNumber())
        .param("procedure", entry.exportProcedure())
        .param("invoice", entry.invoice())
        .param("invoiced", entry.invoicedOn())
        .param("declarant", entry.declarant())
        .param("ioss", entry.ioss())
        .param("carrier", entry.carrier())
        .param("tracking", entry.trackingNumber())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
    entry.lines().forEach(line -> write(seller, id, line));
  }

  private void write(SellerId seller, UUID entry, ImportEntry.Line line) {
    jdbc.sql("insert into import_entry_line values (?, ?, ?, ?, ?, ?, ?)")
        .param(entry)
        .param(line.orderLine().value())
        .param(seller.value())
        .param(line.quantity())
        .param(line.hsCode())
        .param(line.value().minor())
        .param(line.rebated() == null ? null : line.rebated().minor())
        .update();
    for (ImportEntry.Charge charge : line.charges()) {
      jdbc.sql("insert into import_charge values (?, ?, ?, ?, ?, ?, ?)")
          .param(entry)
          .param(line.orderLine().value())
          .param(seller.value())
          .param(charge.type().name())
          .param(charge.amount().minor())
          .param(charge.percent())
          .param(charge.refundable())
          .update();
    }
  }

  List<ImportEntry> ofOrder(SellerId seller, OrderId order) {
    Map<UUID, Entry> found = new LinkedHashMap<>();
    jdbc.sql(FIND)
        .param("seller", seller.value())
        .param("order", order.value())
        .query(row -> {
          UUID id = row.getObject("id", UUID.class);
          Entry entry = found.get(id);
          if (entry == null) {
            entry = new Entry(order, row);
            found.put(id, entry);
          }
          entry.add(row);
        });
    return found.values().stream().map(Entry::read).toList();
  }

  /** An entry whose lines are still being read. */
  private static final class Entry {

    private final ImportEntry head;
    private final Map<OrderLineId, ImportEntry.Line> lines = new LinkedHashMap<>();

    Entry(OrderId order, ResultSet row) throws SQLException {
      Currency currency = Currency.getInstance(row.getString("currency"));
      this.head =
          new ImportEntry(
              order,
              row.getString("number"),
              new CountryCode(row.getString("country")),
              currency,
              row.getObject("accepted_on", LocalDate.class),
              row.getObject("exported_on", LocalDate.class),
              row.getString("export_number"),
              row.getString("export_procedure"),
              row.getString("invoice"),
              row.getObject("invoiced_on", LocalDate.class),
              row.getString("declarant"),
              row.getString("ioss"),
              row.getString("carrier"),
              row.getString("tracking_number"),
              List.of(line(row, currency, List.of())));
    }

    void add(ResultSet row) throws SQLException {
      OrderLineId id = new OrderLineId(row.getObject("order_line_id", UUID.class));
      ImportEntry.Line before = lines.get(id);
      List<ImportEntry.Charge> charges =
          before == null ? new ArrayList<>() : new ArrayList<>(before.charges());
      String type = row.getString("type");
      if (type != null) {
        BigDecimal percent = row.getBigDecimal("percent");
        charges.add(
            new ImportEntry.Charge(
                ChargeType.valueOf(type),
                new Money(row.getLong("amount_minor"), head.currency()),
                percent == null ? null : percent.stripTrailingZeros(),
                row.getBoolean("refundable")));
      }
      lines.put(id, line(row, head.currency(), charges));
    }

    private static ImportEntry.Line line(
        ResultSet row, Currency currency, List<ImportEntry.Charge> charges) throws SQLException {
      Long rebated = row.getObject("rebated_minor", Long.class);
      return new ImportEntry.Line(
          new OrderLineId(row.getObject("order_line_id", UUID.class)),
          row.getInt("quantity"),
          row.getString("hs_code"),
          new Money(row.getLong("value_minor"), currency),
          rebated == null ? null : new Money(rebated, currency),
          charges);
    }

    ImportEntry read() {
      return head.with(List.copyOf(lines.values()));
    }
  }
}
