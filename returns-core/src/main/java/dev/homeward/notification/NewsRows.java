package dev.homeward.notification;

import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The news on record, and which of them a mail has yet to be written about. */
@Repository
class NewsRows {

  /**
   * The registry tells us again of what a crash takes away, so nobody waits for the disk here. Its
   * own commit, which ends the publication, comes later in the same log.
   */
  private static final String NOTE =
      """
      with relaxed as (select set_config('synchronous_commit', 'off', true))
      insert into case_news (event_id, seller_id, case_id, kind, amount_minor, currency, at, next_attempt_at)
      select n.* from relaxed, unnest(:events::uuid[], :sellers::uuid[], :cases::uuid[], :kinds::text[],
        :amounts::bigint[], :currencies::text[], :times::timestamptz[], :due::timestamptz[]) as n
      on conflict (event_id) do nothing
      """;

  private static final String CLAIM =
      """
      update case_news n set attempts = n.attempts + 1, next_attempt_at = :until
      from (select event_id from case_news where next_attempt_at <= :now
            order by next_attempt_at limit :most for update skip locked) due
      where n.event_id = due.event_id
      returning n.*
      """;

  private final JdbcClient jdbc;

  NewsRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** News and how often somebody has tried to write about them, this time included. */
  record Claimed(CaseNews news, int attempts) {}

  void note(List<CaseNews> news, Instant now) {
    Timestamp due = Timestamp.from(now);
    jdbc.sql(NOTE)
        .param("events", all(news, CaseNews::eventId, UUID[]::new))
        .param("sellers", all(news, next -> next.seller().value(), UUID[]::new))
        .param("cases", all(news, next -> next.caseId().value(), UUID[]::new))
        .param("kinds", all(news, next -> next.kind().name(), String[]::new))
        .param("amounts", all(news, NewsRows::minor, Long[]::new))
        .param("currencies", all(news, NewsRows::currency, String[]::new))
        .param("times", all(news, next -> Timestamp.from(next.at()), Timestamp[]::new))
        .param("due", all(news, next -> next.kind().isForShopper() ? due : null, Timestamp[]::new))
        .update();
  }

  private static @Nullable Long minor(CaseNews news) {
    Money amount = news.amount();
    return amount == null ? null : amount.minor();
  }

  private static @Nullable String currency(CaseNews news) {
    Money amount = news.amount();
    return amount == null ? null : amount.currency().getCurrencyCode();
  }

  private static <T> T[] all(
      List<CaseNews> news, Function<CaseNews, @Nullable Object> property, IntFunction<T[]> array) {
    return news.stream().map(property).toArray(array);
  }

  /** Takes the next news for whoever asks, until a moment at which others may try. */
  List<Claimed> claim(Instant now, Instant until, int most) {
    return jdbc.sql(CLAIM)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("most", most)
        .query((row, _) -> new Claimed(news(row), row.getInt("attempts")))
        .list();
  }

  void written(UUID event) {
    jdbc.sql("update case_news set next_attempt_at = null, problem = null where event_id = ?")
        .param(event)
        .update();
  }

  /**
   * @param again null to give up
   */
  void failed(UUID event, String problem, @Nullable Instant again) {
    jdbc.sql(
            "update case_news set next_attempt_at = :again, problem = :problem where event_id = :id")
        .param("again", again == null ? null : Timestamp.from(again))
        .param("problem", problem)
        .param("id", event)
        .update();
  }

  void forget(Instant before) {
    jdbc.sql("delete from case_news where at < ? and next_attempt_at is null")
        .param(Timestamp.from(before))
        .update();
  }

  private static CaseNews news(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new CaseNews(
        row.getObject("event_id", UUID.class),
        new SellerId(row.getObject("seller_id", UUID.class)),
        new ReturnCaseId(row.getObject("case_id", UUID.class)),
        NewsKind.valueOf(row.getString("kind")),
        row.getTimestamp("at").toInstant(),
        currency == null
            ? null
            : new Money(row.getLong("amount_minor"), Currency.getInstance(currency)));
  }
}
