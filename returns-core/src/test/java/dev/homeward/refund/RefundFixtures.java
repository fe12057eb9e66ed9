package dev.homeward.refund;

import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Inspections;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.inspection.Receiving;
import dev.homeward.inspection.Verdict;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Returns that money is owed for. */
@Component
class RefundFixtures {

  private final ReturnFixtures returns;
  private final ReturnBook book;
  private final Receiving receiving;
  private final Inspections inspections;

  RefundFixtures(
      ReturnFixtures returns, ReturnBook book, Receiving receiving, Inspections inspections) {
    this.returns = returns;
    this.book = book;
    this.receiving = receiving;
    this.inspections = inspections;
  }

  /** Files units of a line, receives them and accepts them. */
  ReturnCaseId accepted(OrderView order, int line, int quantity) {
    return accepted(order, line, quantity, "0");
  }

  ReturnCaseId accepted(OrderView order, int line, int quantity, String deductionPercent) {
    ReturnCaseId id =
        returns.file(ReturnFixtures.request(order, line, quantity, "changed-my-mind"));
    CaseLine filed = book.get(order.seller(), id).lines().getFirst();
    receive(order.seller(), id, filed, quantity);
    inspect(order.seller(), id, filed, quantity, Verdict.ACCEPTED, deductionPercent);
    return id;
  }

  /** Files one unit of each line, receives them and accepts them. */
  ReturnCaseId acceptedOneOfEach(OrderView order) {
    return accepted(
        request(order, ReturnKind.POLICY, "changed-my-mind", Resolution.REFUND, _ -> 1));
  }

  /** Withdraws from all of an order; the goods come back and are accepted. */
  ReturnCaseId withdrawn(OrderView order) {
    return accepted(
        request(
            order,
            ReturnKind.WITHDRAWAL,
            null,
            Resolution.REFUND,
            line -> line.value().quantity()));
  }

  ReturnCaseId accepted(ReturnRequest request) {
    ReturnCaseId id = returns.file(request);
    for (CaseLine line : book.get(request.seller(), id).lines()) {
      receive(request.seller(), id, line, line.quantity());
      inspect(request.seller(), id, line, line.quantity(), Verdict.ACCEPTED, "0");
    }
    return id;
  }

  static ReturnRequest request(
      OrderView order,
      ReturnKind kind,
      @Nullable String reason,
      Resolution resolution,
      ToIntFunction<OrderView.Line> units) {
    return new ReturnRequest(
        order.seller(),
        order.id(),
        UUID.randomUUID(),
        kind,
        FiledBy.SHOPPER,
        null,
        null,
        "drop-off",
        order.lines().stream()
            .filter(line -> units.applyAsInt(line) > 0)
            .map(line ->
                new RequestedLine(
                    line.id(), units.applyAsInt(line), reason, null, resolution, List.of()))
            .toList(),
        null);
  }

  void receive(SellerId seller, ReturnCaseId id, CaseLine line, int quantity) {
    receiving.receive(
        seller,
        id,
        UUID.randomUUID(),
        List.of(
            new ReceivedLine(line.id(), quantity, Condition.OPENED, Finding.EXPECTED, null, null)),
        ReturnFixtures.agent());
  }

  void inspect(
      SellerId seller,
      ReturnCaseId id,
      CaseLine line,
      int quantity,
      Verdict verdict,
      String deductionPercent) {
    inspections.inspect(
        seller,
        id,
        UUID.randomUUID(),
        List.of(
            new InspectedUnits(
                line.id(),
                quantity,
                verdict,
                Grade.B,
                Disposition.RESTOCK,
                Authenticity.GENUINE,
                Liability.BUYER,
                new BigDecimal(deductionPercent),
                "looked at")),
        ReturnFixtures.agent());
  }

  /** Waits for what happens beside the test; counted in looks, for clocks of busy machines leap. */
  static void until(BooleanSupplier done) {
    for (int look = 0; !done.getAsBoolean(); look++) {
      if (look == 3000) {
        throw new AssertionError("waited too long");
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}
