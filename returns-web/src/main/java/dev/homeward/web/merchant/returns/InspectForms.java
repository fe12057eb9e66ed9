package dev.homeward.web.merchant.returns;

import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.inspection.Verdict;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.FaultClass;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnReasons;
import dev.homeward.shared.BusinessRuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the warehouse's tables: a few fields for each line, named by its id. */
final class InspectForms {

  private final Map<String, String> typed;
  private final ReturnCaseDetails details;

  InspectForms(Map<String, String> typed, ReturnCaseDetails details) {
    this.typed = typed;
    this.details = details;
  }

  /** What arrived, line by line, and what nobody announced. */
  List<ReceivedLine> received() {
    List<ReceivedLine> lines = new ArrayList<>();
    for (CaseLine line : details.lines()) {
      String id = "-" + line.id();
      int quantity = number("received" + id);
      if (quantity != 0) {
        lines.add(
            new ReceivedLine(
                line.id(),
                quantity,
                value(Condition.class, "condition" + id, Condition.OPENED),
                value(Finding.class, "finding" + id, Finding.EXPECTED),
                null,
                text("note" + id)));
      }
    }
    int more = number("more");
    if (more != 0) {
      lines.add(
          new ReceivedLine(
              null,
              more,
              Condition.OPENED,
              Finding.UNANNOUNCED,
              text("more-sku"),
              text("more-note")));
    }
    return lines;
  }

  /**
   * What was found.
   *
   * @param quantity name of the field that says of how many units: those typed to be judged, or
   *     those that have just arrived
   */
  List<InspectedUnits> judged(String quantity) {
    List<InspectedUnits> units = new ArrayList<>();
    for (CaseLine line : details.lines()) {
      String id = "-" + line.id();
      int count = number(quantity + id);
      if (count != 0) {
        units.add(
            new InspectedUnits(
                line.id(),
                count,
                value(Verdict.class, "verdict" + id, Verdict.MANUAL),
                value(Grade.class, "grade" + id, Grade.B),
                value(Disposition.class, "disposition" + id, Disposition.RESTOCK),
                value(Authenticity.class, "authenticity" + id, Authenticity.UNSURE),
                value(Liability.class, "liability" + id, claimed(line)),
                percent("deduction" + id),
                text("note" + id)));
      }
    }
    return units;
  }

  /**
   * Whose fault the shopper says it is: where a person starts from, to be overruled by the goods.
   */
  static Liability claimed(CaseLine line) {
    String reason = line.reason();
    FaultClass fault = reason == null ? null : ReturnReasons.faultOf(reason).orElse(null);
    return fault == null
        ? Liability.NONE
        : switch (fault) {
          case CHANGED_MIND, FIT -> Liability.BUYER;
          case NOT_AS_DESCRIBED -> Liability.LISTING;
          case DEFECTIVE, COUNTERFEIT -> Liability.SUPPLIER;
          case WRONG_ITEM, MISSING_PARTS -> Liability.WAREHOUSE;
          case TRANSIT_DAMAGE, LATE -> Liability.CARRIER;
          case OTHER -> Liability.NONE;
        };
  }

  private <E extends Enum<E>> E value(Class<E> type, String field, E otherwise) {
    for (E candidate : type.getEnumConstants()) {
      if (candidate.name().equals(typed.get(field))) {
        return candidate;
      }
    }
    return otherwise;
  }

  private int number(String field) {
    String text = text(field);
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BusinessRuleViolation("receipt.quantity-not-positive");
    }
  }

  private BigDecimal percent(String field) {
    String text = text(field);
    try {
      return text == null ? BigDecimal.ZERO : new BigDecimal(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new BusinessRuleViolation("inspection.deduction-out-of-range");
    }
  }

  private @Nullable String text(String field) {
    String text = typed.get(field);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
