package dev.homeward.shipping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a parcel is, as its scans tell by the order in which they happened, however late they
 * were told.
 */
record Progress(
    ParcelState state,
    @Nullable CanonicalEvent last,
    @Nullable Instant lastAt,
    @Nullable String lastPlace,
    @Nullable CanonicalEvent trouble,
    @Nullable Instant handedOverAt,
    @Nullable Instant heldSince,
    @Nullable Instant inCountryAt,
    @Nullable Instant arrivedAt,
    @Nullable Instant estimate) {

  /**
   * A scan, as far as it counts.
   *
   * @param home whether it happened in the country that the parcel goes to, and not also comes from
   */
  record Seen(
      CanonicalEvent event,
      Instant occurredAt,
      Instant recordedAt,
      @Nullable String place,
      boolean home,
      @Nullable Instant estimate) {}

  /** By time; of one moment, the later step of a journey came later. */
  private static final Comparator<Seen> AS_HAPPENED =
      Comparator.comparing(Seen::occurredAt)
          .thenComparing(Seen::event)
          .thenComparing(Seen::recordedAt);

  static Progress of(List<Seen> scans, boolean toHub) {
    List<Seen> ordered = new ArrayList<>(scans);
    ordered.sort(AS_HAPPENED);
    Walk walk = new Walk(toHub);
    ordered.forEach(walk::follow);
    return walk.progress();
  }

  /** Goes through what happened, step by step. */
  private static final class Walk {

    private final boolean toHub;
    private ParcelState state = ParcelState.LABEL_CREATED;
    private boolean turnedBack;
    private @Nullable Seen last;
    private @Nullable CanonicalEvent trouble;
    private @Nullable Instant handedOverAt;
    private @Nullable Instant heldSince;
    private @Nullable Instant inCountryAt;
    private @Nullable Instant arrivedAt;
    private @Nullable Seen estimated;

    Walk(boolean toHub) {
      this.toHub = toHub;
    }

    void follow(Seen scan) {
      if (scan.estimate() != null
          && (estimated == null || !scan.recordedAt().isBefore(estimated.recordedAt()))) {
        estimated = scan;
      }
      if (!counts(scan.event())) {
        return;
      }
      last = scan;
      if (scan.event().provesSending() && handedOverAt == null) {
        handedOverAt = scan.occurredAt();
      }
      crossed(scan);
      step(scan);
    }

    /** What is over stays so, but for a parcel that is found again, or comes back after all. */
    private boolean counts(CanonicalEvent event) {
      if (event == CanonicalEvent.UNKNOWN || event == CanonicalEvent.NO_UPDATES) {
        return false;
      }
      if (event == CanonicalEvent.LABEL_VOIDED && handedOverAt != null) {
        return false;
      }
      return switch (state) {
        case AT_HUB, DELIVERED ->
            event == CanonicalEvent.RETURNING_TO_SENDER
                || event == CanonicalEvent.RETURNED_TO_SENDER;
        case RETURNED_TO_SENDER -> event == CanonicalEvent.RECEIVED;
        case LOST -> event.provesSending();
        case NO_LABEL, LABEL_CREATED, HANDED_OVER, IN_TRANSIT, CUSTOMS_HELD -> true;
      };
    }

    private void crossed(Seen scan) {
      boolean there =
          switch (scan.event()) {
            case ARRIVED_DEST_COUNTRY, IMPORT_CUSTOMS_IN, IMPORT_RELEASED -> true;
            case ARRIVED_FACILITY, OUT_FOR_DELIVERY, AVAILABLE_FOR_PICKUP, DELIVERED, RECEIVED ->
                scan.home();
            default -> false;
          };
      if (there && inCountryAt == null && !turnedBack) {
        inCountryAt = scan.occurredAt();
      }
    }

    private void step(Seen scan) {
      switch (scan.event()) {
        case LABEL_CREATED ->
            state = state == ParcelState.NO_LABEL ? ParcelState.LABEL_CREATED : state;
        case LABEL_VOIDED -> state = handedOverAt == null ? ParcelState.NO_LABEL : state;
        case HANDED_OVER -> {
          if (state.underWay()) {
            go(ParcelState.IN_TRANSIT);
          } else {
            go(ParcelState.HANDED_OVER);
          }
        }
        case DEPARTED_FACILITY,
            ARRIVED_FACILITY,
            IN_TRANSIT,
            EXPORT_CUSTOMS_IN,
            EXPORT_CUSTOMS_OUT,
            ARRIVED_DEST_COUNTRY,
            IMPORT_CUSTOMS_IN,
            IMPORT_RELEASED,
            AVAILABLE_FOR_PICKUP,
            OUT_FOR_DELIVERY ->
            go(ParcelState.IN_TRANSIT);
        case CUSTOMS_ACTION_REQUIRED -> hold(scan);
        case RETURNING_TO_SENDER -> {
          turnedBack = true;
          arrivedAt = null;
          go(ParcelState.IN_TRANSIT);
          trouble = scan.event();
        }
        case ATTEMPT_FAILED, DELAYED, DAMAGED, REFUSED -> {
          if (scan.event().provesSending() && !state.underWay()) {
            state = ParcelState.IN_TRANSIT;
          }
          trouble = scan.event();
        }
        case DELIVERED -> end(turnedBack ? ParcelState.RETURNED_TO_SENDER : there(), scan);
        case RECEIVED -> end(there(), scan);
        case RETURNED_TO_SENDER -> end(ParcelState.RETURNED_TO_SENDER, scan);
        case LOST, DESTROYED -> end(ParcelState.LOST, scan);
        case NO_UPDATES, UNKNOWN -> {}
      }
    }

    private ParcelState there() {
      return toHub ? ParcelState.AT_HUB : ParcelState.DELIVERED;
    }

    /** Damage and a way back are not healed by getting on; all else is. */
    private void go(ParcelState next) {
      state = next;
      heldSince = null;
      if (trouble != CanonicalEvent.DAMAGED && !turnedBack) {
        trouble = null;
      }
    }

    private void hold(Seen scan) {
      heldSince = state == ParcelState.CUSTOMS_HELD ? heldSince : scan.occurredAt();
      state = ParcelState.CUSTOMS_HELD;
    }

    private void end(ParcelState next, Seen scan) {
      state = next;
      heldSince = null;
      arrivedAt = next.arrived() ? scan.occurredAt() : null;
      trouble =
          next.arrived()
              ? trouble == CanonicalEvent.DAMAGED ? trouble : null
              : next == ParcelState.LOST ? scan.event() : trouble;
    }

    Progress progress() {
      Seen latest = last;
      return new Progress(
          state,
          latest == null ? null : latest.event(),
          latest == null ? null : latest.occurredAt(),
          latest == null ? null : latest.place(),
          trouble,
          handedOverAt,
          heldSince,
          inCountryAt,
          arrivedAt,
          estimated == null ? null : estimated.estimate());
    }
  }
}
