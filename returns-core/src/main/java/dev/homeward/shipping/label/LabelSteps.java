package dev.homeward.shipping.label;

import dev.homeward.shared.TimeOrderedId;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.Scans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes labels from state to state, and tells of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LabelSteps {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final String SOURCE = "homeward";

  private final LabelRows rows;
  private final Parcels parcels;
  private final Scans scans;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  LabelSteps(
      LabelRows rows,
      Parcels parcels,
      Scans scans,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.rows = rows;
    this.parcels = parcels;
    this.scans = scans;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Notes a call before it is made: from here on it may have been heard. */
  void asking(LabelRows.Row row) {
    Instant now = now();
    rows.asked(row.id(), now.plus(patience(row.asks())), now);
  }

  /** Moves on, where the state it is in admits that. */
  boolean move(LabelRows.Row row, LabelState to, @Nullable String failure) {
    if (!row.state().mayBecome(to)) {
      return false;
    }
    Instant now = now();
    // The work that asks first comes at once; this is for when it does not.
    rows.move(row.id(), to, failure, to.open() ? now.plus(FIRST) : null, now);
    if (to.isVoid() && !row.state().isVoid()) {
      withdraw(row, now);
    }
    if (to != LabelState.BUYING && to != LabelState.VOIDING) {
      publisher.publishEvent(
          new LabelMoved(TimeOrderedId.next(), row.seller(), row.caseId(), now, row.id(), to));
    }
    return true;
  }

  /** Nobody is to wait for a parcel whose label is void, unless a carrier has it after all. */
  private void withdraw(LabelRows.Row row, Instant now) {
    scans.record(
        List.of(
            new Scan(
                SOURCE,
                row.id() + "/void",
                row.carrier(),
                Objects.requireNonNull(row.trackingNumber()),
                List.of(new Scan.Code(SOURCE, CanonicalEvent.LABEL_VOIDED.name())),
                null,
                now,
                null,
                null,
                null,
                row.seller())));
  }

  /** A carrier has the parcel; of a label that was to be void, that is worth a note. */
  void used(LabelRows.Row row) {
    boolean after = row.state() == LabelState.VOIDING || row.state().isVoid();
    move(row, LabelState.USED, after ? LabelView.USED_AFTER_VOID : null);
  }

  /** Begins the history of a label. */
  void quoted(LabelId id) {
    rows.move(id, LabelState.QUOTED, null, null, now());
  }

  void bought(LabelRows.Row row, CarrierGateway.Answer.Bought bought) {
    ParcelId parcel =
        parcels.announce(
            new NewParcel(
                ParcelDirection.RETURN,
                row.carrier(),
                bought.trackingNumber(),
                row.parcel().from().country(),
                row.parcel().to().country(),
                row.hub(),
                List.of(ParcelContent.of(row.seller(), row.caseId(), row.units()))));
    rows.bought(row.id(), bought, parcel);
    move(row, LabelState.BOUGHT, null);
  }

  /** Longer than a call may take at first, and doubling. */
  private static Duration patience(int asks) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(asks, 10));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
