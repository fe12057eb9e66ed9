package dev.homeward.oversight;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A violation to put on record.
 *
 * @param id chosen by the one who asks: the same again is the same violation
 */
public record NewViolation(
    UUID id,
    SellerId seller,
    ViolationKind kind,
    Severity severity,
    String facts,
    LocalDate occurredOn) {

  /**
   * @throws BusinessRuleViolation {@code violation.facts-length}
   */
  public NewViolation {
    facts = Texts.explained(facts, "violation.facts-length");
  }
}
