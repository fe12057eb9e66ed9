package dev.homeward.routing;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the platform's lanes. */
@Service
@Transactional
public class Lanes {

  private final LaneRows rows;
  private final Hubs hubs;
  private final AuditTrail audit;

  Lanes(LaneRows rows, Hubs hubs, AuditTrail audit) {
    this.rows = rows;
    this.hubs = hubs;
    this.audit = audit;
  }

  /**
   * Adds a lane.
   *
   * @throws NotFound if a hub it names does not exist
   * @throws BusinessRuleViolation {@code lane.exists}, {@code lane.hub-elsewhere}
   */
  public LaneId add(LaneDetails details, Actor actor) {
    requireEnds(details);
    LaneId id = LaneId.next();
    try {
      rows.add(id, details);
    } catch (DuplicateKeyException exists) {
      throw new BusinessRuleViolation("lane.exists", details.carrier());
    }
    audit.record(actor, "lane.added", subject(id, details), Map.of(), state(details));
    return id;
  }

  /**
   * Changes a lane.
   *
   * @param version that the caller has seen
   * @throws NotFound if there is none, or a hub it names does not exist
   * @throws OptimisticLockingFailureException if somebody changed it meanwhile
   * @throws BusinessRuleViolation {@code lane.exists}, {@code lane.hub-elsewhere}
   */
  public void change(LaneId id, long version, LaneDetails details, Actor actor) {
    requireEnds(details);
    LaneDetails before = get(id).details();
    if (before.equals(details)) {
      return;
    }
    try {
      if (!rows.change(id, version, details)) {
        throw new OptimisticLockingFailureException("lane " + id);
      }
    } catch (DuplicateKeyException exists) {
      throw new BusinessRuleViolation("lane.exists", details.carrier());
    }
    audit.record(actor, "lane.changed", subject(id, details), state(before), state(details));
  }

  /**
   * A lane as it was put down.
   *
   * @param added whether the carrier had none between these places before
   */
  public record Put(Lane lane, boolean added) {}

  /**
   * Adds the lane of a carrier between two places, or changes it; the same again changes nothing.
   *
   * @param version that the caller has seen; null for whichever it has
   * @throws NotFound if a hub it names does not exist
   * @throws OptimisticLockingFailureException if somebody changed it meanwhile
   * @throws BusinessRuleViolation {@code lane.hub-elsewhere}
   */
  public Put put(LaneDetails details, @Nullable Long version, Actor actor) {
    Optional<Lane> known = rows.find(details.from(), details.to(), details.carrier());
    if (known.isEmpty()) {
      return new Put(get(add(details, actor)), true);
    }
    Lane before = known.get();
    long seen = version == null ? before.version() : version;
    if (seen != before.version()) {
      throw new OptimisticLockingFailureException("lane " + before.id());
    }
    change(before.id(), seen, details, actor);
    return new Put(get(before.id()), false);
  }

  /**
   * Returns one lane.
   *
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  public Lane get(LaneId id) {
    return rows.find(id).orElseThrow(() -> new NotFound("lane", id));
  }

  /** Returns every lane, by its ends. */
  @Transactional(readOnly = true)
  public List<Lane> all() {
    return rows.all();
  }

  private void requireEnds(LaneDetails details) {
    for (LanePoint end : List.of(details.from(), details.to())) {
      HubId hub = end.hub();
      if (hub != null && !hubs.any(hub).details().country().equals(end.country())) {
        throw new BusinessRuleViolation("lane.hub-elsewhere");
      }
    }
  }

  private static Subject subject(LaneId id, LaneDetails details) {
    String name =
        details.from().country() + " - " + details.to().country() + " " + details.carrier();
    return Subject.of("lane", id, name, null);
  }

  private static Map<String, Object> state(LaneDetails details) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("tariff", details.tariff().toString());
    state.put("entryFee", details.entryFee().toString());
    state.put("transitDays", details.transitDays());
    state.put("dwellDays", details.dwellDays());
    state.put("lossPercent", details.lossPercent().toPlainString());
    state.put("damagePercent", details.damagePercent().toPlainString());
    state.put("dangerousGoods", details.dangerousGoods());
    state.put("open", details.open());
    return state;
  }
}
