package dev.homeward.inspection;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.returncase.CaseUnits;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what the warehouse found; units are judged once. */
@Service
@Transactional
public class Inspections {

  private final JdbcClient jdbc;
  private final CaseUnits units;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Inspections(
      JdbcClient jdbc,
      CaseUnits units,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.units = units;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Judges received units. Units that a person has to look at again stay to be judged.
   *
   * @param key chosen by the caller: the same key again changes nothing
   * @throws BusinessRuleViolation {@code inspection.empty}, {@code return.not-in-force}, {@code
   *     return.judged-exceeds-received}
   */
  public void inspect(
      SellerId seller, ReturnCaseId id, UUID key, List<InspectedUnits> found, Actor actor) {
    if (found.isEmpty()) {
      throw new BusinessRuleViolation("inspection.empty");
    }
    if (!first(seller, id, key)) {
      return;
    }
    Instant now = clock.instant();
    Map<Verdict, Map<ReturnLineId, Integer>> judged = new EnumMap<>(Verdict.class);
    for (InspectedUnits some : found) {
      write(seller, id, key, some, actor, now);
      judged
          .computeIfAbsent(some.verdict(), _ -> new HashMap<>())
          .merge(some.line(), some.quantity(), Integer::sum);
    }
    units.judge(
        seller,
        id,
        judged.getOrDefault(Verdict.ACCEPTED, Map.of()),
        judged.getOrDefault(Verdict.REJECTED, Map.of()));
    audit.record(
        actor,
        "return.inspected",
        Subject.of("return", id, id.toString(), seller),
        Map.of(),
        Map.of("units", found.stream().mapToInt(InspectedUnits::quantity).sum()));
    events.publishEvent(new UnitsInspected(TimeOrderedId.next(), seller, id, now));
  }

  private boolean first(SellerId seller, ReturnCaseId id, UUID key) {
    return jdbc.sql(
                """
                insert into inspection_call (seller_id, case_id, request_key) values (?, ?, ?)
                on conflict do nothing
                """)
            .param(seller.value())
            .param(id.value())
            .param(key)
            .update()
        == 1;
  }

  private void write(
      SellerId seller, ReturnCaseId id, UUID key, InspectedUnits some, Actor actor, Instant now) {
    jdbc.sql(
            """
            insert into inspection (id, seller_id, case_id, return_line_id, request_key, quantity, verdict,
              grade, disposition, authenticity, liability, deduction_percent, note, inspected_by, inspected_at)
            values (:id, :seller, :case, :line, :key, :quantity, :verdict,
              :grade, :disposition, :authenticity, :liability, :deduction, :note, :by, :at)
            """)
        .param("id", TimeOrderedId.next())
        .param("seller", seller.value())
        .param("case", id.value())
        .param("line", some.line().value())
        .param("key", key)
        .param("quantity", some.quantity())
        .param("verdict", some.verdict().name())
        .param("grade", some.grade().name())
        .param("disposition", some.disposition().name())
        .param("authenticity", some.authenticity().name())
        .param("liability", some.liability().name())
        .param("deduction", some.deductionPercent())
        .param("note", some.note())
        .param("by", actor.name())
        .param("at", Timestamp.from(now))
        .update();
  }
}
