package dev.homeward.policy.law;

import dev.homeward.policy.law.StoredRule.Confirmation;
import dev.homeward.policy.law.StoredRule.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the law: they are added to, and never changed. */
@Repository
class LawRows {

  private static final Logger LOG = LoggerFactory.getLogger(LawRows.class);
  private static final long LOCK = 0x6c6177;

  private final JdbcClient jdbc;

  LawRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets nobody else add law until the transaction is over. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
  }

  /** Returns a number that grows whenever something is added. */
  long count() {
    return jdbc.sql(
            "select (select count(*) from law_rule_version) + (select count(*) from law_confirmation)")
        .query(Long.class)
        .single();
  }

  /** Returns every version that can be read, by rule and number. */
  List<StoredRule> all() {
    return jdbc
        .sql(
            """
            select v.*, c.confirmed_by, c.confirmed_at, c.note
            from law_rule_version v left join law_confirmation c on c.version = v.id
            order by v.rule, v.number
            """)
        .query(this::stored)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  void add(UUID id, DatedRule rule, Origin origin, String by, Instant at, String why) {
    jdbc.sql(
            """
            insert into law_rule_version (id, jurisdiction, rule, number, ground, places, valid_from,
                valid_to, confidence, document, origin, released_by, released_at, reason)
            values (:id, :jurisdiction, :rule,
                (select coalesce(max(number), 0) + 1 from law_rule_version where rule = :rule),
                :ground, string_to_array(:places, ' '), :from, :to, :confidence, :document, :origin, :by, :at, :reason)
            """)
        .param("id", id)
        .param("jurisdiction", rule.jurisdiction())
        .param("rule", rule.id())
        .param("ground", rule.ground().name())
        .param("places", String.join(" ", rule.places()))
        .param("from", rule.validFrom())
        .param("to", rule.validTo())
        .param("confidence", rule.confidence().name())
        .param("document", rule.text())
        .param("origin", origin.name())
        .param("by", by)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .param("reason", why)
        .update();
  }

  /** Returns whether nobody had confirmed the version before. */
  boolean confirm(UUID version, Confirmation confirmation) {
    return jdbc.sql(
                """
                insert into law_confirmation (version, confirmed_by, confirmed_at, note)
                values (:version, :by, :at, :note) on conflict (version) do nothing
                """)
            .param("version", version)
            .param("by", confirmation.by())
            .param("at", OffsetDateTime.ofInstant(confirmation.at(), ZoneOffset.UTC))
            .param("note", confirmation.note())
            .update()
        == 1;
  }

  /** A row that an older or newer product wrote and this one cannot read must stop nothing. */
  private Optional<StoredRule> stored(ResultSet row, int index) throws SQLException {
    String name = row.getString("rule") + " v" + row.getInt("number");
    LawFile read = LawFile.ofOneRule(name, row.getString("document"));
    if (!read.problems().isEmpty()) {
      LOG.error("law that cannot be read is left out: {}", read.problems());
      return Optional.empty();
    }
    String confirmedBy = row.getString("confirmed_by");
    return Optional.of(
        new StoredRule(
            row.getObject("id", UUID.class),
            row.getInt("number"),
            read.rules().getFirst(),
            Origin.valueOf(row.getString("origin")),
            row.getString("released_by"),
            row.getObject("released_at", OffsetDateTime.class).toInstant(),
            row.getString("reason"),
            confirmedBy == null
                ? null
                : new Confirmation(
                    confirmedBy,
                    row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                    row.getString("note"))));
  }
}
