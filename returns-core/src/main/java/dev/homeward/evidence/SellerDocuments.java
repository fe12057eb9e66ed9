package dev.homeward.evidence;

import dev.homeward.audit.Actor;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Pictures of documents that speak for or against a seller: those of an appeal, and those of its
 * file. Each is drawn anew, as photos of goods are. The caller says who may see a subject.
 */
@Service
public class SellerDocuments {

  /** Of one appeal, or one seller's file. */
  public static final int MOST = 20;

  private final PhotoIntake intake;
  private final PhotoStore store;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Clock clock;

  SellerDocuments(
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

  /** A picture of a document. */
  public record Document(UUID id, String blob, String addedBy, Instant addedAt) {}

  /**
   * Adds a document; the same picture again changes nothing.
   *
   * @param subject the appeal, or the seller itself for its file
   * @throws BusinessRuleViolation {@code document.too-many}, or why the file is none of ours
   */
  public void add(SellerId seller, UUID subject, InputStream upload, Actor actor) {
    requireRoom(seller, subject);
    Photo photo = intake.take(upload);
    transaction.executeWithoutResult(_ -> {
      DraftPhotos.lock(jdbc, seller);
      requireRoom(seller, subject);
      jdbc.sql(
              """
              insert into seller_document (id, seller_id, subject_id, blob, added_by, added_at)
              values (:id, :seller, :subject, :blob, :by, :at) on conflict (seller_id, subject_id, blob) do nothing
              """)
          .param("id", TimeOrderedId.next())
          .param("seller", seller.value())
          .param("subject", subject)
          .param("blob", store.put(seller, photo))
          .param("by", actor.name())
          .param("at", Timestamp.from(clock.instant()))
          .update();
    });
  }

  private void requireRoom(SellerId seller, UUID subject) {
    if (of(seller, subject).size() >= MOST) {
      throw new BusinessRuleViolation("document.too-many", MOST);
    }
  }

  /** Returns the documents of a subject, the oldest first. */
  public List<Document> of(SellerId seller, UUID subject) {
    return bySubject(seller).getOrDefault(subject, List.of());
  }

  /** Returns all documents about a seller, by subject, the oldest first. */
  public Map<UUID, List<Document>> bySubject(SellerId seller) {
    Map<UUID, List<Document>> found = new HashMap<>();
    jdbc.sql(
            """
            select subject_id, id, blob, added_by, added_at from seller_document
            where seller_id = ? order by added_at, id
            """)
        .param(seller.value())
        .query(row -> {
          found
              .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
              .add(
                  new Document(
                      row.getObject(2, UUID.class),
                      row.getString(3),
                      row.getString(4),
                      row.getTimestamp(5).toInstant()));
        });
    return found;
  }

  /**
   * Returns a picture, a JPEG.
   *
   * @throws NotFound if the subject has none of this name, or is another seller's
   */
  public Resource picture(SellerId seller, UUID subject, String blob, PhotoSize size) {
    return of(seller, subject).stream()
        .filter(document -> document.blob().equals(blob))
        .findFirst()
        .flatMap(document -> store.find(seller, document.blob(), size))
        .orElseThrow(() -> new NotFound("document", blob));
  }
}
