package dev.homeward.routing.stock;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells when goods of a return were put into consignments, left in them, and were taken out. */
@Service
@Transactional(readOnly = true)
public class PackedGoods {

  private static final String HAPPENED =
      """
      select m.id as fact, m.kind, m.at, h.code as place, c.*, m.case_id as of_case, m.return_line_id, s.sku,
        abs(m.quantity) as units
      from hub_stock_move m join consignment c on c.id = m.consignment_id join hub h on h.id = m.hub_id
      join hub_stock s on s.hub_id = m.hub_id and s.return_line_id = m.return_line_id
      where m.seller_id = :seller and m.case_id = any (:cases) and m.kind in ('PACKED', 'UNPACKED')
      union all
      select t.id, t.state, t.at, coalesce(h.code, c.to_country), c.*, i.case_id, i.return_line_id, i.sku, i.quantity
      from consignment_item i join consignment c on c.id = i.consignment_id
      join consignment_step t on t.consignment_id = c.id and t.state in ('DEPARTED', 'ARRIVED')
      left join hub h on h.id = case when t.state = 'DEPARTED' then c.from_hub else c.to_hub end
      where i.seller_id = :seller and i.case_id = any (:cases)
      order by at, fact, return_line_id
      """;

  private final JdbcClient jdbc;

  PackedGoods(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was done to goods and a consignment. */
  public enum Kind {
    PACKED,
    UNPACKED,
    DEPARTED,
    /** There the goods are taken out. */
    ARRIVED
  }

  /** Units of a line. */
  public record Units(ReturnLineId line, String sku, int quantity) {}

  /**
   * Something that was done.
   *
   * @param fact by which it is known: the same for ever
   * @param reference of the export declaration; null before there is one
   * @param parcel that carries it; null where none is known
   * @param place code of the hub, else of the country
   */
  public record Happened(
      UUID fact,
      Kind kind,
      ConsignmentId consignment,
      String number,
      @Nullable String reference,
      @Nullable UUID parcel,
      @Nullable String carrier,
      @Nullable String trackingNumber,
      String place,
      List<Units> units,
      Instant at) {

    public Happened {
      units = List.copyOf(units);
    }

    private Happened with(List<Units> more) {
      List<Units> all = Stream.concat(units.stream(), more.stream()).toList();
      return new Happened(
          fact,
          kind,
          consignment,
          number,
          reference,
          parcel,
          carrier,
          trackingNumber,
          place,
          all,
          at);
    }
  }

  /** Returns what was done to the goods of some cases in one statement, the earliest first. */
  public Map<ReturnCaseId, List<Happened>> ofCases(SellerId seller, Collection<ReturnCaseId> ids) {
    Map<ReturnCaseId, Map<UUID, Happened>> facts = new LinkedHashMap<>();
    jdbc.sql(HAPPENED)
        .param("seller", seller.value())
        .param("cases", ids.stream().map(ReturnCaseId::value).toArray(UUID[]::new))
        .query(row -> {
          facts
              .computeIfAbsent(
                  new ReturnCaseId(row.getObject("of_case", UUID.class)),
                  _ -> new LinkedHashMap<>())
              .merge(
                  row.getObject("fact", UUID.class),
                  happened(row),
                  (before, more) -> before.with(more.units()));
        });
    Map<ReturnCaseId, List<Happened>> happened = new HashMap<>();
    facts.forEach((id, all) -> happened.put(id, List.copyOf(all.values())));
    return happened;
  }

  private static Happened happened(ResultSet row) throws SQLException {
    Units units =
        new Units(
            new ReturnLineId(row.getObject("return_line_id", UUID.class)),
            row.getString("sku"),
            row.getInt("units"));
    return new Happened(
        row.getObject("fact", UUID.class),
        Kind.valueOf(row.getString("kind")),
        new ConsignmentId(row.getObject("id", UUID.class)),
        row.getString("number"),
        row.getString("reference"),
        row.getObject("parcel_id", UUID.class),
        row.getString("carrier"),
        row.getString("tracking_number"),
        row.getString("place"),
        List.of(units),
        row.getTimestamp("at").toInstant());
  }
}
