package dev.homeward.routing.plan;

import dev.homeward.address.PostalAddress;
import dev.homeward.address.TwoScripts;
import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Grade;
import dev.homeward.routing.Capability;
import dev.homeward.routing.Consignee;
import dev.homeward.routing.Hub;
import dev.homeward.routing.HubDetails;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Lane;
import dev.homeward.routing.LaneDetails;
import dev.homeward.routing.LaneId;
import dev.homeward.routing.LanePoint;
import dev.homeward.routing.Tariff;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnLineId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One unit of 1 kg and 100.00 EUR of a shopper in Germany, a seller in China, a hub between. */
final class RouteWorld {

  static final CountryCode DE = new CountryCode("DE");
  static final CountryCode CN = new CountryCode("CN");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency CNY = Currency.getInstance("CNY");

  private final Map<Capability, Money> services = new EnumMap<>(Capability.class);
  private final Map<Currency, BigDecimal> rates = new HashMap<>();
  private final Map<CountryCode, Recovered> recovery = new HashMap<>();
  private final Map<CountryCode, String> taxNumbers = new HashMap<>();
  private final Set<String> flags = new HashSet<>();
  private String worth = "100.00";
  private int grams = 1000;
  private @Nullable String hs = "950450";
  private @Nullable String category;
  private Grade grade = Grade.B;
  private Authenticity authenticity = Authenticity.GENUINE;
  private boolean supplierAtFault;
  private boolean arrived;
  private boolean dangerousLanes;
  private List<Integer> parcel = List.of(1000);
  private int position;
  private RouteTerms.Size size = RouteTerms.Size.LARGE;
  private LocalDate day = LocalDate.of(2026, 11, 26);
  private @Nullable String derogation;
  private @Nullable Integer refundDaysLeft;
  private @Nullable CountryCode supplier;
  private int credit;

  RouteWorld() {
    services.put(Capability.INSPECT, eur("1.00"));
    services.put(Capability.RESELL, eur("1.00"));
    services.put(Capability.REFURBISH, eur("6.00"));
    services.put(Capability.DONATE, eur("0.50"));
    services.put(Capability.DESTROY, eur("0.80"));
    rates.put(EUR, BigDecimal.ONE);
    rates.put(CNY, new BigDecimal("0.125"));
  }

  static Money eur(String amount) {
    return Money.of(new BigDecimal(amount), EUR);
  }

  RouteWorld worth(String amount) {
    worth = amount;
    return this;
  }

  RouteWorld grams(int all) {
    grams = all;
    return this;
  }

  RouteWorld hs(@Nullable String code) {
    hs = code;
    return this;
  }

  RouteWorld category(String name) {
    category = name;
    return this;
  }

  RouteWorld grade(Grade judged) {
    grade = judged;
    return this;
  }

  RouteWorld authenticity(Authenticity judged) {
    authenticity = judged;
    return this;
  }

  RouteWorld flag(String flag) {
    flags.add(flag);
    return this;
  }

  RouteWorld arrived() {
    arrived = true;
    return this;
  }

  RouteWorld lanesForDangerousGoods() {
    dangerousLanes = true;
    return this;
  }

  RouteWorld parcel(List<Integer> weights, int place) {
    parcel = weights;
    position = place;
    return this;
  }

  RouteWorld size(RouteTerms.Size company) {
    size = company;
    return this;
  }

  RouteWorld on(LocalDate date) {
    day = date;
    return this;
  }

  RouteWorld derogation(String reason) {
    derogation = reason;
    return this;
  }

  RouteWorld refundDaysLeft(int days) {
    refundDaysLeft = days;
    return this;
  }

  RouteWorld taxNumber(CountryCode country) {
    taxNumbers.put(country, "N1");
    return this;
  }

  RouteWorld supplier(String country, int percent) {
    supplier = new CountryCode(country);
    credit = percent;
    return this;
  }

  RouteWorld supplierAtFault() {
    supplierAtFault = true;
    return this;
  }

  RouteWorld without(Capability capability) {
    services.remove(capability);
    return this;
  }

  RouteWorld withoutRate(String currency) {
    rates.remove(Currency.getInstance(currency));
    return this;
  }

  RouteWorld back(String duty, String relief, String fee, String probability) {
    recovery.put(
        CN, new Recovered(eur(duty), eur(relief), eur(fee), new BigDecimal(probability), false));
    return this;
  }

  RouteFacts facts() {
    Hub hub = hub();
    return new RouteFacts(
        goods(),
        arrived ? hub : null,
        DE,
        CN,
        parcel,
        position,
        List.of(hub),
        lanes(hub),
        terms(),
        rates,
        recovery,
        BlockFile.shipped().rules(),
        BlockFile.shipped().union(),
        day,
        refundDaysLeft,
        derogation);
  }

  private Goods goods() {
    return new Goods(
        new ReturnLineId(UUID.nameUUIDFromBytes(new byte[] {1})),
        "SKU",
        "Thing",
        1,
        grams,
        true,
        eur(worth),
        grade,
        true,
        authenticity,
        supplierAtFault,
        hs,
        category,
        flags);
  }

  private RouteTerms terms() {
    RouteTerms usual = RouteTerms.USUAL;
    return new RouteTerms(
        usual.grades(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        supplier,
        BigDecimal.valueOf(credit),
        size,
        taxNumbers,
        usual.latePercentPerDay());
  }

  private Hub hub() {
    PostalAddress address =
        new PostalAddress(
            DE, "Hub", null, List.of("Hafen 1"), null, "Frankfurt", null, "60327", null, null);
    return new Hub(
        new HubId(UUID.nameUUIDFromBytes(new byte[] {2})),
        0,
        new HubDetails(
            null,
            "FRA-1",
            "Frankfurt",
            new TwoScripts(address, null),
            new Consignee("Hub", null, Map.of()),
            eur("1.50"),
            services,
            true));
  }

  private List<Lane> lanes(Hub hub) {
    Tariff domestic =
        new Tariff.Steps(
            List.of(new Tariff.Step(2000, eur("4.90")), new Tariff.Step(31_500, eur("9.90"))),
            null);
    Tariff air = new Tariff.Shared(eur("3.50"), eur("60.00"), 200);
    Money yuan = Money.of(new BigDecimal("200"), CNY);
    Tariff post = new Tariff.Steps(List.of(new Tariff.Step(2000, yuan)), null);
    return List.of(
        lane(LanePoint.of(DE), LanePoint.of(hub), domestic, eur("0.00"), 3, 0),
        lane(LanePoint.of(hub), LanePoint.of(CN), air, eur("40.00"), 12, 10),
        lane(LanePoint.of(DE), LanePoint.of(CN), post, Money.zero(CNY), 20, 0));
  }

  private Lane lane(
      LanePoint from, LanePoint to, Tariff tariff, Money entryFee, int transit, int dwell) {
    return new Lane(
        new LaneId(UUID.nameUUIDFromBytes(new byte[] {3})),
        0,
        new LaneDetails(
            from,
            to,
            "Post",
            tariff,
            entryFee,
            transit,
            dwell,
            new BigDecimal("1"),
            BigDecimal.ZERO,
            dangerousLanes,
            true));
  }
}
