package dev.homeward.routing.stock;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows by which declared consignments a seller's units left. */
@Service
@Transactional(readOnly = true)
public class ExportProofs {

  private final JdbcClient jdbc;

  ExportProofs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Units that left, or are about to.
   *
   * @param reference number of the export declaration
   * @param number of the consignment, as people read it
   * @param departedAt null before
   */
  public record ExportProof(
      ConsignmentId consignment,
      String reference,
      String number,
      ConsignmentState state,
      CountryCode to,
      int units,
      @Nullable String carrier,
      @Nullable String trackingNumber,
      Instant declaredAt,
      @Nullable Instant departedAt) {}

  /** Returns the consignments that units of some lines are declared in, the latest first. */
  public List<ExportProof> of(SellerId seller, Collection<ReturnLineId> lines) {
    return jdbc.sql(
            """
            select c.id, c.reference, c.number, c.state, c.to_country, sum(i.quantity) as units, c.carrier, c.tracking_number,
              (select max(s.at) from consignment_step s where s.consignment_id = c.id and s.state = 'DECLARED') as declared_at,
              (select max(s.at) from consignment_step s where s.consignment_id = c.id and s.state = 'DEPARTED') as departed_at
            from consignment_item i join consignment c on c.id = i.consignment_id
            where i.seller_id = :seller and i.return_line_id = any (:lines)
              and c.state in ('DECLARED', 'DEPARTED', 'ARRIVED')
            group by c.id order by declared_at desc, c.id
            """)
        .param("seller", seller.value())
        .param("lines", lines.stream().map(ReturnLineId::value).toArray(UUID[]::new))
        .query((row, _) ->
            new ExportProof(
                new ConsignmentId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("number"),
                ConsignmentState.valueOf(row.getString("state")),
                new CountryCode(row.getString("to_country")),
                row.getInt("units"),
                row.getString("carrier"),
                row.getString("tracking_number"),
                row.getTimestamp("declared_at").toInstant(),
                SqlTime.instant(row, "departed_at")))
        .list();
  }
}
