package dev.homeward.routing.plan;

import dev.homeward.address.PostalAddress;
import dev.homeward.customs.Recovery;
import dev.homeward.customs.RecoveryEstimate;
import dev.homeward.customs.RecoveryQuestion;
import dev.homeward.order.Destination;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnLineId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what the decision about a case depends on, and has it decided. */
@Component
class FactsOfCase {

  private final Orders orders;
  private final Sellers sellers;
  private final Recovery recovery;
  private final GoodsOfCase goods;
  private final Network network;

  FactsOfCase(
      Orders orders, Sellers sellers, Recovery recovery, GoodsOfCase goods, Network network) {
    this.orders = orders;
    this.sellers = sellers;
    this.recovery = recovery;
    this.goods = goods;
    this.network = network;
  }

  /**
   * @param chosen ways that count, by line
   */
  RoutePlan plan(ReturnCaseDetails details, Map<ReturnLineId, RoutePlan.Choice> chosen) {
    OrderId orderId = details.view().order();
    if (orderId == null) {
      throw new BusinessRuleViolation("route.no-order");
    }
    OrderView order = orders.get(Optional.of(details.view().seller()), orderId);
    CountryCode shopper = order.destination().country();
    if (shopper == null) {
      throw new BusinessRuleViolation("route.no-country");
    }
    SellerView seller = sellers.get(details.view().seller());
    Network.State state = network.of(details, shopper, seller.currency());
    List<Goods> all = goods.of(details, order, seller.currency(), state.today());
    List<Integer> parcel = all.stream().map(Goods::grams).toList();
    List<Map<CountryCode, Recovered>> recovered = recovered(details, order, all, state, seller);
    List<RoutePlan.Part> parts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      RoutePlan.Choice choice = chosen.get(all.get(i).line());
      String derogation = choice == null ? null : choice.derogation();
      RouteFacts facts =
          new RouteFacts(
              all.get(i),
              state.here(),
              shopper,
              seller.country(),
              parcel,
              i,
              state.hubs(),
              state.lanes(),
              state.terms(),
              state.rates(),
              recovered.get(i),
              state.law(),
              state.union(),
              state.today(),
              state.refundDaysLeft(),
              derogation);
      List<RouteOption> options = Router.options(facts);
      parts.add(new RoutePlan.Part(all.get(i), options, Router.best(options), choice));
    }
    return new RoutePlan(
        details.view().id(), seller.currency(), state.today(), state.rates(), state.here(), parts);
  }

  /** Asks customs once about all goods, and every country that they may go to. */
  private List<Map<CountryCode, Recovered>> recovered(
      ReturnCaseDetails details,
      OrderView order,
      List<Goods> all,
      Network.State state,
      SellerView seller) {
    PostalAddress from =
        state.here() == null ? shopperAddress(order) : state.here().details().address().latin();
    List<PostalAddress> ends = ends(from, state, seller);
    List<RecoveryQuestion> questions = new ArrayList<>();
    for (Goods some : all) {
      for (PostalAddress to : ends) {
        questions.add(
            new RecoveryQuestion(
                seller.id(),
                details.view().id(),
                Map.of(some.line(), some.units()),
                from,
                to,
                state.today(),
                seller.currency()));
      }
    }
    Iterator<RecoveryEstimate> answers =
        recovery.estimates(seller.id(), details.view().id(), questions).iterator();
    List<Map<CountryCode, Recovered>> recovered = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Map<CountryCode, Recovered> byEnd = new HashMap<>();
      ends.forEach(to -> byEnd.put(to.country(), recovered(answers.next())));
      recovered.add(byEnd);
    }
    return recovered;
  }

  private static List<PostalAddress> ends(
      PostalAddress from, Network.State state, SellerView seller) {
    Map<CountryCode, PostalAddress> ends = new LinkedHashMap<>();
    state
        .hubs()
        .forEach(hub -> ends.putIfAbsent(hub.details().country(), hub.details().address().latin()));
    ends.putIfAbsent(seller.country(), anywhere(seller.country()));
    ends.put(from.country(), from);
    CountryCode supplier = state.terms().supplier();
    if (supplier != null) {
      ends.putIfAbsent(supplier, anywhere(supplier));
    }
    return List.copyOf(ends.values());
  }

  private static Recovered recovered(RecoveryEstimate estimate) {
    return new Recovered(
        estimate.recoverable(),
        estimate.homeReliefs(),
        estimate.claimFee(),
        estimate.probability(),
        estimate.localTaxNumberNeeded());
  }

  private static PostalAddress shopperAddress(OrderView order) {
    Destination to = order.destination();
    return new PostalAddress(
        Objects.requireNonNull(to.country()),
        order.shopper().name(),
        null,
        to.lines(),
        null,
        to.city(),
        null,
        to.postcode(),
        null,
        null);
  }

  private static PostalAddress anywhere(CountryCode country) {
    return new PostalAddress(country, null, null, List.of(), null, null, null, null, null, null);
  }
}
