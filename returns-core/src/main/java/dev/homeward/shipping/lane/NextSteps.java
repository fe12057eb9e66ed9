package dev.homeward.shipping.lane;

import dev.homeward.returncase.UnitCounts;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.ParcelTimes.ExpectedBy;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.TrackingKey;
import dev.homeward.shipping.lane.NextStep.What;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Says what happens next to a parcel, and when: steps on the way as earlier parcels took, and
 * nothing of them where those are too few.
 */
@Service
public class NextSteps {

  private final LaneTimes lanes;
  private final Clock clock;

  NextSteps(LaneTimes lanes, Clock clock) {
    this.lanes = lanes;
    this.clock = clock;
  }

  /**
   * Returns the next step of parcels of a return; those of which nothing is to come are left out.
   *
   * @param units of the return: what was judged needs no inspection any more
   */
  public Map<ParcelId, NextStep> of(List<ParcelView> parcels, UnitCounts units) {
    boolean judged = units.received() > 0 && units.judged() >= units.received();
    Map<ParcelId, NextStep> next = new HashMap<>();
    for (ParcelView parcel : parcels) {
      of(parcel)
          .filter(step -> step.what() != What.INSPECTED || !judged)
          .ifPresent(step -> next.put(parcel.id(), step));
    }
    return next;
  }

  /** Returns the next step; empty where nothing is to come. */
  public Optional<NextStep> of(ParcelView parcel) {
    if (parcel.trouble() == CanonicalEvent.RETURNING_TO_SENDER) {
      return Optional.empty();
    }
    return switch (parcel.state()) {
      case LABEL_CREATED -> Optional.of(undated(What.HAND_OVER));
      case HANDED_OVER, IN_TRANSIT -> Optional.of(underWay(parcel));
      case CUSTOMS_HELD -> Optional.of(undated(What.RELEASED));
      case AT_HUB, DELIVERED ->
          parcel.direction() == ParcelDirection.RETURN
              ? Optional.of(undated(What.INSPECTED))
              : Optional.empty();
      case NO_LABEL, LOST, RETURNED_TO_SENDER -> Optional.empty();
    };
  }

  private NextStep underWay(ParcelView parcel) {
    Instant sent = parcel.times().handedOverAt();
    Instant there = parcel.times().inCountryAt();
    LaneTime lane = lane(parcel);
    if (parcel.crossesBorder() && there == null) {
      return dated(What.BORDER, sent, lane == null ? null : lane.border(), lane);
    }
    if (parcel.crossesBorder() && atCustoms(parcel)) {
      return dated(What.RELEASED, there, lane == null ? null : lane.customs(), lane);
    }
    return at(What.DELIVERED, parcel.times().expectedAt(), parcel.times().expectedBy());
  }

  private static boolean atCustoms(ParcelView parcel) {
    return parcel.last() == CanonicalEvent.IMPORT_CUSTOMS_IN
        || parcel.last() == CanonicalEvent.ARRIVED_DEST_COUNTRY;
  }

  private @Nullable LaneTime lane(ParcelView parcel) {
    String carrier = parcel.carrier();
    return lanes.of(
        carrier == null ? "" : TrackingKey.carrier(carrier), parcel.from(), parcel.to());
  }

  private NextStep dated(
      What what, @Nullable Instant since, @Nullable Duration takes, @Nullable LaneTime lane) {
    return since == null || takes == null || lane == null
        ? undated(what)
        : at(what, since.plus(takes), lane.by());
  }

  private NextStep at(What what, @Nullable Instant by, @Nullable ExpectedBy source) {
    return by == null || by.isBefore(clock.instant())
        ? undated(what)
        : new NextStep(what, by, source);
  }

  private static NextStep undated(What what) {
    return new NextStep(what, null, null);
  }
}
