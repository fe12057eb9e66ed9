package dev.homeward.imports;

import dev.homeward.imports.mapping.MappedRow;
import dev.homeward.order.OrderDraft;
import dev.homeward.order.RecordedOrder;
import dev.homeward.returncase.PastReturn;
import dev.homeward.shared.BusinessRuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one number, and what they come to.
 *
 * @param returnedLines goods of the order that came back, as its own rows say
 * @param problem why nothing comes of it
 */
record Document(
    List<MappedRow> rows,
    @Nullable OrderDraft order,
    List<ReturnedLine> returnedLines,
    @Nullable PastReturn creditNote,
    @Nullable BusinessRuleViolation problem) {

  static Document refused(List<MappedRow> rows, BusinessRuleViolation problem) {
    return new Document(rows, null, List.of(), null, problem);
  }

  /** The returns that the order's rows tell of, one per moment, now that its lines have ids. */
  List<PastReturn> returnsOf(RecordedOrder.Stored recorded, DocumentAssembler assembler) {
    return returnedLines.isEmpty() ? List.of() : assembler.returnsOf(this, recorded);
  }
}
