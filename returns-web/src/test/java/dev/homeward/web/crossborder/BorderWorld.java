package dev.homeward.web.crossborder;

import dev.homeward.address.PostalAddress;
import dev.homeward.address.TwoScripts;
import dev.homeward.audit.Actor;
import dev.homeward.customs.ImportEntries;
import dev.homeward.customs.ImportEntry;
import dev.homeward.customs.claim.ClaimId;
import dev.homeward.customs.claim.ClaimOpening;
import dev.homeward.customs.regime.ChargeType;
import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Inspections;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.inspection.Receiving;
import dev.homeward.inspection.Verdict;
import dev.homeward.order.Destination;
import dev.homeward.order.LineDraft;
import dev.homeward.order.OrderBook;
import dev.homeward.order.OrderDraft;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.order.PaymentDraft;
import dev.homeward.order.RecordedOrder;
import dev.homeward.order.ShipmentDraft;
import dev.homeward.order.Shopper;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.routing.Consignee;
import dev.homeward.routing.Hub;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.ReturnAddress;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.routing.stock.ConsignmentId;
import dev.homeward.routing.stock.Consignments;
import dev.homeward.routing.stock.HubStock;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.Scans;
import dev.homeward.shipping.source.Spoken;
import dev.homeward.web.demo.routes.DemoRoutes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.BeanFactory;

/**
 * Watches that a seller in Shenzhen sold to Berlin and that come back, made through the services of
 * the product. It asks the context for them, so that tests of any context can use it.
 */
public final class BorderWorld {

  public static final Actor DESK = Actor.person(UUID.randomUUID(), "Dora Desk");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final CountryCode DE = new CountryCode("DE");
  private static final CountryCode CN = new CountryCode("CN");

  private final BeanFactory beans;
  private final Clock clock;

  public BorderWorld(BeanFactory beans) {
    this.beans = beans;
    this.clock = beans.getBean(Clock.class);
  }

  public SellerId seller() {
    return beans
        .getBean(Sellers.class)
        .register(
            new NewSeller(
                "Shenzhen Time " + UUID.randomUUID(), CN, EUR, ZoneId.of("Asia/Shanghai")))
        .id();
  }

  /** Lays out two hubs and the lanes that lead there and home; returns the one in Frankfurt. */
  public Hub frankfurt(SellerId seller) {
    SellerView view = beans.getBean(Sellers.class).get(seller);
    beans.getBean(DemoRoutes.class).lay(view);
    return beans.getBean(Hubs.class).coded("FRA-1").orElseThrow();
  }

  /** Has the returns of a seller go home to Shenzhen by themselves. */
  public void home(SellerId seller) {
    beans
        .getBean(ReturnPlaces.class)
        .choose(
            seller,
            new ReturnAddress(
                null,
                null,
                new TwoScripts(shenzhen(), null),
                new Consignee("Shenzhen Time Ltd", null, Map.of())),
            DESK);
  }

  public OrderView sold(SellerId seller) {
    return sold(seller, 1);
  }

  /** An order of watches at 142.80 with 19 % in it, two of each kind, delivered two days ago. */
  public OrderView sold(SellerId seller, int kinds) {
    Instant delivered = clock.instant().minus(Duration.ofDays(2));
    Instant placed = delivered.minus(Duration.ofDays(9));
    List<LineDraft> watches =
        IntStream.rangeClosed(1, kinds)
            .mapToObj(kind ->
                new LineDraft(
                    "WATCH-" + kind,
                    "Wristwatch",
                    2,
                    new BigDecimal("142.80"),
                    true,
                    null,
                    "watches",
                    "910211",
                    CN,
                    120,
                    Money.zero(EUR),
                    new BigDecimal("19"),
                    true,
                    List.of(),
                    kind))
            .toList();
    OrderDraft draft =
        new OrderDraft(
            "web",
            UUID.randomUUID().toString(),
            placed,
            EUR,
            new Shopper("C-1", "anna@example.org", "Anna Beispiel", "de"),
            new Destination(DE, "Germany", "10115", "Berlin", List.of("Teststr. 1")),
            watches,
            Money.zero(EUR),
            List.of(),
            Money.zero(EUR),
            List.of(new PaymentDraft("card", eur("285.60").times(kinds), placed, "sandbox_ok")),
            List.of(new ShipmentDraft("Yanwen", null, null, delivered, false, List.of())),
            null);
    RecordedOrder.Stored stored =
        (RecordedOrder.Stored)
            beans.getBean(OrderBook.class).record(seller, List.of(draft)).getFirst();
    return beans.getBean(Orders.class).get(Optional.of(seller), stored.id());
  }

