package dev.homeward.evidence;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Photos that belong to drafts: they become a case's when the draft is filed, or go in time. */
@Service
public class DraftPhotos {

  /** So many show any fault. */
  public static final int MOST_PER_LINE = 6;

  /** For as long as drafts are kept. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final int MOST_PER_ORDER = 60;

  private final PhotoIntake intake;
  private final PhotoStore store;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Clock clock;

  DraftPhotos(
      PhotoIntake intake,
      PhotoStore store,
      JdbcClient jdbc,
      TransactionOperations transaction,
      Clock clock) {
    this.intake = intake;
    this.store = store;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The draft that photos belong to; it need not be saved yet. */
  public record Draft(SellerId seller, OrderId order, UUID id) {}

  /**
   * Adds a photo of a line; the same picture again is the same photo.
   *
   * @throws BusinessRuleViolation {@code photo.too-many}, or why the file is none of ours
   */
  public DraftPhoto add(Draft draft, OrderLineId line, InputStream upload) {
    requireRoom(draft, line);
    Photo photo = intake.take(upload);
    return transaction.execute(_ -> {
      lock(jdbc, draft.seller());
      String blob = store.put(draft.seller(), photo);
      return known(draft, line, blob)
          .orElseGet(() -> {
            requireRoom(draft, line);
            return insert(draft, line, blob);
          });
    });
  }

  private void requireRoom(Draft draft, OrderLineId line) {
    boolean full =
        jdbc.sql(
                """
                select count(*) >= :order_limit
                  or count(*) filter (where draft_id = :draft and order_line_id = :line and expires_at > :now)
                    >= :line_limit
                from draft_photo where seller_id = :seller and order_id = :order
                """)
            .param("order_limit", MOST_PER_ORDER)
            .param("draft", draft.id())
            .param("line", line.value())
            .param("now", Timestamp.from(clock.instant()))
            .param("line_limit", MOST_PER_LINE)
            .param("seller", draft.seller().value())
            .param("order", draft.order().value())
            .query(Boolean.class)
            .single();
    if (full) {
      throw new BusinessRuleViolation("photo.too-many", MOST_PER_LINE);
    }
  }

  private Optional<DraftPhoto> known(Draft draft, OrderLineId line, String blob) {
    return of(draft).stream()
        .filter(photo -> photo.line().equals(line) && photo.blob().equals(blob))
        .findFirst();
  }

  private DraftPhoto insert(Draft draft, OrderLineId line, String blob) {
    UUID id = TimeOrderedId.next();
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into draft_photo (id, seller_id, order_id, draft_id, order_line_id, blob, added_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(draft.seller().value())
        .param(draft.order().value())
        .param(draft.id())
        .param(line.value())
        .param(blob)
        .param(Timestamp.from(now))
        .param(Timestamp.from(now.plus(KEPT)))
        .update();
    return new DraftPhoto(id, line, blob);
  }

  /** Returns the photos of a draft, the oldest first. */
  public List<DraftPhoto> of(Draft draft) {
    return jdbc.sql(
            """
            select id, order_line_id, blob from draft_photo
            where seller_id = ? and order_id = ? and draft_id = ? and expires_at > ?
            order by added_at, id
            """)
        .param(draft.seller().value())
        .param(draft.order().value())
        .param(draft.id())
        .param(Timestamp.from(clock.instant()))
        .query((row, _) ->
            new DraftPhoto(
                row.getObject(1, UUID.class),
                new OrderLineId(row.getObject(2, UUID.class)),
                row.getString(3)))
        .list();
  }

  /** Finds the picture of a draft's photo. */
  public Optional<Resource> picture(Draft draft, UUID photo, PhotoSize size) {
    return of(draft).stream()
        .filter(one -> one.id().equals(photo))
        .findFirst()
        .flatMap(one -> store.find(draft.seller(), one.blob(), size));
  }

  /** Takes a photo back; nothing happens if it is gone. Its picture goes with the next clean-up. */
  public void remove(Draft draft, UUID photo) {
    jdbc.sql(
            """
            update draft_photo set expires_at = :now
            where id = :id and seller_id = :seller and order_id = :order and draft_id = :draft
              and expires_at > :now
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", photo)
        .param("seller", draft.seller().value())
        .param("order", draft.order().value())
        .param("draft", draft.id())
        .update();
  }

  /** A picture is never removed while somebody adds the same one. */
  static void lock(JdbcClient jdbc, SellerId seller) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
        .param("photos:" + seller)
        .query(Boolean.class)
        .single();
  }
}
