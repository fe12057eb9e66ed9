package dev.homeward.imports;

import dev.homeward.imports.mapping.Field;
import dev.homeward.imports.mapping.MappedRow;
import dev.homeward.returncase.PastReturnLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderLineId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Goods that came back, as a row of the order itself says.
 *
 * @param index of the order's line
 */
record ReturnedLine(int index, Instant at, PastReturnLine line) {

  /** Empty where the row tells of no return. */
  static Optional<ReturnedLine> of(MappedRow row, int index) {
    Integer quantity = row.whole(Field.RETURNED_QUANTITY);
    if (quantity == null || quantity == 0) {
      return Optional.empty();
    }
    Instant returned = row.time(Field.RETURNED_AT);
    Instant at = returned == null ? DocumentAssembler.placedAt(row) : returned;
    BigDecimal refunded = row.decimal(Field.REFUNDED);
    Money refund =
        refunded == null
            ? Money.rounded(row.unitPrice().multiply(BigDecimal.valueOf(quantity)), row.currency())
            : Money.of(refunded, row.currency());
    return Optional.of(
        new ReturnedLine(index, at, DocumentAssembler.returnLine(row, quantity, refund)));
  }

  PastReturnLine from(OrderLineId bought) {
    return new PastReturnLine(
        bought,
        line.sku(),
        line.title(),
        line.quantity(),
        line.reason(),
        Resolution.REFUND,
        line.unitPrice(),
        line.refund(),
        line.merchandise(),
        line.sourceRow());
  }
}
