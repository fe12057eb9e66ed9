package dev.homeward.withdrawal;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement on record.
 *
 * @param reference that people read
 * @param evidence what was stated, and never changes
 * @param outcome what became of it
 * @param mail whether the receipt has left
 */
public record Statement(
    StatementId id, String reference, Evidence evidence, Outcome outcome, Mail mail) {

  /**
   * What was stated, by whom, and when.
   *
   * @param seller the shop that the link or the name led to
   * @param order that had been looked up
   * @param words the sentence that was confirmed
   * @param goods in the shopper's words; null for the whole contract, or where lines are chosen
   * @param declaredAt the moment of submission, by our clock
   * @param declaredLocal the same on the shopper's clock, with offset and zone
   * @param payload the text that was hashed
   */
  public record Evidence(
      @Nullable SellerId seller,
      @Nullable OrderId order,
      @Nullable String shop,
      String orderNumber,
      String name,
      String email,
      String locale,
      String words,
      @Nullable String goods,
      List<StatedLine> lines,
      Instant declaredAt,
      ZoneId zone,
      String declaredLocal,
      String payload,
      String sha256,
      String address,
      @Nullable String agent) {

    public boolean whole() {
      return goods == null && lines.isEmpty();
    }
  }

  /**
   * What became of a statement.
   *
   * @param seller whose affair it is; null while nobody knows
   * @param order it was matched to; a person may still have to choose the goods
   * @param unitsLeft units that were stated and are not in the return
   */
  public record Outcome(
      StatementState state,
      @Nullable SellerId seller,
      @Nullable OrderId order,
      @Nullable ReturnCaseId caseId,
      @Nullable Integer unitsLeft,
      @Nullable SetAside setAside,
      @Nullable String note,
      @Nullable Instant settledAt,
      @Nullable String settledBy) {}

  /**
   * How far the mail with the receipt is.
   *
   * @param state a name of the notification module's states of mails
   */
  public record Mail(String state, @Nullable String problem, @Nullable Instant at) {}
}
