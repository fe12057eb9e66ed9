package dev.homeward.notification;

import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the mails of a seller, or of all. */
@Service
@Transactional(readOnly = true)
public class Outbox {

  private static final String COLUMNS =
      "id, seller_id, case_id, case_number, kind, recipient, locale, subject, state, attempts, problem, created_at, settled_at";

  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many mails there are that need somebody. */
  public record Counts(long waiting, long failed, long unwritten, long unheard) {}

  /** A mail with what it says. */
  public record Opened(MailView mail, String text, String html) {}

  /**
   * Returns a page of mails, the latest first.
   *
   * @param seller empty for callers who may see all
   * @param before the last one of the page before; null for the first page
   * @param size at most so many
   */
  public List<MailView> page(Optional<SellerId> seller, @Nullable UUID before, int size) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from mail where true"
                + (seller.isPresent() ? " and seller_id = :seller" : "")
                + (before == null ? "" : " and id < :before")
                + " order by id desc limit :size")
        .param("seller", seller.map(SellerId::value).orElse(null))
        .param("before", before)
        .param("size", size)
        .query((row, _) -> view(row))
        .list();
  }

  /**
   * Returns one mail.
   *
   * @param seller empty for callers who may see all
   * @throws NotFound if there is none, or another seller's
   */
  public Opened get(Optional<SellerId> seller, UUID id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + ", text, html from mail where id = :id"
                + (seller.isPresent() ? " and seller_id = :seller" : ""))
        .param("id", id)
        .param("seller", seller.map(SellerId::value).orElse(null))
        .query((row, _) -> new Opened(view(row), row.getString("text"), row.getString("html")))
        .optional()
        .orElseThrow(() -> new NotFound("mail", id));
  }

  public Counts counts() {
    return jdbc.sql(
            """
            select (select count(*) from mail where state = 'WAITING') as waiting,
                   (select count(*) from mail where state = 'FAILED') as failed,
                   (select count(*) from case_news where next_attempt_at is not null) as unwritten,
                   (select count(*) from event_publication where completion_date is null) as unheard
            """)
        .query(
            (row, _) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .single();
  }

  private static MailView view(ResultSet row) throws SQLException {
    Timestamp settled = row.getTimestamp("settled_at");
    UUID seller = row.getObject("seller_id", UUID.class);
    UUID about = row.getObject("case_id", UUID.class);
    return new MailView(
        row.getObject("id", UUID.class),
        seller == null ? null : new SellerId(seller),
        about == null ? null : new ReturnCaseId(about),
        row.getString("case_number"),
        NewsKind.valueOf(row.getString("kind")),
        row.getString("recipient"),
        row.getString("locale"),
        row.getString("subject"),
        MailState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getString("problem"),
        row.getTimestamp("created_at").toInstant(),
        settled == null ? null : settled.toInstant());
  }
}