  /**
   * How the goods of an order came in two months ago: 67.60 of duty and 93.52 of tax for each kind.
   */
  public ImportEntry entered(OrderView order) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(60);
    ImportEntry entry =
        new ImportEntry(
            order.id(),
            "26DE" + order.number().substring(0, 8),
            DE,
            EUR,
            day,
            day.minusDays(5),
            "E-1",
            "9610",
            "INV-1",
            day.minusDays(6),
            "Yanwen Express",
            "IM1560000012",
            "Yanwen",
            "LX123456785CN",
            order.lines().stream().map(BorderWorld::line).toList());
    beans.getBean(ImportEntries.class).put(order.seller(), entry, DESK);
    return entry;
  }

  private static ImportEntry.Line line(OrderView.Line sold) {
    return new ImportEntry.Line(
        sold.id(),
        2,
        "910211",
        eur("240.00"),
        null,
        List.of(
            new ImportEntry.Charge(ChargeType.DUTY, eur("67.60"), null, true),
            new ImportEntry.Charge(ChargeType.VAT, eur("93.52"), null, true)));
  }

  /** All watches of an order, on their way back because they are too small. */
  public ReturnCaseId returned(OrderView order) {
    List<RequestedLine> wishes =
        order.lines().stream()
            .map(line ->
                new RequestedLine(line.id(), 2, "too-small", null, Resolution.REFUND, List.of()))
            .toList();
    ReturnRequest request =
        new ReturnRequest(
            order.seller(),
            order.id(),
            UUID.randomUUID(),
            ReturnKind.POLICY,
            FiledBy.SHOPPER,
            null,
            null,
            "drop-off",
            wishes,
            null);
    ReturnCaseId id =
        beans.getBean(ReturnFiling.class).file(request, Actor.shopper(order.number())).id();
    if (details(order.seller(), id).view().requestState() == RequestState.REQUESTED) {
      beans.getBean(ReturnDecisions.class).approve(order.seller(), id, null, DESK);
    }
    return id;
  }

  public ReturnCaseId returned(SellerId seller) {
    return returned(sold(seller));
  }

  /** Sends the goods of a return; each event is an hour after the one before. */
  public ParcelId sent(SellerId seller, ReturnCaseId id, String... events) {
    String number = UUID.randomUUID().toString();
    ParcelId parcel =
        beans
            .getBean(Parcels.class)
            .announce(
                new NewParcel(
                    ParcelDirection.RETURN,
                    "Sandbox",
                    number,
                    DE,
                    CN,
                    null,
                    List.of(ParcelContent.of(seller, id, 2))));
    List<Scan> told = new ArrayList<>();
    for (int i = 0; i < events.length; i++) {
      Instant at = clock.instant().minus(Duration.ofHours(events.length - i));
      told.add(
          Spoken.scan(
              new Spoken("test", null, "Sandbox", number, events[i], null, at, "Berlin", DE),
              null));
    }
    beans.getBean(Scans.class).record(told);
    return parcel;
  }

  public ClaimId claimed(ReturnCaseId id, ImportEntry entry, SellerId seller) {
    return beans
        .getBean(ClaimOpening.class)
        .open(
            seller,
            id,
            "eu-invalidate-90",
            entry.number(),
            shenzhen(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            DESK)
        .id();
  }

  /** A return with an entry and a claim for what was paid at it. */
  public ClaimId claimed(SellerId seller) {
    OrderView order = sold(seller);
    ImportEntry entry = entered(order);
    return claimed(returned(order), entry, seller);
  }

  /** Takes the goods of a return into a hub, where they are judged to leave the country again. */
  public CaseLine stocked(SellerId seller, ReturnCaseId id, Hub hub) {
    ReturnCaseDetails details = details(seller, id);
    CaseLine line = details.lines().getFirst();
    beans
        .getBean(Receiving.class)
        .receive(
            seller,
            id,
            UUID.randomUUID(),
            List.of(new ReceivedLine(line.id(), 2, Condition.OPENED, Finding.EXPECTED, null, null)),
            DESK);
    beans
        .getBean(Inspections.class)
        .inspect(
            seller,
            id,
            UUID.randomUUID(),
            List.of(
                new InspectedUnits(
                    line.id(),
                    2,
                    Verdict.ACCEPTED,
                    Grade.A,
                    Disposition.REEXPORT,
                    Authenticity.GENUINE,
                    Liability.BUYER,
                    BigDecimal.ZERO,
                    null)),
            DESK);
    HubStock stock = beans.getBean(HubStock.class);
    Awaitility.await()
        .until(() -> stock.holding(seller, id), holding -> holding.equals(Optional.of(hub.id())));
    return line;
  }

  /** A consignment to China with the goods of some returns in it. */
  public ConsignmentId packed(Hub hub, List<CaseLine> lines) {
    Consignments consignments = beans.getBean(Consignments.class);
    ConsignmentId id = ConsignmentId.next();
    consignments.open(id, hub.id(), CN, null, DESK);
    lines.forEach(line -> consignments.pack(id, line.id(), 2, UUID.randomUUID(), DESK));
    return id;
  }

  public ReturnCaseDetails details(SellerId seller, ReturnCaseId id) {
    return beans.getBean(ReturnBook.class).get(seller, id);
  }

  public static PostalAddress shenzhen() {
    return new PostalAddress(
        CN,
        "Returns",
        "Shenzhen Time Ltd",
        List.of("8 Keji Road"),
        "Nanshan",
        "Shenzhen",
        "Guangdong",
        "518057",
        "+86 755 1",
        null);
  }

  private static Money eur(String amount) {
    return Money.of(new BigDecimal(amount), EUR);
  }
}
