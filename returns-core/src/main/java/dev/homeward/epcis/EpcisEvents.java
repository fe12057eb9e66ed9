package dev.homeward.epcis;

import dev.homeward.inspection.Findings;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.routing.stock.PackedGoods;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells every physical step of returns: what carriers saw, and what the warehouse did. */
@Service
@Transactional(readOnly = true)
public class EpcisEvents {

  private static final int PAGE = 500;

  private final ReturnBook book;
  private final Parcels parcels;
  private final Findings findings;
  private final PackingEvents packing;
  private final Sellers sellers;
  private final JdbcClient jdbc;

  EpcisEvents(
      ReturnBook book,
      Parcels parcels,
      Findings findings,
      PackingEvents packing,
      Sellers sellers,
      JdbcClient jdbc) {
    this.packing = packing;
    this.book = book;
    this.parcels = parcels;
    this.findings = findings;
    this.sellers = sellers;
    this.jdbc = jdbc;
  }

  /**
   * Returns the events of a case, the earliest first.
   *
   * @throws dev.homeward.shared.NotFound if there is none, or another seller's
   */
  public List<EpcisEvent> ofCase(SellerId seller, ReturnCaseId id) {
    if (!book.sellerOf(id).equals(seller)) {
      throw new NotFound("return", id);
    }
    return ofCases(seller, List.of(id));
  }

  /**
   * Returns the events of some cases in as many statements as those of one: case by case, of each
   * the earliest first.
   */
  public List<EpcisEvent> ofCases(SellerId seller, List<ReturnCaseId> ids) {
    Map<ReturnCaseId, EpcisCase> cases = cases(seller, ids);
    List<ParcelView> travelled = parcels.ofCases(seller, ids);
    Map<ReturnCaseId, List<Findings.Arrived>> arrived = findings.arrived(seller, ids);
    Map<ReturnCaseId, List<Findings.Judged>> judged = findings.judged(seller, ids);
    Map<ReturnCaseId, List<PackedGoods.Happened>> packed = packing.ofCases(seller, ids);
    List<EpcisEvent> all = new ArrayList<>();
    cases.forEach((id, told) -> {
      List<EpcisEvent> events = new ArrayList<>();
      travelled.stream()
          .filter(parcel -> holds(parcel, id))
          .forEach(parcel ->
              parcel.scans().forEach(scan -> told.scanned(parcel, scan).ifPresent(events::add)));
      arrived.getOrDefault(id, List.of()).forEach(some -> events.add(told.arrived(some)));
      judged.getOrDefault(id, List.of()).forEach(some -> events.addAll(told.judged(some)));
      events.addAll(PackingEvents.of(packed.getOrDefault(id, List.of()), told));
      events.sort(Comparator.comparing(EpcisEvent::at));
      all.addAll(events);
    });
    return all;
  }

  private static boolean holds(ParcelView parcel, ReturnCaseId id) {
    return parcel.contents().stream().anyMatch(content -> id.equals(content.caseId()));
  }

  private Map<ReturnCaseId, EpcisCase> cases(SellerId seller, List<ReturnCaseId> ids) {
    ZoneId zone = sellers.get(seller).timeZone();
    Map<ReturnCaseId, EpcisCase> cases = new LinkedHashMap<>();
    jdbc.sql(
            """
            select c.id, c.number, l.id as line, l.sku, l.quantity
            from return_case c left join return_line l on l.case_id = c.id and l.seller_id = c.seller_id
            where c.seller_id = ? and c.id = any (?) order by c.id, l.position
            """)
        .param(seller.value())
        .param(ids.stream().map(ReturnCaseId::value).toArray(UUID[]::new))
        .query(row -> {
          UUID id = row.getObject("id", UUID.class);
          String number = row.getString("number");
          UUID line = row.getObject("line", UUID.class);
          EpcisCase told =
              cases.computeIfAbsent(
                  new ReturnCaseId(id),
                  _ -> new EpcisCase(new EpcisEvent.Returned(id, number), new HashMap<>(), zone));
          if (line != null) {
            told.lines()
                .put(
                    new ReturnLineId(line),
                    new EpcisCase.Line(row.getString("sku"), row.getInt("quantity")));
          }
        });
    return cases;
  }

  /** Returns the cases to which something physical happened in a time, by page. */
  public List<ReturnCaseId> casesBetween(
      SellerId seller, Instant from, Instant to, @Nullable ReturnCaseId after) {
    return jdbc.sql(
            """
            select id from (
              select case_id as id from receipt where seller_id = :seller and received_at >= :from and received_at < :to
              union
              select case_id from inspection where seller_id = :seller and inspected_at >= :from and inspected_at < :to
              union
              select c.case_id from parcel_content c join scan s on s.parcel_id = c.parcel_id
              where c.seller_id = :seller and c.case_id is not null and s.occurred_at >= :from and s.occurred_at < :to
              union
              select case_id from hub_stock_move
              where seller_id = :seller and kind in ('PACKED', 'UNPACKED') and at >= :from and at < :to
              union
              select i.case_id from consignment_item i join consignment_step t on t.consignment_id = i.consignment_id
              where i.seller_id = :seller and t.state in ('DEPARTED', 'ARRIVED') and t.at >= :from and t.at < :to
            ) touched where :after::uuid is null or id > :after::uuid order by id limit :most
            """)
        .param("seller", seller.value())
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .param("after", after == null ? null : after.value())
        .param("most", PAGE)
        .query((row, _) -> new ReturnCaseId(row.getObject(1, UUID.class)))
        .list();
  }
}
