package dev.homeward.routing;

import dev.homeward.address.AddressFormats;
import dev.homeward.address.TwoScripts;
import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where sellers want the returns of each market to go. */
@Service
@Transactional
public class ReturnPlaces {

  private final ReturnAddressRows rows;
  private final Hubs hubs;
  private final LaneRows lanes;
  private final AuditTrail audit;
  private final AddressFormats formats;

  ReturnPlaces(
      ReturnAddressRows rows, Hubs hubs, LaneRows lanes, AuditTrail audit, AddressFormats formats) {
    this.rows = rows;
    this.hubs = hubs;
    this.lanes = lanes;
    this.audit = audit;
    this.formats = formats;
  }

  /**
   * Returns where a return of a market goes: to what the seller chose for it, else for all markets,
   * else to an open hub in the market, else to the open hub that is reached soonest from there. It
   * is empty where the seller chose nothing and no hub can be reached.
   */
  @Transactional(readOnly = true)
  public Optional<ReturnPlace> forMarket(SellerId seller, CountryCode market) {
    List<Hub> usable = hubs.usableBy(seller);
    return rows.find(seller, market)
        .flatMap(address -> chosen(address, usable))
        .or(() -> rows.find(seller, null).flatMap(address -> chosen(address, usable)))
        .or(() -> nearest(market, usable).map(ReturnPlaces::at));
  }

  /** Returns what a seller chose, by market; what holds for all others comes last. */
  @Transactional(readOnly = true)
  public List<ReturnAddress> chosen(SellerId seller) {
    return rows.all(seller);
  }

  /**
   * Has the returns of a market go to a place, in place of where they went before.
   *
   * @throws NotFound if the hub does not exist, or is another seller's own
   * @throws BusinessRuleViolation {@code return-address.incomplete}
   */
  public void choose(SellerId seller, ReturnAddress address, Actor actor) {
    TwoScripts own = address.address();
    if (own != null && !formats.missing(own.latin()).isEmpty()) {
      throw new BusinessRuleViolation("return-address.incomplete");
    }
    HubId hub = address.hub();
    String hubCode = hub == null ? null : hubs.get(seller, hub).details().code();
    Optional<ReturnAddress> before = rows.find(seller, address.market());
    if (before.equals(Optional.of(address))) {
      return;
    }
    rows.put(seller, address);
    record(
        seller,
        address.market(),
        actor,
        before.map(ReturnPlaces::state).orElse(Map.of()),
        hubCode == null ? state(address) : Map.of("place", hubCode));
  }

  /** Has the returns of a market go again where those of all others go. */
  public void forget(SellerId seller, @Nullable CountryCode market, Actor actor) {
    Optional<ReturnAddress> before = rows.find(seller, market);
    if (before.isPresent()) {
      rows.remove(seller, market);
      record(seller, market, actor, state(before.get()), Map.of());
    }
  }

  private void record(
      SellerId seller,
      @Nullable CountryCode market,
      Actor actor,
      Map<String, ?> before,
      Map<String, ?> after) {
    String name = market == null ? "*" : market.value();
    Subject subject = Subject.of("return-address", name, name, seller);
    audit.record(actor, "return-address.chosen", subject, before, after);
  }

  /** A hub that has closed since it was chosen takes nothing in. */
  private static Optional<ReturnPlace> chosen(ReturnAddress address, List<Hub> usable) {
    TwoScripts own = address.address();
    if (own != null) {
      return Optional.of(new ReturnPlace(null, own, Objects.requireNonNull(address.consignee())));
    }
    return usable.stream()
        .filter(hub -> hub.id().equals(address.hub()) && hub.details().open())
        .findFirst()
        .map(ReturnPlaces::at);
  }

  private Optional<Hub> nearest(CountryCode market, List<Hub> usable) {
    List<Hub> open = usable.stream().filter(hub -> hub.details().open()).toList();
    return open.stream()
        .filter(hub -> hub.details().country().equals(market))
        .min(Comparator.comparing((Hub hub) -> hub.details().seller() == null))
        .or(() -> soonest(market, open));
  }

  private Optional<Hub> soonest(CountryCode market, List<Hub> open) {
    return lanes.all().stream()
        .map(Lane::details)
        .filter(lane -> lane.open() && lane.from().equals(LanePoint.of(market)))
        .sorted(Comparator.comparing(LaneDetails::days))
        .flatMap(lane -> open.stream().filter(hub -> hub.id().equals(lane.to().hub())))
        .findFirst();
  }

  private static ReturnPlace at(Hub hub) {
    return new ReturnPlace(hub.id(), hub.details().address(), hub.details().consignee());
  }

  private static Map<String, Object> state(ReturnAddress address) {
    TwoScripts own = address.address();
    return Map.of(
        "place",
        own == null
            ? String.valueOf(address.hub())
            : String.join(", ", own.latin().lines()) + ", " + own.latin().country());
  }
}
