package dev.homeward.refund;

import dev.homeward.order.OrderView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A gateway that tells the truth about every refund, but late, twice and in any order. */
@Component
class RandomWords {

  private static final Instant BEGINNING = Instant.parse("2026-11-20T10:00:00Z");

  private final RefundDesk desk;
  private final GatewayEvents events;
  private final MoneyFacts facts;
  private final Map<ExecutionId, List<GatewayWord>> untold = new HashMap<>();

  RandomWords(RefundDesk desk, GatewayEvents events, MoneyFacts facts) {
    this.desk = desk;
    this.events = events;
    this.facts = facts;
  }

  /** Tells one word, and sometimes the same again, which changes nothing. */
  Optional<String> next(OrderView order, Random random) {
    List<GatewayWord> words = new ArrayList<>();
    for (ExecutionView execution : executions(order)) {
      words.addAll(untold.computeIfAbsent(execution.id(), id -> truth(id, random)));
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    GatewayWord word = words.get(random.nextInt(words.size()));
    tell(word);
    if (random.nextBoolean()) {
      String before = facts.of(order);
      events.hear(word);
      if (!facts.of(order).equals(before)) {
        throw new AssertionError("heard twice: " + word);
      }
    }
    return Optional.of(word.execution() + " " + word.outcome() + " of " + word.occurredAt());
  }

  /** Tells all that is left. */
  List<String> end(OrderView order) {
    List<String> told = new ArrayList<>();
    for (ExecutionView execution : executions(order)) {
      for (GatewayWord word : List.copyOf(untold.getOrDefault(execution.id(), List.of()))) {
        tell(word);
        told.add(word.execution() + " " + word.outcome() + " of " + word.occurredAt());
      }
    }
    return told;
  }

  private void tell(GatewayWord word) {
    events.hear(word);
    untold.values().forEach(words -> words.remove(word));
  }

  private List<ExecutionView> executions(OrderView order) {
    return desk.ofOrder(order.seller(), order.id()).stream()
        .flatMap(grant -> grant.executions().stream())
        .toList();
  }

  /** What happens to a refund: it fails, or succeeds, or succeeds and then does not stay so. */
  private static List<GatewayWord> truth(ExecutionId id, Random random) {
    List<GatewayWord.Outcome> outcomes =
        switch (random.nextInt(4)) {
          case 0 -> List.of(GatewayWord.Outcome.PENDING, GatewayWord.Outcome.FAILED);
          case 1 -> List.of(GatewayWord.Outcome.SUCCEEDED, GatewayWord.Outcome.REVERSED);
          case 2 -> List.of(GatewayWord.Outcome.SUCCEEDED, GatewayWord.Outcome.FAILED);
          default -> List.of(GatewayWord.Outcome.PENDING, GatewayWord.Outcome.SUCCEEDED);
        };
    List<GatewayWord> words = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      words.add(
          new GatewayWord(
              "manual",
              UUID.randomUUID().toString(),
              id.value(),
              null,
              outcomes.get(i),
              null,
              BEGINNING.plusSeconds(60L * i)));
    }
    Collections.shuffle(words, random);
    return words;
  }
}
