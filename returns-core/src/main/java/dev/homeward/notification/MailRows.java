package dev.homeward.notification;

import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import dev.homeward.withdrawal.Statement;
import dev.homeward.withdrawal.StatementId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails on record, and which of them have yet to leave. */
@Repository
class MailRows {

  private static final String ADD =
      """
      insert into mail (id, event_id, seller_id, case_id, statement_id, notice_id, case_number, kind, sender, recipient, locale,
        subject, text, html, attachment_name, attachment, state, next_attempt_at, created_at)
      values (:id, :event, :seller, :case, :statement, :notice, :number, :kind, :sender, :recipient, :locale,
        :subject, :text, :html, :fileName, :file, 'WAITING', :now, :now)
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

  /**
   * A mail to send, and how often that was tried, this time included.
   *
   * @param receiptOf the statement that it acknowledges; null for other mails
   */
  record Claimed(
      MailTransport.Letter letter,
      int attempts,
      Instant createdAt,
      @Nullable StatementId receiptOf) {}

  void add(CaseNews news, MailDraft mail, Instant now) {
    add(
        jdbc.sql(ADD)
            .param("event", news.eventId())
            .param("seller", news.seller().value())
            .param("case", news.caseId().value())
            .param("statement", null)
            .param("notice", null)
            .param("kind", news.kind().name()),
        mail,
        now);
  }

  /**
   * @param seller whose affair it is; null while nobody knows
   */
  void addReceipt(StatementId statement, @Nullable SellerId seller, MailDraft mail, Instant now) {
    add(
        jdbc.sql(ADD)
            .param("event", statement.value())
            .param("seller", seller == null ? null : seller.value())
            .param("case", null)
            .param("statement", statement.value())
            .param("notice", null)
            .param("kind", NewsKind.STATEMENT_RECEIVED.name()),
        mail,
        now);
  }

  /**
   * @param about the grade, measure or appeal: nobody is told of the same twice
   */
  void addNotice(UUID about, SellerId seller, MailDraft mail, Instant now) {
    add(
        jdbc.sql(ADD)
            .param("event", about)
            .param("seller", seller.value())
            .param("case", null)
            .param("statement", null)
            .param("notice", about)
            .param("kind", NewsKind.SELLER_NOTICE.name()),
        mail,
        now);
  }

  /**
   * @param event that it is about, once
   */
  void addAbout(UUID event, Statement statement, MailDraft mail, Instant now) {
    SellerId seller = statement.outcome().seller();
    add(
        jdbc.sql(ADD)
            .param("event", event)
            .param("seller", seller == null ? null : seller.value())
            .param("case", null)
            .param("statement", statement.id().value())
            .param("notice", null)
            .param("kind", NewsKind.STATEMENT_SET_ASIDE.name()),
        mail,
        now);
  }

  private static void add(JdbcClient.StatementSpec insert, MailDraft mail, Instant now) {
    MailDraft.Attachment attachment = mail.attachment();
    insert
        .param("id", TimeOrderedId.next())
        .param("number", mail.caseNumber())
        .param("fileName", attachment == null ? null : attachment.name())
        .param("file", attachment == null ? null : attachment.pdf().getByteArray())
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
                row.getTimestamp("created_at").toInstant(),
                receiptOf(row)))
        .list();
  }

  private static @Nullable StatementId receiptOf(ResultSet row) throws SQLException {
    UUID statement = row.getObject("statement_id", UUID.class);
    boolean receipt = NewsKind.STATEMENT_RECEIVED.name().equals(row.getString("kind"));
    return statement == null || !receipt ? null : new StatementId(statement);
  }

  /**
   * Does not wait for the disk: a machine that fails just then sends the mail again, as it would if
   * it had failed the moment before.
   */
  void settle(UUID id, MailState state, @Nullable String problem, Instant now) {
    jdbc.sql(
            """
            with relaxed as (select set_config('synchronous_commit', 'off', true))
            update mail set state = :state, problem = :problem, settled_at = :now, next_attempt_at = null
            from relaxed where id = :id and state = 'WAITING'
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
    String file = row.getString("attachment_name");
    return new MailDraft(
        row.getString("case_number"),
        row.getString("sender"),
        row.getString("recipient"),
        row.getString("locale"),
        row.getString("subject"),
        row.getString("text"),
        row.getString("html"),
        file == null
            ? null
            : new MailDraft.Attachment(file, new ByteArrayResource(row.getBytes("attachment"))));
  }
}
