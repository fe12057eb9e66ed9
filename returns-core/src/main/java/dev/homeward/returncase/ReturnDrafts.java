package dev.homeward.returncase;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a shopper has chosen between two pages, for a week. A draft reserves nothing; its id
 * is the key that the return is filed by, so that a page sent twice files once.
 */
@Service
@Transactional
public class ReturnDrafts {

  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final Clock clock;

  ReturnDrafts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Stores a draft, or replaces what it says.
   *
   * @param link by which {@link #latest} finds it again; null for none
   * @param content JSON of the caller's own making
   */
  public void save(
      SellerId seller, OrderId order, UUID draft, @Nullable String link, String content) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into return_draft (id, seller_id, order_id, link, content, saved_at, expires_at)
            values (:id, :seller, :order, :link, :content::jsonb, :now, :end)
            on conflict (id) do update
            set content = excluded.content, saved_at = excluded.saved_at, expires_at = excluded.expires_at
            where return_draft.seller_id = :seller and return_draft.order_id = :order
            """)
        .param("id", draft)
        .param("seller", seller.value())
        .param("order", order.value())
        .param("link", link)
        .param("content", content)
        .param("now", Timestamp.from(now))
        .param("end", Timestamp.from(now.plus(KEPT)))
        .update();
  }

  /** Finds a draft of an order that has not expired. */
  @Transactional(readOnly = true)
  public Optional<String> find(SellerId seller, OrderId order, UUID draft) {
    return jdbc.sql(
            """
            select content::text from return_draft
            where id = :id and seller_id = :seller and order_id = :order and expires_at > :now
            """)
        .param("id", draft)
        .param("seller", seller.value())
        .param("order", order.value())
        .param("now", Timestamp.from(clock.instant()))
        .query(String.class)
        .optional();
  }

  /** Finds the latest draft of a link that has neither expired nor been filed. */
  @Transactional(readOnly = true)
  public Optional<UUID> latest(SellerId seller, OrderId order, String link) {
    return jdbc.sql(
            """
            select d.id from return_draft d
            where d.seller_id = :seller and d.order_id = :order and d.link = :link and d.expires_at > :now
              and not exists (
                select 1 from return_case c where c.seller_id = d.seller_id and c.request_key = d.id)
            order by d.saved_at desc limit 1
            """)
        .param("seller", seller.value())
        .param("order", order.value())
        .param("link", link)
        .param("now", Timestamp.from(clock.instant()))
        .query(UUID.class)
        .optional();
  }

  /** Forgets the drafts whose week is over. */
  void forgetExpired() {
    jdbc.sql("delete from return_draft where expires_at <= :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** The job that clears them away. */
  @Configuration
  static class Jobs {

    @Bean
    RecurringTask<Void> expiredDraftsRemoval(ObjectProvider<ReturnDrafts> drafts) {
      return Tasks.recurring("expired-drafts-removal", FixedDelay.of(Duration.ofHours(1)))
          .execute((_, _) -> drafts.getObject().forgetExpired());
    }
  }
}
