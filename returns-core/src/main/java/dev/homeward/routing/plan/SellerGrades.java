package dev.homeward.routing.plan;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.inspection.Grade;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what goods of every grade bring, from which day on, as sellers decide. */
@Service
@Transactional
public class SellerGrades {

  private static final int MOST = 50;
  private static final int FURTHEST_YEARS = 2;
  private static final TypeReference<Map<Grade, RouteTerms.Resale>> GRADES =
      new TypeReference<>() {};

  private static final String HOLDING =
      """
      select * from route_grades where seller_id = :seller and valid_from <= :day
      order by valid_from desc, recorded_at desc, id desc limit 1
      """;

  private static final String ALL =
      """
      select * from route_grades where seller_id = :seller
      order by valid_from desc, recorded_at desc, id desc limit :most
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AuditTrail audit;
  private final Clock clock;

  SellerGrades(JdbcClient jdbc, JsonMapper json, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns what a seller decided that holds on a day; empty where it decided nothing. */
  @Transactional(readOnly = true)
  public Optional<GradeSheet> on(SellerId seller, LocalDate day) {
    return jdbc.sql(HOLDING)
        .param("seller", seller.value())
        .param("day", day)
        .query((row, _) -> sheet(row))
        .optional();
  }

  /** Returns what a seller decided, the latest day first, in one statement. */
  @Transactional(readOnly = true)
  public List<GradeSheet> all(SellerId seller) {
    return jdbc.sql(ALL)
        .param("seller", seller.value())
        .param("most", MOST)
        .query((row, _) -> sheet(row))
        .list();
  }

  /** Returns the first day from which something can be decided. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * Decides what goods bring from a day on; what holds already changes nothing.
   *
   * @throws BusinessRuleViolation {@code route.terms-percent}, {@code route.grades-from} for a day
   *     that is over, or too far ahead
   */
  public void decide(
      SellerId seller, LocalDate from, Map<Grade, RouteTerms.Resale> grades, Actor actor) {
    Map<Grade, RouteTerms.Resale> wanted = GradeSheet.checked(grades);
    if (from.isBefore(today()) || from.isAfter(today().plusYears(FURTHEST_YEARS))) {
      throw new BusinessRuleViolation("route.grades-from");
    }
    Optional<GradeSheet> before = on(seller, from);
    if (before.filter(sheet -> same(sheet.grades(), wanted)).isPresent()) {
      return;
    }
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into route_grades (id, seller_id, valid_from, grades, recorded_by, recorded_at)
            values (:id, :seller, :from, :grades::jsonb, :by, :at)
            """)
        .param("id", TimeOrderedId.next())
        .param("seller", seller.value())
        .param("from", from)
        .param("grades", json.writeValueAsString(wanted))
        .param("by", actor.name())
        .param("at", Timestamp.from(now))
        .update();
    audit.record(
        actor,
        "route-grades.decided",
        Subject.of("route-grades", seller, from.toString(), seller),
        before.map(sheet -> state(sheet.grades())).orElse(Map.of()),
        state(wanted));
  }

  /** By value: 85 and 85.0 are the same percentage. */
  private static boolean same(
      Map<Grade, RouteTerms.Resale> one, Map<Grade, RouteTerms.Resale> other) {
    return state(one).equals(state(other));
  }

  private static Map<String, Object> state(Map<Grade, RouteTerms.Resale> grades) {
    Map<String, Object> state = new LinkedHashMap<>();
    grades.forEach((grade, resale) ->
        state.put(
            grade.name(),
            resale
                .all()
                .map(each -> each.stripTrailingZeros().toPlainString())
                .toList()
                .toString()));
    return state;
  }

  private GradeSheet sheet(ResultSet row) throws SQLException {
    return new GradeSheet(
        row.getObject("valid_from", LocalDate.class),
        json.readValue(row.getString("grades"), GRADES),
        row.getString("recorded_by"),
        row.getTimestamp("recorded_at").toInstant());
  }
}
