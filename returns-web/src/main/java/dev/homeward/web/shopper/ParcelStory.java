package dev.homeward.web.shopper;

import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.ScanView;
import dev.homeward.shipping.lane.NextStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of a return, as its shopper follows it.
 *
 * @param steps the latest first; what says nothing is left out
 * @param next part of the message key {@code parcel.step.<next>}; null where nothing is to come
 * @param nextBy the day by which that should happen; null where nothing says
 * @param source of that day, part of the message key {@code parcel.source.<source>}
 * @param by the day by which it should be where it goes; null where nothing says
 * @param note part of the message key {@code parcel.note.<note>}; null where all is well
 */
public record ParcelStory(
    @Nullable String carrier,
    String number,
    List<ScanView> steps,
    @Nullable String next,
    @Nullable LocalDate nextBy,
    @Nullable String source,
    @Nullable LocalDate by,
    @Nullable String note) {

  /** Tells the parcels on their way back. */
  static List<ParcelStory> of(
      List<ParcelView> parcels, Map<ParcelId, NextStep> next, ZoneId zone, Instant now) {
    return parcels.stream()
        .filter(parcel -> parcel.direction() == ParcelDirection.RETURN)
        .filter(parcel -> parcel.state() != ParcelState.NO_LABEL)
        .map(parcel -> of(parcel, next.get(parcel.id()), zone, now))
        .toList();
  }

  private static ParcelStory of(
      ParcelView parcel, @Nullable NextStep next, ZoneId zone, Instant now) {
    List<ScanView> steps = new ArrayList<>();
    for (ScanView scan : parcel.scans()) {
      if (scan.event() != CanonicalEvent.UNKNOWN && scan.event() != CanonicalEvent.NO_UPDATES) {
        steps.add(scan);
      }
    }
    Collections.reverse(steps);
    Instant expected = parcel.times().expectedAt();
    boolean late = expected != null && expected.isBefore(now);
    return new ParcelStory(
        parcel.carrier(),
        parcel.trackingNumber(),
        steps,
        next == null ? null : next.what().handle(),
        next == null ? null : day(next.by(), zone),
        next == null || next.source() == null ? null : next.source().name(),
        late ? null : day(expected, zone),
        note(parcel, now));
  }

  private static @Nullable LocalDate day(@Nullable Instant at, ZoneId zone) {
    return at == null ? null : at.atZone(zone).toLocalDate();
  }

  private static @Nullable String note(ParcelView parcel, Instant now) {
    Instant overdue = parcel.times().overdueAt();
    if (parcel.state() == ParcelState.CUSTOMS_HELD || parcel.state() == ParcelState.LOST) {
      return parcel.state().name();
    }
    if (parcel.state() == ParcelState.RETURNED_TO_SENDER
        || parcel.trouble() == CanonicalEvent.RETURNING_TO_SENDER) {
      return "RETURNING";
    }
    return overdue != null && overdue.isBefore(now) ? "OVERDUE" : null;
  }
}
