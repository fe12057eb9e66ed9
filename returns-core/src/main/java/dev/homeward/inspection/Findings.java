package dev.homeward.inspection;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what arrived and what was found. */
@Service
@Transactional(readOnly = true)
public class Findings {

  private final JdbcClient jdbc;

  Findings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Units that arrived, by whom they were booked, and when. */
  public record Arrived(ReceivedLine line, String receivedBy, Instant receivedAt) {}

  /** Units that were judged, by whom, and when. */
  public record Judged(InspectedUnits units, String inspectedBy, Instant inspectedAt) {}

  /** Returns what arrived of a case, the earliest first. */
  public List<Arrived> arrived(SellerId seller, ReturnCaseId id) {
    return arrived(seller, List.of(id)).getOrDefault(id, List.of());
  }

  /** Returns what arrived of some cases in one statement, the earliest of each first. */
  public Map<ReturnCaseId, List<Arrived>> arrived(SellerId seller, Collection<ReturnCaseId> ids) {
    Map<ReturnCaseId, List<Arrived>> arrived = new HashMap<>();
    jdbc.sql(
            """
            select l.*, r.case_id as of_case, r.received_by, r.received_at
            from receipt r join receipt_line l on l.receipt_id = r.id
            where r.case_id = any (?) and r.seller_id = ? order by r.received_at, r.id, l.position
            """)
        .param(values(ids))
        .param(seller.value())
        .query(row -> {
          arrived.computeIfAbsent(caseOf(row, "of_case"), _ -> new ArrayList<>()).add(arrived(row));
        });
    return arrived;
  }

  private static Arrived arrived(ResultSet row) throws SQLException {
    return new Arrived(
        new ReceivedLine(
            line(row),
            row.getInt("quantity"),
            Condition.valueOf(row.getString("condition")),
            Finding.valueOf(row.getString("finding")),
            row.getString("sku"),
            row.getString("note")),
        row.getString("received_by"),
        row.getTimestamp("received_at").toInstant());
  }

  /** Returns what was found of a case, the earliest first. */
  public List<Judged> judged(SellerId seller, ReturnCaseId id) {
    return judged(seller, List.of(id)).getOrDefault(id, List.of());
  }

  /** Returns what was found of some cases in one statement, the earliest of each first. */
  public Map<ReturnCaseId, List<Judged>> judged(SellerId seller, Collection<ReturnCaseId> ids) {
    Map<ReturnCaseId, List<Judged>> judged = new HashMap<>();
    jdbc.sql(
            """
            select * from inspection where case_id = any (?) and seller_id = ? order by inspected_at, id
            """)
        .param(values(ids))
        .param(seller.value())
        .query(row -> {
          judged.computeIfAbsent(caseOf(row, "case_id"), _ -> new ArrayList<>()).add(judged(row));
        });
    return judged;
  }

  private static Judged judged(ResultSet row) throws SQLException {
    return new Judged(
        new InspectedUnits(
            new ReturnLineId(row.getObject("return_line_id", UUID.class)),
            row.getInt("quantity"),
            Verdict.valueOf(row.getString("verdict")),
            Grade.valueOf(row.getString("grade")),
            Disposition.valueOf(row.getString("disposition")),
            Authenticity.valueOf(row.getString("authenticity")),
            Liability.valueOf(row.getString("liability")),
            row.getBigDecimal("deduction_percent"),
            row.getString("note")),
        row.getString("inspected_by"),
        row.getTimestamp("inspected_at").toInstant());
  }

  private static UUID[] values(Collection<ReturnCaseId> ids) {
    return ids.stream().map(ReturnCaseId::value).toArray(UUID[]::new);
  }

  private static ReturnCaseId caseOf(ResultSet row, String column) throws SQLException {
    return new ReturnCaseId(row.getObject(column, UUID.class));
  }

  /** Returns the cases that a parcel was booked in for, by the key of its receipts. */
  public List<ReturnCaseId> casesOf(SellerId seller, UUID parcel) {
    return jdbc.sql(
            "select case_id from receipt where request_key = ? and seller_id = ? order by"
                + " received_at, id")
        .param(parcel)
        .param(seller.value())
        .query((row, _) -> new ReturnCaseId(row.getObject(1, UUID.class)))
        .list();
  }

  private static @Nullable ReturnLineId line(ResultSet row) throws SQLException {
    UUID line = row.getObject("return_line_id", UUID.class);
    return line == null ? null : new ReturnLineId(line);
  }
}
