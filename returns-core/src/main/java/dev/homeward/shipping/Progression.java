package dev.homeward.shipping;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import dev.homeward.shipping.lane.LaneTimes;
import dev.homeward.shipping.vocabulary.Vocabularies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Works out anew how far parcels are, from all of their scans, and tells the cases in them. It can
 * be done any number of times: nothing is told that has not changed.
 */
@Component
class Progression {

  private final ProgressRows rows;
  private final ScanRows scans;
  private final Vocabularies vocabularies;
  private final LaneTimes lanes;
  private final ApplicationEventPublisher events;

  Progression(
      ProgressRows rows,
      ScanRows scans,
      Vocabularies vocabularies,
      LaneTimes lanes,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.scans = scans;
    this.vocabularies = vocabularies;
    this.lanes = lanes;
    this.events = events;
  }

  /** Brings parcels up to their scans. */
  @AcrossSellers
  void advance(Collection<ParcelId> parcels) {
    if (parcels.isEmpty()) {
      return;
    }
    List<ProgressRows.Before> locked = rows.lock(parcels);
    Map<ParcelId, List<ScanRows.Kept>> kept = scans.of(parcels);
    Map<UUID, CanonicalEvent> corrected = new HashMap<>();
    List<ProgressRows.After> changed = new ArrayList<>();
    for (ProgressRows.Before parcel : locked) {
      Progress now = progress(parcel, kept.getOrDefault(parcel.id(), List.of()), corrected);
      ProgressRows.After after =
          new ProgressRows.After(parcel, now, Expectation.of(parcel, now, lanes));
      if (after.differs()) {
        changed.add(after);
      }
    }
    scans.explain(corrected);
    rows.write(changed);
    List<ParcelProgressed> steps = new ArrayList<>();
    changed.stream().filter(ProgressRows.After::isNews).forEach(after -> tell(after, steps));
    for (int from = 0; from < steps.size(); from += ParcelsProgressed.MOST) {
      int to = Math.min(steps.size(), from + ParcelsProgressed.MOST);
      events.publishEvent(new ParcelsProgressed(TimeOrderedId.next(), steps.subList(from, to)));
    }
  }

  private Progress progress(
      ProgressRows.Before parcel, List<ScanRows.Kept> kept, Map<UUID, CanonicalEvent> corrected) {
    List<Progress.Seen> seen = new ArrayList<>();
    for (ScanRows.Kept scan : kept) {
      CanonicalEvent event =
          vocabularies.meaning(
              scan.codes(), new Vocabularies.Where(scan.country(), parcel.from(), parcel.to()));
      if (event != scan.event()) {
        corrected.put(scan.id(), event);
      }
      boolean home =
          scan.country() != null
              && scan.country().equals(parcel.to())
              && !scan.country().equals(parcel.from());
      seen.add(
          new Progress.Seen(
              event, scan.occurredAt(), scan.recordedAt(), scan.place(), home, scan.estimate()));
    }
    return Progress.of(seen, parcel.toHub());
  }

  private void tell(ProgressRows.After after, List<ParcelProgressed> steps) {
    ProgressRows.Before parcel = after.before();
    Progress now = after.progress();
    CanonicalEvent event = Objects.requireNonNullElse(now.last(), CanonicalEvent.LABEL_CREATED);
    Instant at = Objects.requireNonNullElse(now.lastAt(), parcel.announcedAt());
    for (ProgressRows.Holding holding : parcel.holdings()) {
      ReturnCaseId caseId = holding.caseId();
      if (caseId != null) {
        steps.add(progressed(parcel, now, event, at, holding.seller(), caseId));
      }
    }
    if (parcel.direction() == ParcelDirection.OUTBOUND && now.state().arrived()) {
      parcel.holdings().stream()
          .filter(holding -> holding.order() != null)
          .forEach(holding ->
              events.publishEvent(
                  new GoodsDelivered(
                      TimeOrderedId.next(),
                      holding.seller(),
                      Objects.requireNonNull(holding.order()),
                      parcel.trackingNumber(),
                      parcel.carrier(),
                      Objects.requireNonNull(now.arrivedAt()))));
    }
  }

  private static ParcelProgressed progressed(
      ProgressRows.Before parcel,
      Progress now,
      CanonicalEvent event,
      Instant at,
      SellerId seller,
      ReturnCaseId caseId) {
    @Nullable Instant sentAt = now.handedOverAt();
    return new ParcelProgressed(
        TimeOrderedId.next(),
        seller,
        caseId,
        at,
        parcel.id(),
        parcel.direction(),
        parcel.state(),
        now.state(),
        event,
        sentAt);
  }
}
