package dev.homeward.analytics.rating;

import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the parameters that ratings are computed by. */
@Service
@Transactional
public class RatingParameters {

  private static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  RatingParameters(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** All versions, the latest first. */
  public List<ParameterVersion> all() {
    begin();
    return jdbc.sql("select * from rating_parameters order by version desc")
        .query((row, _) -> version(row))
        .list();
  }

  /**
   * One version.
   *
   * @throws NotFound if there is none
   */
  public ParameterVersion get(int version) {
    begin();
    return jdbc.sql("select * from rating_parameters where version = ?")
        .param(version)
        .query((row, _) -> version(row))
        .optional()
        .orElseThrow(() -> new NotFound("rating parameters", version));
  }

  /** The version that a day is rated by. */
  public ParameterVersion on(LocalDate day) {
    begin();
    return jdbc.sql(
            """
            select * from rating_parameters where valid_from <= ? order by version desc limit 1
            """)
        .param(day)
        .query((row, _) -> version(row))
        .single();
  }

  /** The version in force. */
  public ParameterVersion current() {
    return on(today());
  }

  /**
   * Reads parameters as they are written.
   *
   * @throws BusinessRuleViolation {@code rating.parameters-unreadable}, {@code
   *     rating.parameters-senseless}
   */
  public CreditParameters read(String document) {
    try {
      return JSON.readValue(document, CreditParameters.class);
    } catch (JacksonException e) {
      boolean readable = e.getCause() instanceof IllegalArgumentException;
      throw new BusinessRuleViolation(
          readable ? "rating.parameters-senseless" : "rating.parameters-unreadable");
    }
  }

  /** Parameters as they are written, one to a line. */
  public String write(CreditParameters parameters) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(parameters);
  }

  /**
   * Adds a version.
   *
   * @param validFrom the first day to be rated by it: today or later, for what is rated stays so
   * @throws BusinessRuleViolation {@code rating.note-needed}, {@code rating.valid-in-the-past}, and
   *     as {@link #read}
   */
  public ParameterVersion add(String document, String note, LocalDate validFrom, Actor actor) {
    if (note.isBlank()) {
      throw new BusinessRuleViolation("rating.note-needed");
    }
    if (validFrom.isBefore(today())) {
      throw new BusinessRuleViolation("rating.valid-in-the-past");
    }
    CreditParameters parameters = read(document);
    ParameterVersion before = current();
    int version = insert(parameters, note.strip(), validFrom, actor);
    audit.record(
        actor,
        "rating.parameters-changed",
        Subject.of("rating-parameters", version, "SCR-1 v" + version, null),
        Map.of("version", before.version(), "document", before.document()),
        Map.of("version", version, "document", write(parameters), "note", note.strip()));
    return get(version);
  }

  private int insert(CreditParameters parameters, String note, LocalDate validFrom, Actor actor) {
    jdbc.sql("lock table rating_parameters in exclusive mode").update();
    return jdbc.sql(
            """
            insert into rating_parameters (version, document, note, valid_from, made_by, made_by_id, made_at)
            select coalesce(max(version), 0) + 1, :document::json, :note, :validFrom, :by, :byId, :at
            from rating_parameters returning version
            """)
        .param("document", write(parameters))
        .param("note", note)
        .param("validFrom", validFrom)
        .param("by", actor.name())
        .param("byId", actor.id())
        .param("at", Timestamp.from(clock.instant()))
        .query(Integer.class)
        .single();
  }

  /** The first version is that of the model's description. */
  private void begin() {
    if (!jdbc.sql("select exists (select from rating_parameters)").query(Boolean.class).single()) {
      jdbc.sql(
              """
              insert into rating_parameters (version, document, note, valid_from, made_by, made_at)
              values (1, :document::json, 'SCR-1', :from, :by, :at) on conflict do nothing
              """)
          .param("document", write(CreditParameters.DEFAULT))
          .param("from", ALWAYS)
          .param("by", Actor.SYSTEM.name())
          .param("at", Timestamp.from(clock.instant()))
          .update();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private ParameterVersion version(ResultSet row) throws SQLException {
    String document = row.getString("document");
    return new ParameterVersion(
        row.getInt("version"),
        read(document),
        document,
        row.getString("note"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant());
  }
}
