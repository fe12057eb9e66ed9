package dev.homeward.routing;

import dev.homeward.address.AddressFormats;
import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the hubs: the platform's, which every seller may use, and sellers' own. */
@Service
@Transactional
public class Hubs {

  private final HubRows rows;
  private final AuditTrail audit;
  private final AddressFormats formats;
  private final Clock clock;

  Hubs(HubRows rows, AuditTrail audit, AddressFormats formats, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.formats = formats;
    this.clock = clock;
  }

  /**
   * Adds a hub.
   *
   * @throws BusinessRuleViolation {@code hub.code-taken}, {@code return-address.incomplete}
   */
  public HubId add(HubDetails details, Actor actor) {
    requireComplete(details);
    HubId id = HubId.next();
    try {
      rows.add(id, details, clock.instant());
    } catch (DuplicateKeyException taken) {
      throw new BusinessRuleViolation("hub.code-taken", details.code());
    }
    audit.record(actor, "hub.added", subject(id, details), Map.of(), state(details));
    return id;
  }

  /**
   * Changes a hub.
   *
   * @param version that the caller has seen
   * @throws NotFound if there is none
   * @throws OptimisticLockingFailureException if somebody changed it meanwhile
   * @throws BusinessRuleViolation {@code hub.code-taken}, {@code return-address.incomplete}
   */
  public void change(HubId id, long version, HubDetails details, Actor actor) {
    requireComplete(details);
    Hub before = any(id);
    if (before.details().equals(details)) {
      return;
    }
    try {
      if (!rows.change(id, version, details)) {
        throw new OptimisticLockingFailureException("hub " + id);
      }
    } catch (DuplicateKeyException taken) {
      throw new BusinessRuleViolation("hub.code-taken", details.code());
    }
    audit.record(
        actor, "hub.changed", subject(id, details), state(before.details()), state(details));
  }

  /**
   * A hub as it was put down.
   *
   * @param added whether there was none of its code before
   */
  public record Put(Hub hub, boolean added) {}

  /**
   * Adds the hub of a code, or changes it; the same again changes nothing. The platform and each
   * seller have codes of their own.
   *
   * @param version that the caller has seen; null for whichever it has
   * @throws OptimisticLockingFailureException if somebody changed it meanwhile
   * @throws BusinessRuleViolation {@code return-address.incomplete}
   */
  public Put put(HubDetails details, @Nullable Long version, Actor actor) {
    SellerId owner = details.seller();
    Optional<Hub> known =
        owner == null
            ? rows.coded(details.code())
            : rows.ownOf(owner).stream()
                .filter(hub -> hub.details().code().equals(details.code()))
                .findFirst();
    if (known.isEmpty()) {
      return new Put(any(add(details, actor)), true);
    }
    Hub before = known.get();
    long seen = version == null ? before.version() : version;
    if (seen != before.version()) {
      throw new OptimisticLockingFailureException("hub " + before.id());
    }
    change(before.id(), seen, details, actor);
    return new Put(any(before.id()), false);
  }

  /**
   * Returns a hub, whoever's it is: for the platform.
   *
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  public Hub any(HubId id) {
    return rows.find(id).orElseThrow(() -> new NotFound("hub", id));
  }

  /**
   * Returns a hub that a seller may use.
   *
   * @throws NotFound if there is none, or it is another seller's own
   */
  @Transactional(readOnly = true)
  public Hub get(SellerId seller, HubId id) {
    return rows.find(id)
        .filter(hub -> mayUse(seller, hub))
        .orElseThrow(() -> new NotFound("hub", id));
  }

  /** Returns the platform's hub of a code; empty if there is none. */
  @Transactional(readOnly = true)
  public Optional<Hub> coded(String code) {
    return rows.coded(code);
  }

  /** Returns every hub by its id, in the order of their codes: for the platform. */
  @Transactional(readOnly = true)
  public Map<HubId, Hub> byId() {
    Map<HubId, Hub> byId = new LinkedHashMap<>();
    rows.all().forEach(hub -> byId.put(hub.id(), hub));
    return byId;
  }

  /** Returns the hubs that are a seller's own, by code; closed ones too. */
  @Transactional(readOnly = true)
  public List<Hub> ownOf(SellerId seller) {
    return rows.ownOf(seller);
  }

  /**
   * Returns a hub that is a seller's own.
   *
   * @throws NotFound if there is none, or it is the platform's or another seller's
   */
  @Transactional(readOnly = true)
  public Hub own(SellerId seller, HubId id) {
    return rows.find(id)
        .filter(hub -> seller.equals(hub.details().seller()))
        .orElseThrow(() -> new NotFound("hub", id));
  }

  /**
   * Changes a hub that is a seller's own, and stays so.
   *
   * @param version that the caller has seen
   * @throws NotFound if there is none, or it is the platform's or another seller's
   * @throws OptimisticLockingFailureException if somebody changed it meanwhile
   * @throws BusinessRuleViolation {@code hub.code-taken}, {@code return-address.incomplete}
   */
  public void changeOwn(SellerId seller, HubId id, long version, HubDetails details, Actor actor) {
    own(seller, id);
    change(id, version, details.of(seller), actor);
  }

  /** Returns the hubs that a seller may use, by code; closed ones too. */
  @Transactional(readOnly = true)
  public List<Hub> usableBy(SellerId seller) {
    return rows.usableBy(seller);
  }

  private void requireComplete(HubDetails details) {
    if (!formats.missing(details.address().latin()).isEmpty()) {
      throw new BusinessRuleViolation("return-address.incomplete");
    }
  }

  private static boolean mayUse(SellerId seller, Hub hub) {
    SellerId owner = hub.details().seller();
    return owner == null || owner.equals(seller);
  }

  private static Subject subject(HubId id, HubDetails details) {
    return Subject.of("hub", id, details.code(), details.seller());
  }

  private static Map<String, Object> state(HubDetails details) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("code", details.code());
    state.put("name", details.name());
    state.put("country", details.country().value());
    state.put("address", String.join(", ", details.address().latin().lines()));
    state.put("consignee", details.consignee().name());
    state.put("taxNumbers", details.consignee().taxNumbersByCode().toString());
    state.put("handling", details.handling().toString());
    state.put("services", details.services().toString());
    state.put("open", details.open());
    return state;
  }
}
