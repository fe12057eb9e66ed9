package dev.homeward.routing.plan;

import dev.homeward.routing.Capability;
import dev.homeward.routing.Hub;
import dev.homeward.routing.Lane;
import dev.homeward.routing.LaneDetails;
import dev.homeward.routing.LanePoint;
import dev.homeward.routing.Tariff;
import dev.homeward.routing.plan.Journey.Found;
import dev.homeward.routing.plan.Journey.Leg;
import dev.homeward.routing.plan.Journey.None;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the lanes that goods can take from where they are. */
final class Journeys {

  /** A lane that goods take, or why none takes them. */
  private record Search(@Nullable Leg leg, @Nullable Block why) {}

  private final RouteFacts facts;
  private final Optional<BlockRule> dangerous;

  Journeys(RouteFacts facts) {
    this.facts = facts;
    this.dangerous = new Legal(facts).dangerous();
  }

  /** Returns the ways to every open hub that can do all of this; where none can, why. */
  List<Journey> toHubs(Set<Capability> needed) {
    List<Hub> able =
        facts.hubs().stream()
            .filter(hub -> hub.details().open())
            .filter(hub -> facts.rates().containsKey(hub.details().handling().currency()))
            .filter(hub -> needed.stream().allMatch(hub.details()::can))
            .toList();
    if (able.isEmpty()) {
      return List.of(new None(null, Block.practical("NO_HUB")));
    }
    return able.stream().map(this::toHub).toList();
  }

  /** Returns the ways to a country over every open hub, together with other goods. */
  List<Journey> overHubs(CountryCode end) {
    List<Journey> journeys = new ArrayList<>();
    for (Journey first : toHubs(Set.of())) {
      journeys.add(
          switch (first) {
            case None none -> none;
            case Found found -> onward(found, end, LaneDetails::consolidated);
          });
    }
    return journeys;
  }

  /** Returns the way to a country by themselves. */
  Journey direct(CountryCode end) {
    Hub here = facts.here();
    LanePoint start = here == null ? LanePoint.of(facts.shopper()) : LanePoint.of(here);
    Search search =
        search(lane -> leaves(lane, start) && endsIn(lane, end) && !lane.consolidated());
    Leg leg = search.leg();
    return leg == null ? new None(here, why(search)) : new Found(List.of(leg), here, end);
  }

  private Journey toHub(Hub hub) {
    Hub here = facts.here();
    CountryCode end = hub.details().country();
    if (here != null && here.id().equals(hub.id())) {
      return new Found(List.of(), hub, end);
    }
    LanePoint start = here == null ? LanePoint.of(facts.shopper()) : LanePoint.of(here);
    Search search = search(lane -> leaves(lane, start) && lane.to().equals(LanePoint.of(hub)));
    Leg leg = search.leg();
    return leg == null ? new None(hub, why(search)) : new Found(List.of(leg), hub, end);
  }

  private Journey onward(Found first, CountryCode end, Predicate<LaneDetails> kind) {
    Hub hub = Objects.requireNonNull(first.hub());
    Search search =
        search(
            lane -> leaves(lane, LanePoint.of(hub)) && endsIn(lane, end) && kind.test(lane), hub);
    Leg leg = search.leg();
    if (leg == null) {
      return new None(hub, why(search));
    }
    List<Leg> legs = new ArrayList<>(first.legs());
    legs.add(leg);
    return new Found(legs, hub, end);
  }

  private static Block why(Search search) {
    return search.why() == null ? Block.practical("NO_LANE") : search.why();
  }

  /** What leaves from anywhere in a country leaves from a hub there too. */
  private static boolean leaves(LaneDetails lane, LanePoint start) {
    return lane.from().equals(start)
        || (lane.from().hub() == null && lane.from().country().equals(start.country()));
  }

  private static boolean endsIn(LaneDetails lane, CountryCode country) {
    return lane.to().country().equals(country) && lane.to().hub() == null;
  }

  private Search search(Predicate<LaneDetails> wanted) {
    return search(wanted, facts.here());
  }

  /** The cheapest lane that takes these goods. */
  private Search search(Predicate<LaneDetails> wanted, @Nullable Hub from) {
    List<LaneDetails> lanes =
        facts.lanes().stream()
            .map(Lane::details)
            .filter(lane -> lane.open() && wanted.test(lane))
            .filter(lane -> facts.rates().containsKey(lane.entryFee().currency()))
            .toList();
    List<LaneDetails> allowed =
        lanes.stream().filter(lane -> dangerous.isEmpty() || lane.dangerousGoods()).toList();
    if (allowed.isEmpty()) {
      return new Search(null, lanes.isEmpty() ? Block.practical("NO_LANE") : forDangerous());
    }
    return allowed.stream()
        .flatMap(lane -> leg(lane, from).stream())
        .min(Comparator.comparing(this::exchanged))
        .map(leg -> new Search(leg, null))
        .orElseGet(() -> new Search(null, Block.practical("TOO_HEAVY")));
  }

  private Block forDangerous() {
    BlockRule rule = dangerous.orElseThrow();
    return new Block(rule.kind().name(), List.of(facts.country()), rule);
  }

  private BigDecimal exchanged(Leg leg) {
    Money cost = leg.cost();
    BigDecimal rate = Objects.requireNonNull(facts.rates().get(cost.currency()));
    return cost.amount().multiply(rate);
  }

  /** From the shopper everything travels in one parcel, whose price is shared by weight. */
  private Optional<Leg> leg(LaneDetails lane, @Nullable Hub from) {
    Goods goods = facts.goods();
    boolean border = facts.border(lane.from().country(), lane.to().country());
    Money fee = border ? lane.entryFee() : Money.zero(lane.entryFee().currency());
    if (lane.tariff() instanceof Tariff.Shared shared) {
      Money share = fee.times(goods.units()).allocate(1, shared.typicalUnits() - 1L).getFirst();
      return shared
          .price(goods.grams(), goods.units())
          .map(freight -> new Leg(lane, freight, share));
    }
    if (from != null) {
      return lane.tariff()
          .price(goods.grams(), goods.units())
          .map(freight -> new Leg(lane, freight, fee));
    }
    long[] weights = facts.parcel().stream().mapToLong(Integer::longValue).toArray();
    int all = facts.parcel().stream().mapToInt(Integer::intValue).sum();
    return lane.tariff()
        .price(all, goods.units())
        .map(freight ->
            new Leg(
                lane,
                freight.allocate(weights).get(facts.position()),
                fee.allocate(weights).get(facts.position())));
  }
}
