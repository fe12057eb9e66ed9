package dev.homeward.routing.stock;

import dev.homeward.audit.Actor;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnLineId;
import java.time.Clock;
import java.util.List;
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
  private final Packing packing;
  private final Hubs hubs;
  private final ConsignmentCarriage carriage;
  private final Clock clock;

  Consignments(
      ConsignmentRows rows, Packing packing, Hubs hubs, ConsignmentCarriage carriage, Clock clock) {
    this.rows = rows;
    this.packing = packing;
    this.hubs = hubs;
    this.carriage = carriage;
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
    packing.pack(open, line, quantity, key, actor);
  }

  /** Takes all units of a line out again; a line that is not in changes nothing. */
  public void unpack(ConsignmentId id, ReturnLineId line, Actor actor) {
    Consignment open = locked(id);
    require(open, ConsignmentState.OPEN);
    rows.items(id).stream()
        .filter(item -> item.line().equals(line))
        .forEach(item -> packing.back(open, item, actor));
  }

  /**
   * Brings a consignment into its next state; one that is there already stays as it is.
   *
   * @throws NotFound if there is none
   * @throws BusinessRuleViolation {@code consignment.wrong-state}, {@code consignment.empty},
   *     {@code consignment.grams}, {@code consignment.reference}, {@code consignment.carrier}, and
   *     {@code parcel.number-outbound} for the number of another parcel
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
    switch (next) {
      case CANCELLED -> rows.items(id).forEach(item -> packing.back(before, item, actor));
      case ARRIVED -> packing.arrive(before, rows.items(id), actor);
      case OPEN, SEALED, DECLARED, DEPARTED -> {}
    }
    rows.update(next == ConsignmentState.DEPARTED ? carried(after) : after);
    rows.step(id, next, actor.name(), after.changedAt());
  }

  /** Has arrived what was on its way in a parcel that is there; the same again changes nothing. */
  public void arrived(UUID parcel) {
    rows.travelling(parcel)
        .forEach(id -> move(id, ConsignmentState.ARRIVED, Known.NOTHING, Actor.SYSTEM));
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
        before.parcel(),
        before.openedAt(),
        clock.instant());
  }

  private static @Nullable String text(@Nullable String told, @Nullable String before) {
    return told == null || told.isBlank() ? before : told.strip();
  }

  /** A number that carriers know makes a parcel, whose scans are followed. */
  private Consignment carried(Consignment departing) {
    String number = departing.trackingNumber();
    if (number == null) {
      return departing;
    }
    return departing.in(
        carriage.departs(
            departing,
            hubs.any(departing.from()).details().country(),
            number,
            rows.items(departing.id())));
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
