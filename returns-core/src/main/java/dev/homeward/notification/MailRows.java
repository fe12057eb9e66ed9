package dev.homeward.notification;

import dev.homeward.shared.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails on record, and which of them have yet to leave. */
@Repository
class MailRows {

  private static final String ADD =
      """
      insert into mail (id, event_id, seller_id, case_id, case_number, kind, sender, recipient, locale, subject,
        text, html, state, next_attempt_at, created_at)
      values (:id, :event, :seller, :case, :number, :kind, :sender, :recipient, :locale, :subject,
        :text, :html, 'WAITING', :now, :now)
      on conflict (event_id, recipient) do nothing
      """;

  private static final String CLAIM =
      """
      update mail m set attempts = m.attempts + 1, next_attempt_at = :until
      from (select id from mail where state = 'WAITING' and next_attempt_at <= :now
            order by next_attempt_at, id limit :most for update skip locked) due
      where m.id = due.id
      returning m.*
      """;

  private final JdbcClient jdbc;

  MailRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A mail to send, and how often that was tried, this time included. */
  record Claimed(MailTransport.Letter letter, int attempts, Instant createdAt) {}

  void add(CaseNews news, MailDraft mail, Instant now) {
    jdbc.sql(ADD)
        .param("id", TimeOrderedId.next())
        .param("event", news.eventId())
        .param("seller", news.seller().value())
        .param("case", news.caseId().value())
        .param("number", mail.caseNumber())
        .param("kind", news.kind().name())
        .param("sender", mail.sender())
        .param("recipient", mail.recipient())
        .param("locale", mail.locale())
        .param("subject", mail.subject())
        .param("text", mail.text())
        .param("html", mail.html())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Takes the next mails for whoever asks, until a moment at which others may try. */
  List<Claimed> claim(Instant now, Instant until, int most) {
    return jdbc.sql(CLAIM)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("most", most)
        .query((row, _) ->
            new Claimed(
                new MailTransport.Letter(row.getObject("id", UUID.class), draft(row)),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant()))
        .list();
  }

  void settle(UUID id, MailState state, @Nullable String problem, Instant now) {
    jdbc.sql(
            """
            update mail set state = :state, problem = :problem, settled_at = :now, next_attempt_at = null
            where id = :id and state = 'WAITING'
            """)
        .param("state", state.name())
        .param("problem", problem)
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  void postpone(UUID id, @Nullable String problem, Instant again) {
    jdbc.sql(
            """
            update mail set problem = coalesce(:problem, problem), next_attempt_at = :again
            where id = :id and state = 'WAITING'
            """)
        .param("problem", problem)
        .param("again", Timestamp.from(again))
        .param("id", id)
        .update();
  }

  void forget(Instant before) {
    jdbc.sql("delete from mail where created_at < ? and state <> 'WAITING'")
        .param(Timestamp.from(before))
        .update();
  }

  static MailDraft draft(ResultSet row) throws SQLException {
    return new MailDraft(
        row.getString("case_number"),
        row.getString("sender"),
        row.getString("recipient"),
        row.getString("locale"),
        row.getString("subject"),
        row.getString("text"),
        row.getString("html"));
  }
}
