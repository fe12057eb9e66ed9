package dev.homeward.routing.stock;

import dev.homeward.audit.Actor;
import dev.homeward.routing.HubId;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the goods in hubs: what is there is always the sum of what came and went. */
@Service
@Transactional
public class HubStock {

  private final StockRows rows;
  private final Clock clock;

  HubStock(StockRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** How much is in a hub, and since when the oldest of it. */
  public record Total(HubId hub, long lines, long units, Instant oldest) {}

  /** A line whose units do not equal the sum of their moves: there should be none. */
  public record Imbalance(HubId hub, ReturnLineId line, int onHand, int moved) {}

  /**
   * Takes units in.
   *
   * @param line where they are, and what; its quantity is not looked at
   * @param key chosen by the caller: the same key again changes nothing
   */
  public void takeIn(StockLine line, int quantity, UUID key, Actor actor) {
    move(line, StockLine.Move.TAKEN_IN, quantity, key, actor);
  }

  /**
   * Books units out that left other than in a consignment.
   *
   * @param key chosen by the caller: the same key again changes nothing
   * @throws NotFound if the hub never had the line
   * @throws BusinessRuleViolation {@code stock.not-enough}, {@code stock.move}
   */
  public void takeOut(
      HubId hub, ReturnLineId line, StockLine.Move kind, int quantity, UUID key, Actor actor) {
    if (!kind.byHand()) {
      throw new BusinessRuleViolation("stock.move");
    }
    StockLine there = rows.lock(hub, line).orElseThrow(() -> new NotFound("stock", line));
    move(there, kind, quantity, key, actor);
  }

  /** A page of what is in a hub, and how many lines there are in all. */
  public record Page(List<StockLine> lines, long total) {}

  /**
   * Returns a page in two statements, what came first first.
   *
   * @param seller whose goods alone are told; empty for those of all
   */
  @Transactional(readOnly = true)
  public Page page(Optional<SellerId> seller, HubId hub, int page, int size) {
    return new Page(rows.in(seller, hub, page, size), rows.count(seller, hub));
  }

  /** Returns what is in a hub, what came first first. */
  @Transactional(readOnly = true)
  public List<StockLine> in(HubId hub, int page, int size) {
    return rows.in(Optional.empty(), hub, page, size);
  }

  /** Returns what a scanned number of a return, or an article, may be in a hub. */
  @Transactional(readOnly = true)
  public List<StockLine> scanned(HubId hub, String code) {
    return rows.scanned(hub, code.replace(" ", "").toUpperCase(Locale.ROOT));
  }

  /** Returns the hub that has goods of a case, or had them last; empty if none ever did. */
  @Transactional(readOnly = true)
  public Optional<HubId> holding(SellerId seller, ReturnCaseId id) {
    return rows.holding(seller, id);
  }

  /** Returns how much is in each hub that is not empty. */
  @Transactional(readOnly = true)
  public List<Total> totals() {
    return rows.totals();
  }

  /** Returns every line that does not balance. */
  @Transactional(readOnly = true)
  public List<Imbalance> imbalances() {
    return rows.imbalances();
  }

  private void move(StockLine line, StockLine.Move kind, int quantity, UUID key, Actor actor) {
    if (quantity < 1) {
      throw new BusinessRuleViolation("stock.quantity");
    }
    Instant now = clock.instant();
    if (!rows.move(line, new StockRows.Moved(kind, quantity, null, key, actor.name(), now))) {
      return;
    }
    if (kind.comes()) {
      rows.come(line, quantity, now);
    } else if (!rows.go(line, quantity)) {
      throw new BusinessRuleViolation("stock.not-enough", line.onHand());
    }
  }
}
