package dev.homeward.web.demo.routes;

import dev.homeward.address.PostalAddress;
import dev.homeward.address.TwoScripts;
import dev.homeward.audit.Actor;
import dev.homeward.routing.Capability;
import dev.homeward.routing.Consignee;
import dev.homeward.routing.Hub;
import dev.homeward.routing.HubDetails;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.LaneDetails;
import dev.homeward.routing.LanePoint;
import dev.homeward.routing.Lanes;
import dev.homeward.routing.ReturnAddress;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.routing.Tariff;
import dev.homeward.routing.plan.RouteTerms;
import dev.homeward.routing.plan.SellerTerms;
import dev.homeward.seller.SellerView;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two hubs, the lanes that lead to them and home from them, and sellers' own addresses. */
@Component
public class DemoRoutes {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final List<String> TO_FRANKFURT =
      List.of(
          "DE", "FR", "IT", "ES", "NL", "PL", "BE", "AT", "SE", "DK", "FI", "IE", "PT", "CZ", "RO",
          "GR", "HU", "GB", "CH", "NO");
  private static final List<String> TO_NEWARK = List.of("US", "CA", "MX");
  private static final List<String> HOMES = List.of("CN", "DE", "GB", "US", "TR");

  private final Hubs hubs;
  private final Lanes lanes;
  private final ReturnPlaces places;
  private final SellerTerms terms;

  DemoRoutes(Hubs hubs, Lanes lanes, ReturnPlaces places, SellerTerms terms) {
    this.hubs = hubs;
    this.lanes = lanes;
    this.places = places;
    this.terms = terms;
  }

  /** Lays out hubs and lanes, once, and says where a seller's returns go. */
  public synchronized void lay(SellerView seller) {
    if (hubs.coded("FRA-1").isEmpty()) {
      hub(frankfurt(), EUR, TO_FRANKFURT);
    }
    if (hubs.coded("EWR-1").isEmpty()) {
      hub(newark(), USD, TO_NEWARK);
    }
    if (seller.country().value().equals("CN")) {
      chinese(seller);
    }
  }

  private void hub(HubDetails details, Currency currency, List<String> markets) {
    HubId id = hubs.add(details, Actor.SYSTEM);
    Hub hub = hubs.any(id);
    for (String market : markets) {
      boolean domestic = market.equals(details.country().value());
      Tariff parcels =
          new Tariff.Steps(
              List.of(
                  step(1000, domestic ? "3.90" : "7.90", currency),
                  step(5000, domestic ? "5.40" : "13.50", currency),
                  step(31_500, domestic ? "9.90" : "29.00", currency)),
              null);
      LanePoint from = LanePoint.of(new CountryCode(market));
      lane(
          from,
          LanePoint.of(hub),
          domestic ? "Post" : "Parcel network",
          parcels,
          "6.00",
          currency,
          domestic ? 3 : 6,
          0);
    }
    for (String home : HOMES) {
      if (!home.equals(details.country().value())) {
        CountryCode end = new CountryCode(home);
        Tariff air = new Tariff.Shared(money("3.80", currency), money("85.00", currency), 240);
        lane(
            LanePoint.of(hub),
            LanePoint.of(end),
            "Air consolidation",
            air,
            "45.00",
            currency,
            9,
            7);
        Tariff parcel =
            new Tariff.Steps(
                List.of(step(1000, "19.50", currency), step(5000, "38.00", currency)),
                money("7.50", currency));
        LanePoint market = LanePoint.of(details.country());
        lane(market, LanePoint.of(end), "International post", parcel, "8.00", currency, 18, 0);
      }
    }
  }

  private void lane(
      LanePoint from,
      LanePoint to,
      String carrier,
      Tariff tariff,
      String entryFee,
      Currency currency,
      int transit,
      int dwell) {
    lanes.add(
        new LaneDetails(
            from,
            to,
            carrier,
            tariff,
            money(entryFee, currency),
            transit,
            dwell,
            new BigDecimal("0.6"),
            new BigDecimal("0.4"),
            from.hub() == null && from.country().equals(to.country()),
            true),
        Actor.SYSTEM);
  }

  private static HubDetails frankfurt() {
    return details(
        "FRA-1",
        "Frankfurt am Main",
        address("DE", "Homeward Hub Frankfurt", "Frachtweg 12", "Frankfurt am Main", null, "60549"),
        new Consignee(
            "Homeward Hub Frankfurt", "DE7654321", Map.of(new CountryCode("DE"), "DE299999999")),
        EUR,
        true);
  }

  private static HubDetails newark() {
    return details(
        "EWR-1",
        "Newark",
        address("US", "Homeward Hub Newark", "400 Freight Way", "Newark", "NJ", "07114"),
        new Consignee("Homeward Hub Newark", null, Map.of()),
        USD,
        false);
  }

  private static HubDetails details(
      String code,
      String name,
      PostalAddress address,
      Consignee consignee,
      Currency currency,
      boolean repairs) {
    Map<Capability, Money> services = new EnumMap<>(Capability.class);
    services.put(Capability.INSPECT, money("1.20", currency));
    services.put(Capability.REPACK, money("0.80", currency));
    services.put(Capability.RESELL, money("2.40", currency));
    services.put(Capability.DONATE, money("0.30", currency));
    services.put(Capability.DESTROY, money("0.90", currency));
    if (repairs) {
      services.put(Capability.REFURBISH, money("5.50", currency));
    }
    return new HubDetails(
        null,
        code,
        name,
        new TwoScripts(address, null),
        consignee,
        money("1.60", currency),
        services,
        true);
  }

  private void chinese(SellerView seller) {
    if (places.chosen(seller.id()).isEmpty()) {
      PostalAddress latin =
          address(
              "CN",
              seller.name(),
              "No. 18 Xingye Road, Bao'an District",
              "Shenzhen",
              "Guangdong",
              "518101");
      PostalAddress local = address("CN", "退货部", "宝安区兴业路18号", "深圳市", "广东省", "518101");
      places.choose(
          seller.id(),
          new ReturnAddress(
              seller.country(),
              null,
              new TwoScripts(latin, local),
              new Consignee(seller.name(), null, Map.of())),
          Actor.SYSTEM);
    }
    SellerTerms.Versioned now = terms.of(seller.id());
    if (now.version() == 0) {
      RouteTerms usual = now.terms();
      terms.change(
          seller.id(),
          0,
          new RouteTerms(
              usual.grades(),
              new BigDecimal("10"),
              new BigDecimal("13"),
              seller.country(),
              new BigDecimal("60"),
              RouteTerms.Size.LARGE,
              Map.of(),
              usual.latePercentPerDay()),
          Actor.SYSTEM);
    }
  }

  private static PostalAddress address(
      String country, String name, String line, String city, @Nullable String area, String code) {
    return new PostalAddress(
        new CountryCode(country), name, null, List.of(line), null, city, area, code, null, null);
  }

  private static Tariff.Step step(int grams, String price, Currency currency) {
    return new Tariff.Step(grams, money(price, currency));
  }

  private static Money money(String amount, Currency currency) {
    return Money.of(new BigDecimal(amount), currency);
  }
}
