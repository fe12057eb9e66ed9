package dev.homeward.remedy;

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
import dev.homeward.order.OrderFixtures;
import dev.homeward.order.OrderView;
import dev.homeward.order.PaymentDraft;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Returns that goods are owed for. */
@Component
class RemedyFixtures {

  private final ReturnFixtures returns;
  private final ReturnBook book;
  private final Receiving receiving;
  private final Inspections inspections;
  private final JdbcClient jdbc;

  RemedyFixtures(
      ReturnFixtures returns,
      ReturnBook book,
      Receiving receiving,
      Inspections inspections,
      JdbcClient jdbc) {
    this.returns = returns;
    this.book = book;
    this.receiving = receiving;
    this.inspections = inspections;
    this.jdbc = jdbc;
  }

  OrderView mugs(SellerId seller, int quantity) {
    return returns.sold(
        seller,
        3,
        o ->
            o.line("MUG-1", quantity, "10.00", "19", true)
                .payment(
                    new PaymentDraft(
                        "card",
                        OrderFixtures.eur(quantity + "0.00"),
                        Instant.EPOCH,
                        "sandbox_ok")));
  }

  ReturnCaseId file(OrderView order, int quantity, Resolution resolution) {
    return returns.file(
        new ReturnRequest(
            order.seller(),
            order.id(),
            UUID.randomUUID(),
            ReturnKind.POLICY,
            FiledBy.SHOPPER,
            null,
            null,
            "drop-off",
            List.of(
                new RequestedLine(
                    order.lines().getFirst().id(),
                    quantity,
                    "too-small",
                    null,
                    resolution,
                    List.of())),
            null));
  }

  CaseLine line(SellerId seller, ReturnCaseId id) {
    return book.get(seller, id).lines().getFirst();
  }

  void arrive(SellerId seller, ReturnCaseId id, int quantity) {
    receiving.receive(
        seller,
        id,
        UUID.randomUUID(),
        List.of(
            new ReceivedLine(
                line(seller, id).id(), quantity, Condition.OPENED, Finding.EXPECTED, null, null)),
        ReturnFixtures.agent());
  }

  void accept(SellerId seller, ReturnCaseId id, int quantity) {
    inspect(seller, id, quantity, Verdict.ACCEPTED, Disposition.RESTOCK);
  }

  void reject(SellerId seller, ReturnCaseId id, int quantity) {
    inspect(seller, id, quantity, Verdict.REJECTED, Disposition.RETURN_TO_SHOPPER);
  }

  private void inspect(
      SellerId seller, ReturnCaseId id, int quantity, Verdict verdict, Disposition disposition) {
    inspections.inspect(
        seller,
        id,
        UUID.randomUUID(),
        List.of(
            new InspectedUnits(
                line(seller, id).id(),
                quantity,
                verdict,
                Grade.B,
                disposition,
                Authenticity.GENUINE,
                Liability.BUYER,
                BigDecimal.ZERO,
                "looked at")),
        ReturnFixtures.agent());
  }

  /** As ordered/delivered/open/received/settled. */
  String ledger(OrderView order) {
    return jdbc.sql(
            """
            select concat_ws('/', ordered, delivered, open, received, settled)
            from quantity_ledger where order_line_id = ?
            """)
        .param(order.lines().getFirst().id().value())
        .query(String.class)
        .single();
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
