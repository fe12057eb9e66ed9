package dev.homeward.remedy;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that go to a shopper for a return, in one parcel.
 *
 * <p>A replacement is put aside when the return comes into force, and leaves when the returned
 * goods are accepted, or before if staff say why. A repair waits for the goods, goes to the
 * workshop and leaves from there. Goods that were not accepted simply go back. Units that leave
 * before the others become a remedy of their own; what was sent cannot be cancelled. Once delivered
 * and settled, the units are the shopper's again, and may come back once more.
 */
@Entity
class Remedy {

  @Id private UUID id;

  @Version private @Nullable Long version;

  private UUID sellerId;

  private UUID caseId;

  private UUID returnLineId;

  @Enumerated(EnumType.STRING)
  private RemedyKind kind;

  @Enumerated(EnumType.STRING)
  private RemedyState state;

  private int quantity;

  /** Only queries read it. */
  @SuppressWarnings("UnusedVariable")
  private @Nullable UUID requestKey;

  private @Nullable String carrier;

  private @Nullable String trackingNumber;

  private @Nullable String aheadReason;

  private @Nullable String note;

  private int settled;

  private int writtenOff;

  private int handedBack;

  private Instant openedAt;

  private Instant changedAt;

  private @Nullable Instant dispatchedAt;

  private @Nullable Instant deliveredAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Remedy() {}

  Remedy(
      SellerId seller,
      ReturnCaseId caseId,
      ReturnLineId line,
      RemedyKind kind,
      int quantity,
      Instant at) {
    this.id = RemedyId.next().value();
    this.sellerId = seller.value();
    this.caseId = caseId.value();
    this.returnLineId = line.value();
    this.kind = kind;
    this.state = RemedyState.PLANNED;
    this.quantity = quantity;
    this.openedAt = at;
    this.changedAt = at;
  }

  void startRepair(Instant at) {
    transitionTo(RemedyState.IN_REPAIR, at);
  }

  void dispatch(Dispatch parcel, @Nullable String why, UUID key, Instant at) {
    transitionTo(RemedyState.DISPATCHED, at);
    carrier = parcel.carrier();
    trackingNumber = parcel.trackingNumber();
    aheadReason = why;
    requestKey = key;
    dispatchedAt = at;
  }

  void deliver(Instant deliveredAt, Instant at) {
    transitionTo(RemedyState.DELIVERED, at);
    this.deliveredAt = deliveredAt;
  }

  void cancel(String why, Instant at) {
    transitionTo(RemedyState.CANCELLED, at);
    note = why;
  }

  /**
   * Takes units out that others follow: these stay, the rest is a remedy of its own.
   *
   * @throws BusinessRuleViolation {@code remedy.exceeds-planned}
   */
  Remedy split(int staying, Instant at) {
    if (staying >= quantity || !state.open()) {
      throw new BusinessRuleViolation("remedy.exceeds-planned", quantity);
    }
    Remedy rest =
        new Remedy(
            new SellerId(sellerId),
            new ReturnCaseId(caseId),
            new ReturnLineId(returnLineId),
            kind,
            quantity - staying,
            openedAt);
    rest.state = state;
    rest.changedAt = at;
    quantity = staying;
    return rest;
  }

  void settle(int units) {
    settled += units;
  }

  void writeOff(int units) {
    writtenOff += units;
  }

  void handBack(int units) {
    handedBack += units;
  }

  /**
   * @throws BusinessRuleViolation {@code remedy.wrong-state}
   */
  void requireWayTo(RemedyState next) {
    if (!state.successors(kind).contains(next)) {
      throw new BusinessRuleViolation("remedy.wrong-state", kind, state, next);
    }
  }

  private void transitionTo(RemedyState next, Instant at) {
    requireWayTo(next);
    state = next;
    changedAt = at;
  }

  RemedyView view() {
    return new RemedyView(
        new RemedyId(id),
        new SellerId(sellerId),
        new ReturnCaseId(caseId),
        new ReturnLineId(returnLineId),
        kind,
        state,
        quantity,
        carrier,
        trackingNumber,
        aheadReason,
        note,
        settled,
        writtenOff,
        handedBack,
        openedAt,
        changedAt,
        dispatchedAt,
        deliveredAt);
  }
}
