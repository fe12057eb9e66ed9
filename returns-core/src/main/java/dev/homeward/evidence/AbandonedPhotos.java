package dev.homeward.evidence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.SellerId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Clears photos away that no draft and no case shows any more. */
@Component
class AbandonedPhotos {

  private final PhotoStore store;
  private final ReturnBook book;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Clock clock;

  AbandonedPhotos(
      PhotoStore store,
      ReturnBook book,
      JdbcClient jdbc,
      TransactionOperations transaction,
      Clock clock) {
    this.store = store;
    this.book = book;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Removes what nobody needs any more: photos of drafts that were never filed, and those that were
   * taken back. Their time ended a day ago or longer, so that no page that still shows them is just
   * being sent.
   */
  @AcrossSellers
  void clean() {
    Instant then = clock.instant().minus(Duration.ofDays(1));
    jdbc.sql("select distinct seller_id, blob from draft_photo where expires_at <= ?")
        .param(Timestamp.from(then))
        .query((row, _) -> Map.entry(new SellerId(row.getObject(1, UUID.class)), row.getString(2)))
        .list()
        .forEach(gone ->
            transaction.executeWithoutResult(_ -> forget(gone.getKey(), gone.getValue(), then)));
  }

  private void forget(SellerId seller, String blob, Instant then) {
    DraftPhotos.lock(jdbc, seller);
    jdbc.sql("delete from draft_photo where seller_id = ? and blob = ? and expires_at <= ?")
        .param(seller.value())
        .param(blob)
        .param(Timestamp.from(then))
        .update();
    boolean needed =
        jdbc.sql(
                """
                select exists (select 1 from draft_photo where seller_id = :seller and blob = :blob)
                  or exists (select 1 from seller_document where seller_id = :seller and blob = :blob)
                """)
            .param("seller", seller.value())
            .param("blob", blob)
            .query(Boolean.class)
            .single();
    if (!needed && !book.shows(seller, blob)) {
      store.remove(seller, blob);
    }
  }

  /** The job. */
  @Configuration
  static class Jobs {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> abandonedPhotosRemoval(ObjectProvider<AbandonedPhotos> photos) {
      return Tasks.recurring("abandoned-photos-removal", FixedDelay.of(PAUSE))
          .execute((_, _) -> photos.getObject().clean());
    }
  }
}
