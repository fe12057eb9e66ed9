package dev.homeward.shipping.vocabulary;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.Scan;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what operators say that codes mean. Whatever changes is noted for {@link
 * dev.homeward.shipping.Rereading}, so that scans on record come to mean the same.
 */
@Service
public class CodeMeanings {

  private static final int LONGEST = 200;

  private final JdbcClient jdbc;
  private final Vocabularies vocabularies;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CodeMeanings(
      JdbcClient jdbc,
      Vocabularies vocabularies,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.vocabularies = vocabularies;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns what operators decided of a code; empty if that is left to the tables. */
  public Optional<CanonicalEvent> decided(Scan.Code code) {
    return jdbc.sql("select event from code_meaning where vocabulary = ? and code = ?")
        .param(code.vocabulary())
        .param(lower(code))
        .query(String.class)
        .optional()
        .flatMap(CanonicalEvent::find);
  }

  /**
   * Decides what a code means; the same again changes nothing.
   *
   * @throws BusinessRuleViolation {@code code-meaning.code}, {@code code-meaning.event}
   */
  public void decide(Scan.Code code, CanonicalEvent event, Actor actor) {
    boolean possible =
        !code.vocabulary().isEmpty() && !code.code().isEmpty() && code.code().length() <= LONGEST;
    if (!possible) {
      throw new BusinessRuleViolation("code-meaning.code");
    }
    if (event == CanonicalEvent.UNKNOWN) {
      throw new BusinessRuleViolation("code-meaning.event");
    }
    change(code, event, actor);
  }

  /** Leaves a code to the tables again. */
  public void withdraw(Scan.Code code, Actor actor) {
    change(code, null, actor);
  }

  private void change(Scan.Code code, @Nullable CanonicalEvent event, Actor actor) {
    transaction.executeWithoutResult(_ -> {
      CanonicalEvent before = decided(code).orElse(null);
      if (before != event) {
        write(code, event, actor);
        note(code);
        audit.record(
            actor,
            event == null ? "carrier-code.withdrawn" : "carrier-code.explained",
            Subject.of("carrier-code", code, code.toString(), null),
            state(before),
            state(event));
      }
    });
    vocabularies.refresh();
  }

  private static Map<String, String> state(@Nullable CanonicalEvent event) {
    return event == null ? Map.of() : Map.of("event", event.name());
  }

  private void write(Scan.Code code, @Nullable CanonicalEvent event, Actor actor) {
    if (event == null) {
      jdbc.sql("delete from code_meaning where vocabulary = ? and code = ?")
          .param(code.vocabulary())
          .param(lower(code))
          .update();
      return;
    }
    jdbc.sql(
            """
            insert into code_meaning (vocabulary, code, event, decided_by, decided_at) values (?, ?, ?, ?, ?)
            on conflict (vocabulary, code) do update
            set event = excluded.event, decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """)
        .param(code.vocabulary())
        .param(lower(code))
        .param(event.name())
        .param(actor.name())
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  private void note(Scan.Code code) {
    jdbc.sql(
            """
            insert into code_reading (vocabulary, code, asked_at) values (?, ?, ?)
            on conflict (vocabulary, code) do update
            set whole = default, after = default, asked_at = excluded.asked_at
            """)
        .param(code.vocabulary())
        .param(lower(code))
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  private static String lower(Scan.Code code) {
    return code.code().toLowerCase(java.util.Locale.ROOT);
  }
}
