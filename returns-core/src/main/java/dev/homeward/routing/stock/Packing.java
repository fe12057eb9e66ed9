package dev.homeward.routing.stock;

import dev.homeward.audit.Actor;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Findings;
import dev.homeward.inspection.Verdict;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnLineId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves goods between the stock of hubs and consignments. */
@Component
class Packing {

  private final ConsignmentRows rows;
  private final StockRows stock;
  private final Findings findings;
  private final Clock clock;

  Packing(ConsignmentRows rows, StockRows stock, Findings findings, Clock clock) {
    this.rows = rows;
    this.stock = stock;
    this.findings = findings;
    this.clock = clock;
  }

  /** Puts units in that were judged to be re-exported. */
  void pack(Consignment open, ReturnLineId line, int quantity, UUID key, Actor actor) {
    if (quantity < 1) {
      throw new BusinessRuleViolation("stock.quantity");
    }
    StockLine there = stock.lock(open.from(), line).orElseThrow(() -> new NotFound("stock", line));
    if (!stock.move(
        there, moved(StockLine.Move.PACKED, quantity, open, key, actor, clock.instant()))) {
      return;
    }
    int may = reexported(there);
    if (stock.packed(there.seller(), line) > may) {
      throw new BusinessRuleViolation("consignment.not-for-reexport", may);
    }
    if (!stock.go(there, quantity)) {
      throw new BusinessRuleViolation("stock.not-enough", there.onHand());
    }
    rows.put(open.id(), there, quantity);
  }

  /** Takes all units of a line out again. */
  void back(Consignment from, Consignment.Item item, Actor actor) {
    StockLine there = stock.lock(from.from(), item.line()).orElseThrow();
    Instant now = clock.instant();
    stock.move(
        there,
        moved(StockLine.Move.UNPACKED, item.quantity(), from, UUID.randomUUID(), actor, now));
    stock.come(there, item.quantity(), now);
    rows.remove(from.id(), item.line());
  }

  /** Takes everything into the stock of the hub that it went to, if it went to one. */
  void arrive(Consignment at, List<Consignment.Item> items, Actor actor) {
    if (at.toHub() != null) {
      items.forEach(item -> arrive(at, item, actor));
    }
  }

  private void arrive(Consignment at, Consignment.Item item, Actor actor) {
    Instant now = clock.instant();
    StockLine line =
        new StockLine(
            Objects.requireNonNull(at.toHub()),
            item.seller(),
            item.caseId(),
            item.line(),
            item.caseNumber(),
            item.sku(),
            item.title(),
            0,
            now);
    String text = "arrived/" + at.id() + "/" + item.line();
    UUID key = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    if (stock.move(line, moved(StockLine.Move.TAKEN_IN, item.quantity(), at, key, actor, now))) {
      stock.come(line, item.quantity(), now);
    }
  }

  private static StockRows.Moved moved(
      StockLine.Move kind,
      int quantity,
      Consignment consignment,
      UUID key,
      Actor actor,
      Instant at) {
    return new StockRows.Moved(kind, quantity, consignment.id(), key, actor.name(), at);
  }

  private int reexported(StockLine line) {
    return findings.judged(line.seller(), line.caseId()).stream()
        .map(Findings.Judged::units)
        .filter(units -> units.line().equals(line.line()))
        .filter(units -> units.verdict() == Verdict.ACCEPTED)
        .filter(units -> units.disposition() == Disposition.REEXPORT)
        .mapToInt(units -> units.quantity())
        .sum();
  }
}
