package dev.homeward.shipping;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows the parcels: which are going to travel, what they hold, and how far they are. */
@Service
public class Parcels {

  /** Carriers use a number again, but never as long as its parcel may still be on its way. */
  private static final Duration REUSED_AFTER = Duration.ofDays(60);

  /** Longer than any parcel is on its way before somebody announces it. */
  private static final Duration ADOPTED = Duration.ofDays(90);

  private final ParcelRows rows;
  private final ParcelReader reader;
  private final ScanRows scans;
  private final Progression progression;
  private final Clock clock;

  Parcels(
      ParcelRows rows, ParcelReader reader, ScanRows scans, Progression progression, Clock clock) {
    this.rows = rows;
    this.reader = reader;
    this.scans = scans;
    this.progression = progression;
    this.clock = clock;
  }

  /**
   * Announces a parcel, and gives it the scans that came before. The same number again is the same
   * parcel, with more in it.
   *
   * @throws BusinessRuleViolation {@code parcel.number-taken} if the number belongs to a parcel of
   *     somebody else, {@code parcel.number-outbound} if it is that of goods on another way
   */
  @Transactional
  public ParcelId announce(NewParcel parcel) {
    String key = TrackingKey.of(parcel.trackingNumber());
    rows.keepOthersOut(key);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<ParcelRows.Numbered> known =
        rows.numbered(key).stream().filter(one -> inUse(one, now)).findFirst();
    known.ifPresent(one -> requireSameJourney(one, parcel));
    ParcelId id = known.map(ParcelRows.Numbered::id).orElseGet(ParcelId::next);
    if (known.isEmpty()) {
      rows.insert(id, parcel, key, now);
    }
    rows.addContents(id, parcel.contents());
    scans.adopt(id, key, sellersOf(parcel), now.minus(ADOPTED));
    progression.advance(List.of(id));
    return id;
  }

  private static boolean inUse(ParcelRows.Numbered one, Instant now) {
    return !one.state().over() || one.lastAt().plus(REUSED_AFTER).isAfter(now);
  }

  private static void requireSameJourney(ParcelRows.Numbered known, NewParcel parcel) {
    if (known.direction() != parcel.direction()) {
      throw new BusinessRuleViolation("parcel.number-outbound", parcel.trackingNumber());
    }
    if (parcel.direction() != ParcelDirection.CONSIGNMENT
        && !known.sellers().equals(sellersOf(parcel))) {
      throw new BusinessRuleViolation("parcel.number-taken", parcel.trackingNumber());
    }
  }

  private static Set<SellerId> sellersOf(NewParcel parcel) {
    return parcel.contents().stream().map(ParcelContent::seller).collect(Collectors.toSet());
  }

  /** Returns the parcels of a case with their scans, the first announced first. */
  @Transactional(readOnly = true)
  public List<ParcelView> ofCase(SellerId seller, ReturnCaseId id) {
    return reader.ofCase(seller, id);
  }

  /** Returns the parcels of some cases with their scans, in four statements. */
  @Transactional(readOnly = true)
  public List<ParcelView> ofCases(SellerId seller, Collection<ReturnCaseId> ids) {
    return reader.ofCases(seller, ids);
  }

  /** Returns the parcels of an order on their way to the shopper, with their scans. */
  @Transactional(readOnly = true)
  public List<ParcelView> ofOrder(SellerId seller, OrderId id) {
    return reader.ofOrder(seller, id);
  }

  /**
   * Returns one parcel with its scans.
   *
   * @param seller who sees only what is its own; empty for the platform
   * @throws NotFound if there is none, or none with anything of the seller
   */
  @Transactional(readOnly = true)
  public ParcelView get(Optional<SellerId> seller, ParcelId id) {
    return reader.get(seller, id).orElseThrow(() -> new NotFound("parcel", id));
  }

  /** Returns the parcel that is on its way under a number; empty if nobody announced one. */
  @Transactional(readOnly = true)
  public Optional<ParcelId> numbered(SellerId seller, String trackingNumber) {
    return rows.numbered(TrackingKey.of(trackingNumber)).stream()
        .filter(one -> one.sellers().contains(seller))
        .map(ParcelRows.Numbered::id)
        .findFirst();
  }
}
