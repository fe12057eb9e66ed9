package dev.homeward.routing.stock;

import dev.homeward.audit.Actor;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Findings;
import dev.homeward.inspection.Verdict;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnLineId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs goods of several cases and sellers into consignments: open, sealed, declared, departed,
 * arrived. Every command is safe to repeat.
 */
@Service
@Transactional
public class Consignments {

  private final ConsignmentRows rows;
  private final StockRows stock;
  private final Findings findings;
  private final Hubs hubs;
  private final Clock clock;

  Consignments(ConsignmentRows rows, StockRows stock, Findings findings, Hubs hubs, Clock clock) {
    this.rows = rows;
    this.stock = stock;
    this.findings = findings;
    this.hubs = hubs;
    this.clock = clock;
  }

  /**
   * What has to be known for the next state; the other fields may stay null.
   *
   * @param grams needed to seal
   * @param reference of the declaration, needed to declare
   * @param carrier needed to depart
   */
  public record Known(
      @Nullable Integer grams,
      @Nullable String reference,
      @Nullable String carrier,
      @Nullable String trackingNumber) {

    public static final Known NOTHING = new Known(null, null, null, null);
  }

  /**
   * Opens a consignment.
   *
   * @param id chosen by the caller: the same id again changes nothing
   * @param toHub null where it goes to the sellers themselves
   * @throws NotFound if a hub does not exist
   * @throws BusinessRuleViolation {@code consignment.same-hub}
   */
  public Consignment open(
      ConsignmentId id, HubId from, CountryCode country, @Nullable HubId toHub, Actor actor) {
    hubs.any(from);
    if (from.equals(toHub)) {
      throw new BusinessRuleViolation("consignment.same-hub");
    }
    CountryCode end = toHub == null ? country : hubs.any(toHub).details().country();
    if (rows.find(id).isEmpty()) {
      rows.open(id, from, end, toHub, clock.instant());
      rows.step(id, ConsignmentState.OPEN, actor.name(), clock.instant());
    }
    return get(id).consignment();
  }

  /**
   * Returns one.
   *
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  public Consignment.Details get(ConsignmentId id) {
    Consignment found = rows.find(id).orElseThrow(() -> new NotFound("consignment", id));
    return new Consignment.Details(found, rows.items(id), rows.steps(id));
  }

  /** Returns a page: those to be worked on first. */
  @Transactional(readOnly = true)
  public List<Consignment> latest(int page, int size) {
    return rows.latest(page, size);
  }

  /**
   * Packs units that were judged to be re-exported.
   *
   * @param key chosen by the caller: the same key again changes nothing
   * @throws NotFound if there is no such consignment, or its hub never had the line
   * @throws BusinessRuleViolation {@code consignment.wrong-state}, {@code stock.quantity}, {@code
   *     stock.not-enough}, {@code consignment.not-for-reexport} with how many units may go
   */
  public void pack(ConsignmentId id, ReturnLineId line, int quantity, UUID key, Actor actor) {
    Consignment open = locked(id);
    require(open, ConsignmentState.OPEN);
    if (quantity < 1) {
      throw new BusinessRuleViolation("stock.quantity");
    }
    StockLine there = stock.lock(open.from(), line).orElseThrow(() -> new NotFound("stock", line));
    Instant now = clock.instant();
    if (!stock.move(
        there, new StockRows.Moved(StockLine.Move.PACKED, quantity, id, key, actor.name(), now))) {
      return;
    }
    int may = reexported(there);
    if (stock.packed(there.seller(), line) > may) {
      throw new BusinessRuleViolation("consignment.not-for-reexport", may);
    }
    if (!stock.go(there, quantity)) {
      throw new BusinessRuleViolation("stock.not-enough", there.onHand());
    }
    rows.put(id, there, quantity);
  }

  /** Takes all units of a line out again; a line that is not in changes nothing. */
  public void unpack(ConsignmentId id, ReturnLineId line, Actor actor) {
    Consignment open = locked(id);
    require(open, ConsignmentState.OPEN);
    rows.items(id).stream()
        .filter(item -> item.line().equals(line))
        .forEach(item -> back(open, item, actor));
  }

  /**
   * Brings a consignment into its next state; one that is there already stays as it is.
   *
   * @throws NotFound if there is none
   * @throws BusinessRuleViolation {@code consignment.wrong-state}, {@code consignment.empty},
   *     {@code consignment.grams}, {@code consignment.reference}, {@code consignment.carrier}
   */
  public void move(ConsignmentId id, ConsignmentState next, Known known, Actor actor) {
    Consignment before = locked(id);
    if (before.state() == next) {
      return;
    }
    if (!before.state().successors().contains(next)) {
      throw new BusinessRuleViolation("consignment.wrong-state", before.state());
    }
    Consignment after = with(before, next, known);
    requireKnown(after);
    if (next == ConsignmentState.CANCELLED) {
      rows.items(id).forEach(item -> back(before, item, actor));
    }
    if (next == ConsignmentState.ARRIVED && before.toHub() != null) {
      rows.items(id).forEach(item -> arrive(before, item, actor));
    }
    rows.update(after);
    rows.step(id, next, actor.name(), after.changedAt());
  }

  private static void requireKnown(Consignment after) {
    switch (after.state()) {
      case SEALED -> {
        if (after.units() == 0) {
          throw new BusinessRuleViolation("consignment.empty");
        }
        Integer grams = after.grams();
        if (grams == null || grams < 1) {
          throw new BusinessRuleViolation("consignment.grams");
        }
      }
      case DECLARED -> {
        if (after.reference() == null) {
          throw new BusinessRuleViolation("consignment.reference");
        }
      }
      case DEPARTED -> {
        if (after.carrier() == null) {
          throw new BusinessRuleViolation("consignment.carrier");
        }
      }
      case OPEN, ARRIVED, CANCELLED -> {}
    }
  }

  private Consignment with(Consignment before, ConsignmentState next, Known known) {
    return new Consignment(
        before.id(),
        before.version(),
        before.number(),
        before.from(),
        before.toCountry(),
        before.toHub(),
        next,
        before.units(),
        known.grams() == null ? before.grams() : known.grams(),
        text(known.reference(), before.reference()),
        text(known.carrier(), before.carrier()),
        text(known.trackingNumber(), before.trackingNumber()),
        before.openedAt(),
        clock.instant());
  }

  private static @Nullable String text(@Nullable String told, @Nullable String before) {
    return told == null || told.isBlank() ? before : told.strip();
  }

  private void back(Consignment from, Consignment.Item item, Actor actor) {
    StockLine there = stock.lock(from.from(), item.line()).orElseThrow();
    Instant now = clock.instant();
    stock.move(
        there,
        new StockRows.Moved(
            StockLine.Move.UNPACKED,
            item.quantity(),
            from.id(),
            UUID.randomUUID(),
            actor.name(),
            now));
    stock.come(there, item.quantity(), now);
    rows.remove(from.id(), item.line());
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
    if (stock.move(
        line,
        new StockRows.Moved(
            StockLine.Move.TAKEN_IN, item.quantity(), at.id(), key, actor.name(), now))) {
      stock.come(line, item.quantity(), now);
    }
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

  private Consignment locked(ConsignmentId id) {
    return rows.lock(id).orElseThrow(() -> new NotFound("consignment", id));
  }

  private static void require(Consignment consignment, ConsignmentState state) {
    if (consignment.state() != state) {
      throw new BusinessRuleViolation("consignment.wrong-state", consignment.state());
    }
  }
}
