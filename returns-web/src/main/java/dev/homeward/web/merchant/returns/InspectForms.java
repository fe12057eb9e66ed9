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
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.BusinessRuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the warehouse's tables: a few fields for each line, named by its id. */
final class InspectForms {

  private InspectForms() {}

  static List<ReceivedLine> received(HttpServletRequest request, ReturnCaseDetails details) {
    List<ReceivedLine> lines = new ArrayList<>();
    for (CaseLine line : details.lines()) {
      String id = "-" + line.id();
      int quantity = number(request.getParameter("received" + id));
      if (quantity != 0) {
        lines.add(
            new ReceivedLine(
                line.id(),
                quantity,
                value(Condition.class, request.getParameter("condition" + id), Condition.OPENED),
                value(Finding.class, request.getParameter("finding" + id), Finding.EXPECTED),
                null,
                text(request.getParameter("note" + id))));
      }
    }
    int more = number(request.getParameter("more"));
    if (more != 0) {
      lines.add(
          new ReceivedLine(
              null,
              more,
              Condition.OPENED,
              Finding.UNANNOUNCED,
              text(request.getParameter("more-sku")),
              text(request.getParameter("more-note"))));
    }
    return lines;
  }

  static List<InspectedUnits> judged(HttpServletRequest request, ReturnCaseDetails details) {
    List<InspectedUnits> units = new ArrayList<>();
    for (CaseLine line : details.lines()) {
      String id = "-" + line.id();
      int quantity = number(request.getParameter("judged" + id));
      if (quantity != 0) {
        units.add(
            new InspectedUnits(
                line.id(),
                quantity,
                value(Verdict.class, request.getParameter("verdict" + id), Verdict.MANUAL),
                value(Grade.class, request.getParameter("grade" + id), Grade.B),
                value(
                    Disposition.class,
                    request.getParameter("disposition" + id),
                    Disposition.RESTOCK),
                value(
                    Authenticity.class,
                    request.getParameter("authenticity" + id),
                    Authenticity.UNSURE),
                value(Liability.class, request.getParameter("liability" + id), Liability.NONE),
                percent(request.getParameter("deduction" + id)),
                text(request.getParameter("note" + id))));
      }
    }
    return units;
  }

  private static <E extends Enum<E>> E value(Class<E> type, @Nullable String name, E otherwise) {
    for (E candidate : type.getEnumConstants()) {
      if (candidate.name().equals(name)) {
        return candidate;
      }
    }
    return otherwise;
  }

  private static int number(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? 0 : Integer.parseInt(typed.strip());
    } catch (NumberFormatException e) {
      throw new BusinessRuleViolation("receipt.quantity-not-positive");
    }
  }

  private static BigDecimal percent(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank()
          ? BigDecimal.ZERO
          : new BigDecimal(typed.strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new BusinessRuleViolation("inspection.deduction-out-of-range");
    }
  }

  private static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
