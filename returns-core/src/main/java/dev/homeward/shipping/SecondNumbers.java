package dev.homeward.shipping;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers under which a carrier knows a parcel besides the one that it was announced with: what is
 * told under them is about the same parcel, by now and from now on.
 */
@Service
@Transactional
public class SecondNumbers {

  /** As long before its announcement as a parcel may have travelled. */
  private static final Duration BEFORE = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final ParcelRows parcels;
  private final ScanRows scans;
  private final Progression progression;
  private final AuditTrail audit;
  private final Clock clock;

  SecondNumbers(
      JdbcClient jdbc,
      ParcelRows parcels,
      ScanRows scans,
      Progression progression,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.parcels = parcels;
    this.scans = scans;
    this.progression = progression;
    this.audit = audit;
    this.clock = clock;
  }

  private record Known(ParcelId id, String number, Instant announcedAt) {}

  /**
   * Says that a number is another one of a parcel; the same again changes nothing. Scans that a
   * seller told are taken only where something in the parcel is that seller's.
   *
   * @return how many scans the parcel got by it
   * @throws BusinessRuleViolation {@code parcel.number-missing}, {@code parcel.number-announced} if
   *     it is a parcel's already
   */
  @AcrossSellers
  public int match(String number, ParcelId parcel, Actor actor) {
    String key = TrackingKey.of(number);
    if (key.isEmpty() || key.length() > TrackingKey.LONGEST) {
      throw new BusinessRuleViolation("parcel.number-missing");
    }
    Known known = known(parcel);
    parcels.keepOthersOut(key);
    List<ParcelRows.Numbered> found = parcels.numbered(key);
    if (found.stream().anyMatch(one -> !one.id().equals(parcel))) {
      throw new BusinessRuleViolation("parcel.number-announced", number);
    }
    if (found.isEmpty()) {
      add(key, known, actor);
    }
    ParcelRows.Numbered now = parcels.numbered(key).getFirst();
    int taken = scans.adopt(parcel, key, now.sellers(), known.announcedAt().minus(BEFORE));
    progression.advance(List.of(parcel));
    return taken;
  }

  private void add(String key, Known parcel, Actor actor) {
    jdbc.sql("delete from number_aside where tracking_key = ?").param(key).update();
    jdbc.sql(
            "insert into second_number (tracking_key, parcel_id, decided_by, decided_at) values (?, ?, ?, ?)")
        .param(key)
        .param(parcel.id().value())
        .param(actor.name())
        .param(Timestamp.from(clock.instant()))
        .update();
    record("parcel.number-added", parcel, actor, Map.of(), Map.of("number", key));
  }

  /** Takes a number from the parcel that it was given to, and what was told under it as well. */
  @AcrossSellers
  public void part(String number, Actor actor) {
    String key = TrackingKey.of(number);
    parcels.keepOthersOut(key);
    Optional<UUID> parcel =
        jdbc.sql("delete from second_number where tracking_key = ? returning parcel_id")
            .param(key)
            .query(UUID.class)
            .optional();
    if (parcel.isEmpty()) {
      return;
    }
    Known known = known(new ParcelId(parcel.get()));
    jdbc.sql("update scan set parcel_id = null where parcel_id = ? and tracking_key = ?")
        .param(parcel.get())
        .param(key)
        .update();
    record("parcel.number-taken-away", known, actor, Map.of("number", key), Map.of());
    progression.advance(List.of(known.id()));
  }

  @AcrossSellers
  private Known known(ParcelId id) {
    return jdbc.sql("select tracking_number, announced_at from parcel where id = ?")
        .param(id.value())
        .query((row, _) -> new Known(id, row.getString(1), row.getTimestamp(2).toInstant()))
        .optional()
        .orElseThrow(() -> new NotFound("parcel", id));
  }

  private void record(
      String action, Known parcel, Actor actor, Map<String, ?> before, Map<String, ?> after) {
    audit.record(
        actor, action, Subject.of("parcel", parcel.id(), parcel.number(), null), before, after);
  }
}
