package dev.homeward.customs;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how goods came into the country where they were sold: all that comes back rests on it. */
@Service
@Transactional
public class ImportEntries {

  private final EntryRows rows;
  private final Orders orders;
  private final AuditTrail audit;
  private final Clock clock;

  ImportEntries(EntryRows rows, Orders orders, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.orders = orders;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes an entry down. It is known by its order and number: one that is there already is
   * replaced, the same again changes nothing.
   *
   * @return whether it is new
   * @throws dev.homeward.shared.NotFound if there is no such order, or another seller's
   * @throws BusinessRuleViolation {@code customs.entry.unknown-line}, {@code
   *     customs.entry.exceeds-ordered}, {@code customs.entry.in-future}
   */
  public boolean put(SellerId seller, ImportEntry entry, Actor actor) {
    OrderView order = orders.get(Optional.of(seller), entry.order());
    Map<OrderLineId, OrderView.Line> lines =
        order.lines().stream().collect(Collectors.toMap(OrderView.Line::id, Function.identity()));
    for (ImportEntry.Line line : entry.lines()) {
      OrderView.Line sold = lines.get(line.orderLine());
      if (sold == null) {
        throw new BusinessRuleViolation("customs.entry.unknown-line");
      }
      if (line.quantity() > sold.value().quantity()) {
        throw new BusinessRuleViolation(
            "customs.entry.exceeds-ordered", sold.sku(), sold.value().quantity());
      }
    }
    // It may be tomorrow where the goods are.
    if (entry
        .acceptedOn()
        .isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
      throw new BusinessRuleViolation("customs.entry.in-future");
    }
    Optional<ImportEntry> before =
        ofOrder(seller, entry.order()).stream()
            .filter(known -> known.number().equals(entry.number()))
            .findFirst();
    if (before.isPresent() && before.get().equals(entry)) {
      return false;
    }
    rows.write(seller, entry, clock.instant());
    audit.record(
        actor,
        "import-entry.recorded",
        Subject.of("order", order.id(), order.number(), seller),
        before.map(ImportEntries::facts).orElse(Map.of()),
        facts(entry));
    return before.isEmpty();
  }

  /** Returns the entries of an order, the earliest first. */
  @Transactional(readOnly = true)
  public List<ImportEntry> ofOrder(SellerId seller, OrderId order) {
    return rows.ofOrder(seller, order);
  }

  private static Map<String, ?> facts(ImportEntry entry) {
    return Map.of(
        "number", entry.number(),
        "country", entry.country().value(),
        "acceptedOn", entry.acceptedOn().toString(),
        "lines", entry.lines().size());
  }
}
