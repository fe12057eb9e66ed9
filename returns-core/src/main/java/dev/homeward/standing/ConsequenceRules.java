package dev.homeward.standing;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what each grade brings with it: every version, the latest in force. */
@Service
@Transactional
public class ConsequenceRules {

  private static final TypeReference<Map<Grade, Consequences>> BY_GRADE = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AuditTrail audit;
  private final Clock clock;
  private final ConsequenceTable shipped;

  ConsequenceRules(JdbcClient jdbc, JsonMapper json, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
    this.shipped = shipped(json);
  }

  private static ConsequenceTable shipped(JsonMapper json) {
    try (InputStream in = ConsequenceRules.class.getResourceAsStream("consequences.json")) {
      Map<Grade, Consequences> byGrade = json.readValue(Objects.requireNonNull(in), BY_GRADE);
      return new ConsequenceTable(0, byGrade, "", Actor.SYSTEM.name(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what holds now. */
  @Transactional(readOnly = true)
  public ConsequenceTable inForce() {
    return versions(1).getFirst();
  }

  /** Returns the latest versions, the one in force first. */
  @Transactional(readOnly = true)
  public List<ConsequenceTable> versions(int most) {
    List<ConsequenceTable> found =
        new ArrayList<>(
            jdbc.sql("select * from consequence_version order by number desc limit ?")
                .param(most)
                .query((row, _) -> version(row))
                .list());
    if (found.size() < most) {
      found.add(shipped);
    }
    return found;
  }

  /**
   * Puts another version in force.
   *
   * @param after the version that it was made from
   * @return its number
   * @throws BusinessRuleViolation {@code consequences.changed-meanwhile}, {@code
   *     consequences.reason-missing}, or as {@link ConsequenceTable} does
   */
  public int release(int after, Map<Grade, Consequences> byGrade, String reason, Actor actor) {
    if (reason.isBlank()) {
      throw new BusinessRuleViolation("consequences.reason-missing");
    }
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('consequences', 2))")
        .query()
        .singleRow();
    ConsequenceTable before = inForce();
    if (before.number() != after) {
      throw new BusinessRuleViolation("consequences.changed-meanwhile", before.releasedBy());
    }
    ConsequenceTable next =
        new ConsequenceTable(after + 1, byGrade, reason.strip(), actor.name(), clock.instant());
    if (before.byGrade().equals(next.byGrade())) {
      return before.number();
    }
    jdbc.sql(
            """
            insert into consequence_version (number, document, reason, released_by, released_at)
            values (:number, :document::jsonb, :reason, :by, :at)
            """)
        .param("number", next.number())
        .param("document", json.writeValueAsString(next.byGrade()))
        .param("reason", next.reason())
        .param("by", next.releasedBy())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    audit.record(
        actor,
        "consequences.released",
        Subject.of("consequences", next.number(), Integer.toString(next.number()), null),
        named(before),
        named(next));
    return next.number();
  }

  private static Map<String, String> named(ConsequenceTable table) {
    return table.byGrade().entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().name(), e -> e.getValue().toString()));
  }

  private ConsequenceTable version(ResultSet row) throws SQLException {
    return new ConsequenceTable(
        row.getInt("number"),
        json.readValue(row.getString("document"), BY_GRADE),
        row.getString("reason"),
        row.getString("released_by"),
        row.getTimestamp("released_at").toInstant());
  }
}
