package dev.homeward.evidence;

import dev.homeward.audit.Actor;
import dev.homeward.returncase.ReturnPhotos;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Photos that the warehouse takes of what came back. */
@Service
public class InspectionPhotos {

  /** Of one line, the shopper's included. */
  public static final int MOST_PER_LINE = 24;

  private final ReturnPhotos filed;
  private final PhotoIntake intake;
  private final PhotoStore store;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  InspectionPhotos(
      ReturnPhotos filed,
      PhotoIntake intake,
      PhotoStore store,
      JdbcClient jdbc,
      TransactionOperations transaction) {
    this.filed = filed;
    this.intake = intake;
    this.store = store;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * Adds a photo to a line of a case; the same picture again changes nothing.
   *
   * @throws dev.homeward.shared.NotFound if the case has no such line, or is another seller's
   * @throws BusinessRuleViolation {@code photo.too-many}, or why the file is none of ours
   */
  public void add(
      SellerId seller, ReturnCaseId id, ReturnLineId line, InputStream upload, Actor actor) {
    if (filed.count(seller, id, line) >= MOST_PER_LINE) {
      throw new BusinessRuleViolation("photo.too-many", MOST_PER_LINE);
    }
    Photo photo = intake.take(upload);
    transaction.executeWithoutResult(_ -> {
      DraftPhotos.lock(jdbc, seller);
      filed.add(seller, id, line, store.put(seller, photo), actor);
    });
  }
}
