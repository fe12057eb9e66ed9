package dev.homeward.shipping;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.vocabulary.Vocabularies;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down what carriers say, from whoever passes it on, in any order and any number of times.
 */
@Service
public class Scans {

  /** Some sources give times of the place without a zone: such may lie in the future. */
  private static final Duration AHEAD = Duration.ofHours(26);

  private static final Duration OLDEST = Duration.ofDays(730);

  private final ParcelRows parcels;
  private final ScanRows rows;
  private final OutboundParcels outbound;
  private final Progression progression;
  private final Vocabularies vocabularies;
  private final Clock clock;

  Scans(
      ParcelRows parcels,
      ScanRows rows,
      OutboundParcels outbound,
      Progression progression,
      Vocabularies vocabularies,
      Clock clock) {
    this.parcels = parcels;
    this.rows = rows;
    this.outbound = outbound;
    this.progression = progression;
    this.vocabularies = vocabularies;
    this.clock = clock;
  }

  /**
   * Records scans in one transaction.
   *
   * @return the outcome of each, in their order
   */
  @Transactional
  @AcrossSellers
  public List<ScanOutcome> record(List<Scan> scans) {
    if (scans.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<String, List<ParcelRows.Numbered>> known = known(scans);
    List<ScanRows.Judged> judged = scans.stream().map(scan -> judge(scan, known, now)).toList();
    Set<UUID> fresh = rows.insert(distinct(judged), now);
    Set<ParcelId> moved = new LinkedHashSet<>();
    List<ScanOutcome> outcomes = new ArrayList<>();
    for (ScanRows.Judged one : judged) {
      boolean first = fresh.remove(one.knownBy());
      outcomes.add(outcome(one, first));
      if (first && one.parcel() != null) {
        moved.add(one.parcel());
      }
    }
    progression.advance(moved);
    return outcomes;
  }

  private Map<String, List<ParcelRows.Numbered>> known(List<Scan> scans) {
    Set<String> keys =
        scans.stream()
            .map(scan -> TrackingKey.of(scan.trackingNumber()))
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toSet());
    Map<String, List<ParcelRows.Numbered>> found = byKey(keys);
    Set<String> missing = new LinkedHashSet<>(keys);
    missing.removeAll(found.keySet());
    return outbound.announce(missing) ? byKey(keys) : found;
  }

  private Map<String, List<ParcelRows.Numbered>> byKey(Set<String> keys) {
    return parcels.numbered(keys).stream().collect(Collectors.groupingBy(ParcelRows.Numbered::key));
  }

  private ScanRows.Judged judge(
      Scan scan, Map<String, List<ParcelRows.Numbered>> known, Instant now) {
    String key = TrackingKey.of(scan.trackingNumber());
    String refusal = refusal(scan, key, now);
    ParcelRows.Numbered parcel =
        refusal == null ? match(scan, known.getOrDefault(key, List.of())).orElse(null) : null;
    CanonicalEvent event =
        vocabularies.meaning(
            scan.codes(),
            new Vocabularies.Where(
                scan.country(),
                parcel == null ? null : parcel.from(),
                parcel == null ? null : parcel.to()));
    return new ScanRows.Judged(
        scan, knownBy(scan, key), parcel == null ? null : parcel.id(), event, refusal);
  }

  private static @Nullable String refusal(Scan scan, String key, Instant now) {
    if (key.isEmpty() || scan.trackingNumber().length() > TrackingKey.LONGEST) {
      return "scan.number-missing";
    }
    if (scan.occurredAt().isAfter(now.plus(AHEAD))) {
      return "scan.in-the-future";
    }
    return scan.occurredAt().isBefore(now.minus(OLDEST)) ? "scan.too-old" : null;
  }

  /** The latest parcel of the number, rather one of the same carrier; of the teller's own. */
  private static Optional<ParcelRows.Numbered> match(Scan scan, List<ParcelRows.Numbered> found) {
    SellerId by = scan.by();
    String carrier = scan.carrier() == null ? "" : TrackingKey.carrier(scan.carrier());
    List<ParcelRows.Numbered> open =
        found.stream().filter(one -> by == null || one.sellers().contains(by)).toList();
    return open.stream()
        .filter(one -> !carrier.isEmpty() && one.carrier().equals(carrier))
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  private static UUID knownBy(Scan scan, String key) {
    String id = scan.sourceId();
    String name =
        id == null
            ? String.join(
                "\u001f",
                key,
                scan.codes().isEmpty() ? "" : scan.codes().getFirst().toString(),
                scan.occurredAt().toString(),
                String.valueOf(scan.place()),
                String.valueOf(scan.country()),
                String.valueOf(scan.by()))
            : String.join("\u001f", scan.source(), String.valueOf(scan.by()), id);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return UUID.nameUUIDFromBytes(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One call may say the same twice. */
  private static List<ScanRows.Judged> distinct(List<ScanRows.Judged> judged) {
    Set<UUID> seen = new LinkedHashSet<>();
    return judged.stream().filter(one -> seen.add(one.knownBy())).toList();
  }

  private static ScanOutcome outcome(ScanRows.Judged one, boolean first) {
    if (one.refusal() != null) {
      return new ScanOutcome.Refused(one.refusal());
    }
    if (!first) {
      return new ScanOutcome.Duplicate();
    }
    return one.parcel() == null
        ? new ScanOutcome.Unmatched(one.event())
        : new ScanOutcome.Recorded(one.parcel(), one.event());
  }
}
