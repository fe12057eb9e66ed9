package dev.homeward.shipping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What parcels did by scans that were recorded together. Carriers tell thousands at once: each
 * listener hears once of all of them, so that the registry keeps a row for many steps and not for
 * each.
 *
 * @param steps one per case of a parcel, at most 200
 */
public record ParcelsProgressed(UUID eventId, List<ParcelProgressed> steps) {

  static final int MOST = 200;

  public ParcelsProgressed {
    steps = List.copyOf(steps);
  }

  /** Returns the steps by which a carrier had a parcel for the first time. */
  public List<ParcelProgressed> handedOver() {
    return steps.stream().filter(ParcelProgressed::handedOver).toList();
  }

  /** Whether a parcel was handed over, or arrived where it was sent to. */
  public boolean beganOrEnded() {
    return steps.stream().anyMatch(step -> step.handedOver() || step.arrived());
  }

  /** Returns the consignments that are where they were sent to, and were not before. */
  public Set<ParcelId> consignmentsArrived() {
    return steps.stream()
        .filter(step -> step.direction() == ParcelDirection.CONSIGNMENT && step.arrived())
        .map(ParcelProgressed::parcel)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Does something for each step; one that fails keeps no other from it, and is thrown then. */
  public static void each(List<ParcelProgressed> steps, Consumer<ParcelProgressed> work) {
    @Nullable RuntimeException first = null;
    for (ParcelProgressed step : steps) {
      try {
        work.accept(step);
      } catch (RuntimeException failure) {
        if (first == null) {
          first = failure;
        } else {
          first.addSuppressed(failure);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
