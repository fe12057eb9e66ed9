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
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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

  /** Waits for what happens beside the test. */
  static void until(BooleanSupplier done) {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!done.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("waited too long");
      }
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }
}
