package dev.homeward.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.order.OrderView;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What holds whatever happens, tried with random histories. Each names its seed and its steps when
 * it fails; the same seed is the same history.
 */
@RefundTest
class MoneyPropertyTests {

  private final ObjectProvider<Till> tills;
  private final RefundFixtures fixtures;
  private final Refunds refunds;
  private final Concessions concessions;
  private final RandomWords words;
  private final MoneyFacts facts;

  MoneyPropertyTests(
      ObjectProvider<Till> tills,
      RefundFixtures fixtures,
      Refunds refunds,
      Concessions concessions,
      RandomWords words,
      MoneyFacts facts) {
    this.tills = tills;
    this.fixtures = fixtures;
    this.refunds = refunds;
    this.concessions = concessions;
    this.words = words;
    this.facts = facts;
  }

  /** Invariants (b) for money, (c), (d), (e) and (f). */
  @Test
  void noHistoryPaysMoreThanWasCapturedOrForgetsACent() {
    long seed = new Random().nextLong();
    for (int history = 0; history < 6; history++) {
      new History(seed + history).live(14);
    }
  }

  /** Invariants (a) and (i): in any order, with price reductions on the way. */
  @Test
  void whateverComesBackInWhateverOrderSumsToWhatWasPaid() {
    for (int i = 0; i < 4; i++) {
      long seed = new Random().nextLong();
      Random random = new Random(seed);
      Till till = tills.getObject();
      RandomOrder bought = RandomOrder.of(random);
      OrderView order = till.sold("sandbox_all", bought.paid(), bought::fill);
      Money sum = Money.zero(order.currency());
      Money tax = sum;
      List<Integer> units = bought.units(random);
      for (int line : units) {
        if (random.nextInt(3) == 0) {
          sum = sum.plus(reduced(till, order, line, random));
        }
        GrantView grant = till.grant(fixtures.accepted(order, line, 1));
        sum = sum.plus(grant.total());
        tax = tax.plus(grant.breakdown().tax());
      }
      assertThat(sum).as("seed %d: %s", seed, bought).isEqualTo(facts.goods(order));
      assertThat(tax.plus(facts.reducedTax(order)))
          .as("seed %d: %s", seed, bought)
          .isEqualTo(facts.tax(order));
    }
  }

  private static Money reduced(Till till, OrderView order, int line, Random random) {
    try {
      return till.reduction(order, line, "0." + (10 + random.nextInt(90))).total();
    } catch (BusinessRuleViolation e) {
      assertThat(e.code()).isIn("refund.exceeds-charged", "refund.exceeds-captured");
      return Money.zero(order.currency());
    }
  }

  /** A command and what came of it. */
  private record Sent(GrantId grant, Supplier<GrantView> command) {}

  /** Random commands and words about one order, beside another seller's with the same payment. */
  private final class History {

    private final Random random;
    private final Till till = tills.getObject();
    private final Till neighbour = tills.getObject();
    private final OrderView order;
    private final OrderView theirs;
    private final List<String> steps = new ArrayList<>();
    private final List<Sent> commands = new ArrayList<>();

    History(long seed) {
      this.random = new Random(seed);
      steps.add("seed " + seed);
      String payment = "transfer-" + seed;
      this.order =
          till.sold(payment, "37.77", o -> o.line("A", 5, "5.55", "19", true).shipping("10.02"));
      this.theirs = neighbour.sold(payment, "50.00", o -> o.line("B", 1, "50.00"));
      neighbour.reaches(neighbour.favour(theirs, "20.00"), ExecutionState.PENDING);
    }

    void live(int length) {
      for (int i = 0; i < length; i++) {
        step(random.nextInt(7));
        facts.hold(order, steps);
        assertThat(neighbour.balance(theirs)).as("%s", steps).isEqualTo("5000/2000/0");
      }
      words.end(order).forEach(steps::add);
      facts.hold(order, steps);
      facts.replayedWordsGiveTheStoredState(order, steps);
    }

    private void step(int kind) {
      switch (kind) {
        case 0 ->
            command(
                "favour", wish -> concessions.goodwill(till.seller, order.id(), wish, Till.CLERK));
        case 1 ->
            command(
                "shipping",
                wish -> concessions.shipping(till.seller, order.id(), wish, Till.CLERK));
        case 2 ->
            command(
                "reduction",
                wish ->
                    concessions.reduction(
                        till.seller, order.id(), order.lines().getFirst().id(), wish, Till.CLERK));
        case 3 -> goodsBack();
        case 4 -> repeat();
        default -> words.next(order, random).ifPresent(steps::add);
      }
    }

    private void command(String name, Function<Concession, GrantView> call) {
      int minor = 1 + random.nextInt(1200);
      steps.add(name + " " + minor);
      Concession wish = new Concession(UUID.randomUUID(), new Money(minor, order.currency()), null);
      Supplier<GrantView> command = () -> call.apply(wish);
      try {
        GrantView granted = command.get();
        till.reaches(granted, ExecutionState.PENDING);
        commands.add(new Sent(granted.id(), command));
      } catch (BusinessRuleViolation e) {
        steps.add(e.code());
      }
    }

    private void goodsBack() {
      if (till.returned(order, 0) == 5) {
        return;
      }
      ReturnCaseId id = fixtures.accepted(order, 0, 1);
      UUID key = UUID.randomUUID();
      steps.add("goods back");
      Supplier<GrantView> command =
          () -> refunds.grant(till.seller, id, key, RefundWish.ORIGINAL, Till.CLERK);
      try {
        GrantView granted = command.get();
        if (!granted.executions().isEmpty()) {
          till.reaches(granted, ExecutionState.PENDING);
        }
        commands.add(new Sent(granted.id(), command));
      } catch (BusinessRuleViolation e) {
        steps.add(e.code());
      }
    }

    /** Invariant (c): sent again, a command answers as before and changes nothing. */
    private void repeat() {
      if (commands.isEmpty()) {
        return;
      }
      String before = facts.of(order);
      Sent sent = commands.get(random.nextInt(commands.size()));
      assertThat(sent.command().get().id()).as("%s, repeated", steps).isEqualTo(sent.grant());
      assertThat(facts.of(order)).as("%s, repeated", steps).isEqualTo(before);
    }
  }
}
