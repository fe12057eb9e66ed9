package dev.homeward.invariants;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.database.WithTestDatabase;
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
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Invariant (a): returned one by one, in any order, units bring exactly what was paid. */
@SpringBootTest({
  "db-scheduler.enabled=true",
  "db-scheduler.polling-interval=100ms",
  "db-scheduler.immediate-execution-enabled=true"
})
@WithTestDatabase
class RefundSumPropertiesTests {

  private final ReturnFixtures fixtures;
  private final Receiving receiving;
  private final Inspections inspections;
  private final Refunds refunds;
  private final ReturnBook book;
  private final SellerId seller = SellerId.next();

  @Autowired
  RefundSumPropertiesTests(
      ReturnFixtures fixtures,
      Receiving receiving,
      Inspections inspections,
      Refunds refunds,
      ReturnBook book) {
    this.fixtures = fixtures;
    this.receiving = receiving;
    this.inspections = inspections;
    this.refunds = refunds;
    this.book = book;
  }

  /** Some that stay, and one that is new every time; the name of the test tells which. */
  static LongStream seeds() {
    return LongStream.concat(LongStream.of(3, 11, 512), LongStream.of(new Random().nextLong()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void singleUnitsInAnyOrderSumToExactlyWhatWasPaid(long seed) {
    Random random = new Random(seed);
    OrderView order = fixtures.sold(seller, 3, o -> fill(o, random));
    List<Integer> units = new ArrayList<>();
    for (int line = 0; line < order.lines().size(); line++) {
      units.addAll(Collections.nCopies(order.lines().get(line).value().quantity(), line));
    }
    Collections.shuffle(units, random);
    Money back = Money.zero(order.currency());
    for (int line : units) {
      back = back.plus(returned(order, line));
    }
    assertThat(back).as("seed %d, units %s", seed, units).isEqualTo(order.total());
  }

  /** Odd prices and amounts, so that nothing divides evenly. */
  private static void fill(OrderFixtures order, Random random) {
    int lines = 1 + random.nextInt(3);
    for (int i = 0; i < lines; i++) {
      order.line(
          "SKU-" + i, 1 + random.nextInt(4), cents(199 + random.nextInt(20_000)), "19", true);
    }
    order.discount(cents(1 + random.nextInt(150)));
    order.shipping(cents(1 + random.nextInt(999)));
    order.paid("99999.00");
  }

  private static String cents(int cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private Money returned(OrderView order, int line) {
    ReturnCaseId id =
        fixtures.file(
            ReturnFixtures.request(order, ReturnKind.WITHDRAWAL, FiledBy.SHOPPER, line, 1, null));
    ReturnLineId returned = book.get(seller, id).lines().getFirst().id();
    receiving.receive(
        seller,
        id,
        UUID.randomUUID(),
        List.of(new ReceivedLine(returned, 1, Condition.SEALED, Finding.EXPECTED, null, null)),
        ReturnFixtures.agent());
    inspections.inspect(
        seller,
        id,
        UUID.randomUUID(),
        List.of(
            new InspectedUnits(
                returned,
                1,
                Verdict.ACCEPTED,
                Grade.A,
                Disposition.RESTOCK,
                Authenticity.GENUINE,
                Liability.BUYER,
                BigDecimal.ZERO,
                null)),
        ReturnFixtures.agent());
    Money total =
        refunds
            .grant(seller, id, UUID.randomUUID(), RefundWish.ORIGINAL, ReturnFixtures.agent())
            .total();
    assertThat(total.compareTo(eur("0.00"))).isPositive();
    return total;
  }
}
