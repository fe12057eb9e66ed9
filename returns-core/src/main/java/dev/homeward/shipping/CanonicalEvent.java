package dev.homeward.shipping;

import java.util.Locale;
import java.util.Optional;

/** What can happen to a parcel, in one vocabulary for all carriers. */
public enum CanonicalEvent {
  LABEL_CREATED(Effect.PAPER),
  LABEL_VOIDED(Effect.PAPER),
  HANDED_OVER(Effect.MOVES),
  DEPARTED_FACILITY(Effect.MOVES),
  ARRIVED_FACILITY(Effect.MOVES),
  /** On its way; the carrier says no more. */
  IN_TRANSIT(Effect.MOVES),
  EXPORT_CUSTOMS_IN(Effect.MOVES),
  EXPORT_CUSTOMS_OUT(Effect.MOVES),
  ARRIVED_DEST_COUNTRY(Effect.MOVES),
  IMPORT_CUSTOMS_IN(Effect.MOVES),
  CUSTOMS_ACTION_REQUIRED(Effect.STOPS),
  IMPORT_RELEASED(Effect.MOVES),
  AVAILABLE_FOR_PICKUP(Effect.MOVES),
  OUT_FOR_DELIVERY(Effect.MOVES),
  ATTEMPT_FAILED(Effect.TROUBLES),
  DELIVERED(Effect.ENDS),
  RETURNING_TO_SENDER(Effect.TROUBLES),
  RETURNED_TO_SENDER(Effect.ENDS),
  DELAYED(Effect.TROUBLES),
  DAMAGED(Effect.TROUBLES),
  LOST(Effect.ENDS),
  DESTROYED(Effect.ENDS),
  REFUSED(Effect.TROUBLES),
  /** The warehouse has it, whatever the carrier says. */
  RECEIVED(Effect.ENDS),
  /** The carrier knows nothing new, or nothing at all. */
  NO_UPDATES(Effect.NONE),
  /** A code that no vocabulary explains; it is kept, and operators are told. */
  UNKNOWN(Effect.NONE);

  private enum Effect {
    NONE,
    PAPER,
    MOVES,
    STOPS,
    TROUBLES,
    ENDS
  }

  private final Effect effect;

  CanonicalEvent(Effect effect) {
    this.effect = effect;
  }

  /** Reads a name in any case and with any separators; empty where there is no such event. */
  public static Optional<CanonicalEvent> find(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (CanonicalEvent event : values()) {
      if (event.name().equals(wanted)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /** Whether it shows that a carrier has the parcel, or had it. */
  public boolean provesSending() {
    return effect == Effect.MOVES
        || effect == Effect.STOPS
        || effect == Effect.ENDS
        || (effect == Effect.TROUBLES && this != DELAYED);
  }

  /** Whether the parcel gets on with it, which ends what held it. */
  public boolean moves() {
    return effect == Effect.MOVES;
  }

  /** Whether it is bad news of which the parcel may still recover. */
  public boolean troubles() {
    return effect == Effect.TROUBLES;
  }
}
