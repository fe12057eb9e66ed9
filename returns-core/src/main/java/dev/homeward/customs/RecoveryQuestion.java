package dev.homeward.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;

/**
 * A way back whose duties are asked about.
 *
 * @param units by line of the case
 * @param to where the goods go; within the territory they are in nothing is exported
 * @param plannedExport day on which the goods are to leave, or where they do not leave, are decided
 * @param currency of the answer
 */
public record RecoveryQuestion(
    SellerId seller,
    ReturnCaseId caseId,
    Map<ReturnLineId, Integer> units,
    PostalAddress from,
    PostalAddress to,
    LocalDate plannedExport,
    Currency currency) {

  public RecoveryQuestion {
    units = Map.copyOf(units);
  }
}
