package dev.homeward.shipping.consignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.address.PostalAddress;
import dev.homeward.address.TwoScripts;
import dev.homeward.audit.Actor;
import dev.homeward.customs.ConsolidatedPreflight;
import dev.homeward.customs.CustomsFixtures;
import dev.homeward.customs.Gap;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.epcis.EpcisDocument;
import dev.homeward.epcis.EpcisEvent;
import dev.homeward.epcis.EpcisEvents;
import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Intake;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.inspection.Verdict;
import dev.homeward.order.OrderFixtures;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.routing.Consignee;
import dev.homeward.routing.HubDetails;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.ReturnAddress;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.routing.stock.ConsignmentId;
import dev.homeward.routing.stock.ConsignmentPapers;
import dev.homeward.routing.stock.ConsignmentState;
import dev.homeward.routing.stock.Consignments;
import dev.homeward.routing.stock.Consignments.Known;
import dev.homeward.routing.stock.ExportProofs;
import dev.homeward.routing.stock.HubStock;
import dev.homeward.routing.stock.StockLine;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.Scans;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goods of two sellers from a hub in Frankfurt to one in Shenzhen, with papers and scans. */
@SpringBootTest
@WithTestDatabase
class ConsignmentJourneyTests {

  private static final Actor DESK = Actor.person("3", "Dora");
  private static final CountryCode DE = new CountryCode("DE");
  private static final CountryCode CN = new CountryCode("CN");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Consignments consignments;
  @Autowired ConsignmentPapers papers;
  @Autowired ExportProofs proofs;
  @Autowired HubStock stock;
  @Autowired Hubs hubs;
  @Autowired ReturnPlaces places;
  @Autowired Intake intake;
  @Autowired CustomsFixtures fixtures;
  @Autowired ReturnBook book;
  @Autowired Parcels parcels;
  @Autowired Scans scans;
  @Autowired EpcisEvents epcis;
  @Autowired Clock clock;

  private HubId frankfurt = HubId.next();
  private HubId shenzhen = HubId.next();

  private record Packed(SellerId seller, ReturnCaseId id, ReturnLineId line) {}

  @BeforeEach
  void openHubs() {
    frankfurt = hubs.add(hub("F", berlin(), null), DESK);
    shenzhen = hubs.add(hub("S", CustomsFixtures.shenzhen(), "91440300MA"), DESK);
  }

  @Test
  void arrivesWhenItsCarrierDeliversItHoweverOftenThatIsTold() {
    Packed one = arrived("910211", 2);
    Packed two = arrived("910211", 1);
    ConsignmentId id = sealed(shenzhen, one, two);
    String number = depart(id);

    UUID parcel = Objects.requireNonNull(consignments.get(id).consignment().parcel());
    ParcelView travelling = parcels.get(Optional.empty(), new ParcelId(parcel));
    assertThat(travelling.direction()).isEqualTo(ParcelDirection.CONSIGNMENT);
    assertThat(travelling.contents())
        .extracting(ParcelContent::seller, ParcelContent::caseId, ParcelContent::units)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(one.seller, one.id, 2),
            org.assertj.core.groups.Tuple.tuple(two.seller, two.id, 1));

    scan(number, "HANDED_OVER", 30);
    scan(number, "DEPARTED_FACILITY", 20);
    assertThat(consignments.get(id).consignment().state()).isEqualTo(ConsignmentState.DEPARTED);
    scan(number, "DELIVERED", 1);
    scan(number, "DELIVERED", 1);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> consignments.get(id).consignment().state() == ConsignmentState.ARRIVED);
    consignments.arrived(parcel);
    assertThat(parcels.get(Optional.empty(), new ParcelId(parcel)).state())
        .isEqualTo(ParcelState.AT_HUB);
    assertThat(stock.in(shenzhen, 0, 10))
        .extracting(StockLine::onHand)
        .containsExactlyInAnyOrder(2, 1);
    assertThat(consignments.get(id).steps())
        .filteredOn(step -> step.state() == ConsignmentState.ARRIVED)
        .hasSize(1);
    assertThat(stock.imbalances()).isEmpty();
  }

  @Test
  void refusesToDepartUnderTheNumberOfAShoppersParcel() {
    Packed goods = arrived("910211", 1);
    ConsignmentId id = sealed(shenzhen, goods);
    consignments.move(id, ConsignmentState.DECLARED, new Known(null, "26DE1", null, null), DESK);
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            "Post",
            "TAKEN" + goods.id.toString().substring(24),
            DE,
            CN,
            null,
            List.of(ParcelContent.of(goods.seller, goods.id, 1))));

    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() ->
            consignments.move(
                id,
                ConsignmentState.DEPARTED,
                new Known(null, null, "Air", "TAKEN" + goods.id.toString().substring(24)),
                DESK))
        .extracting(BusinessRuleViolation::code)
        .isEqualTo("parcel.number-outbound");
    assertThat(consignments.get(id).consignment().state()).isEqualTo(ConsignmentState.DECLARED);
  }

  @Test
  void declaresEveryUnitWithItsOwnWayOut() {
    Packed one = arrived("910211", 2);
    Packed two = arrived("910211", 1);
    ConsignmentId id = sealed(shenzhen, one, two);

    assertThat(papers.of(id))
        .isInstanceOfSatisfying(
            ConsolidatedPreflight.Ready.class,
            ready -> {
              assertThat(ready.goods().items()).hasSize(2);
              assertThat(ready.goods().totals()).containsExactly(OrderFixtures.eur("360.00"));
              assertThat(ready.goods().netGrams()).isEqualTo(360);
              assertThat(ready.goods().grossGrams()).isEqualTo(900);
              assertThat(ready.goods().consigneeNumber()).isEqualTo("91440300MA");
              assertThat(ready.goods().items())
                  .allSatisfy(item -> {
                    assertThat(item.original().entryNumber()).startsWith("26DE7300");
                    assertThat(item.original().trackingNumber()).isEqualTo("LX123456785CN");
                    assertThat(item.seller()).startsWith("Shop");
                  });
            });
  }

  @Test
  void tellsASellerOfItsOwnGoodsAndOfNoOthers() {
    Packed one = arrived("910211", 2);
    Packed two = arrived("910211", 1);
    ConsignmentId id = sealed(shenzhen, one, two);

    assertThat(papers.of(id, one.seller))
        .isInstanceOfSatisfying(
            ConsolidatedPreflight.Ready.class,
            ready -> {
              assertThat(ready.goods().units()).isEqualTo(2);
              assertThat(ready.goods().grossGrams()).isNull();
            });
    SellerId stranger = fixtures.seller();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> papers.of(id, stranger));
  }

  @Test
  void namesWhatCustomsWillAskForBeforeItIsDeclared() {
    Packed goods = arrived(null, 1);
    ConsignmentId id = sealed(null, goods);

    assertThat(papers.of(id))
        .isInstanceOfSatisfying(
            ConsolidatedPreflight.Incomplete.class,
            lacking -> {
              assertThat(lacking.gaps()).extracting(Gap::code).contains("hs", "to-lines");
              assertThat(lacking.gaps())
                  .filteredOn(gap -> gap.code().equals("hs"))
                  .extracting(Gap::line)
                  .containsExactly(goods.line);
            });
    places.choose(
        goods.seller,
        new ReturnAddress(
            null,
            null,
            new TwoScripts(CustomsFixtures.shenzhen(), null),
            new Consignee("Shenzhen Time Ltd", null, Map.of(CN, "TAX-1"))),
        DESK);
    assertThat(papers.of(id))
        .as("a seller's own address in the country")
        .isInstanceOfSatisfying(
            ConsolidatedPreflight.Incomplete.class,
            lacking -> assertThat(lacking.gaps()).extracting(Gap::code).containsExactly("hs"));
  }

  @Test
  void needsNoPapersWithinOneTerritory() {
    Packed goods = arrived(null, 1);
    HubId paris = hubs.add(hub("P", paris(), null), DESK);

    assertThat(papers.of(sealed(paris, goods))).isInstanceOf(ConsolidatedPreflight.NotNeeded.class);
  }

  @Test
  void offersTheNumberOfTheDeclarationAsProofToTheSellersInIt() {
    Packed goods = arrived("910211", 1);
    ConsignmentId id = sealed(shenzhen, goods);
    assertThat(proofs.of(goods.seller, List.of(goods.line))).isEmpty();
    depart(id);

    assertThat(proofs.of(goods.seller, List.of(goods.line)))
        .singleElement()
        .satisfies(proof -> {
          assertThat(proof.reference()).isEqualTo("26DE99");
          assertThat(proof.departedAt()).isNotNull();
          assertThat(proof.to()).isEqualTo(CN);
        });
    assertThat(proofs.of(fixtures.seller(), List.of(goods.line))).isEmpty();
  }

  @Test
  void tellsOfEveryPackingInTheWordsOfTheStandard() {
    Packed single = arrived("910211", 1);
    Packed pair = arrived("910211", 2);
    ConsignmentId id = open(shenzhen);
    pack(id, single, 1);
    consignments.unpack(id, single.line, DESK);
    pack(id, single, 1);
    pack(id, pair, 2);
    seal(id);
    depart(id);
    consignments.move(id, ConsignmentState.ARRIVED, Known.NOTHING, DESK);

    List<JsonNode> told = aggregations(single);

    assertThat(told)
        .extracting(event -> event.at("/action").asString() + " " + event.at("/bizStep").asString())
        .containsExactly(
            "ADD packing",
            "DELETE unpacking",
            "ADD packing",
            "OBSERVE shipping",
            "DELETE unpacking");
    assertThat(told)
        .allSatisfy(event -> {
          assertThat(event.at("/parentID").asString()).isEqualTo("urn:uuid:" + id);
          assertThat(event.at("/childEPCs/0").asString()).isEqualTo("urn:uuid:" + single.line);
          assertThat(event.has("childQuantityList")).isFalse();
          assertThat(event.has("epcList")).isFalse();
          assertThat(event.at("/homeward:consignment").asString()).startsWith("C");
        });
    assertThat(told.getFirst().has("homeward:exportNumber"))
        .as("nobody knew it when they were packed")
        .isFalse();
    assertThat(told.get(3).at("/homeward:exportNumber").asString()).isEqualTo("26DE99");
    assertThat(told.get(3).at("/disposition").asString()).isEqualTo("in_transit");
    assertThat(told.get(3).at("/bizTransactionList"))
        .extracting(each -> each.at("/type").asString())
        .containsExactly("rma", "bol", "inv");
    assertThat(aggregations(pair).getFirst().at("/childQuantityList/0/quantity").asInt())
        .isEqualTo(2);
    assertThat(epcis.ofCase(single.seller, single.id))
        .extracting(EpcisEvent::id)
        .doesNotHaveDuplicates();
    assertThat(
            epcis.casesBetween(
                single.seller,
                clock.instant().minusSeconds(60),
                clock.instant().plusSeconds(60),
                null))
        .containsExactly(single.id);
  }

  private List<JsonNode> aggregations(Packed of) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EpcisDocument.write(epcis.ofCase(of.seller, of.id).iterator(), clock.instant(), bytes);
    return JSON.readTree(bytes.toString(StandardCharsets.UTF_8))
        .at("/epcisBody/eventList")
        .valueStream()
        .filter(event -> event.at("/type").asString().equals("AggregationEvent"))
        .toList();
  }

  private ConsignmentId open(@Nullable HubId to) {
    ConsignmentId id = ConsignmentId.next();
    consignments.open(id, frankfurt, CN, to, DESK);
    return id;
  }

  private ConsignmentId sealed(@Nullable HubId to, Packed... goods) {
    ConsignmentId id = open(to);
    for (Packed each : goods) {
      pack(id, each, book.get(each.seller, each.id).lines().getFirst().quantity());
    }
    seal(id);
    return id;
  }

  private void pack(ConsignmentId id, Packed goods, int units) {
    consignments.pack(id, goods.line, units, UUID.randomUUID(), DESK);
  }

  private void seal(ConsignmentId id) {
    consignments.move(id, ConsignmentState.SEALED, new Known(900, null, null, null), DESK);
  }

  private String depart(ConsignmentId id) {
    String number = "AIR" + id.toString().substring(24);
    consignments.move(id, ConsignmentState.DECLARED, new Known(null, "26DE99", null, null), DESK);
    consignments.move(id, ConsignmentState.DEPARTED, new Known(null, null, "Air", number), DESK);
    return number;
  }

  private void scan(String number, String code, int hours) {
    scans.record(
        List.of(
            new Scan(
                "test",
                null,
                "Air",
                number,
                List.of(new Scan.Code("homeward", code)),
                null,
                clock.instant().minus(Duration.ofHours(hours)),
                null,
                null,
                null,
                null)));
  }

  /** Watches that the hub in Frankfurt booked in, and judged to be re-exported. */
  private Packed arrived(@Nullable String hsCode, int units) {
    SellerId seller = fixtures.seller();
    places.choose(seller, new ReturnAddress(DE, frankfurt, null, null), DESK);
    OrderView order = fixtures.sold(seller, units, hsCode);
    if (hsCode != null) {
      fixtures.entered(order, 10);
    }
    ReturnCaseId id = fixtures.returned(order, units, "too-small");
    ReturnLineId line = book.get(seller, id).lines().getFirst().id();
    intake.take(
        seller,
        id,
        UUID.randomUUID(),
        List.of(new ReceivedLine(line, units, Condition.OPENED, Finding.EXPECTED, null, null)),
        List.of(
            new InspectedUnits(
                line,
                units,
                Verdict.ACCEPTED,
                Grade.B,
                Disposition.REEXPORT,
                Authenticity.GENUINE,
                Liability.NONE,
                BigDecimal.ZERO,
                null)),
        DESK);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> stock.holding(seller, id).isPresent());
    return new Packed(seller, id, line);
  }

  private static PostalAddress berlin() {
    return CustomsFixtures.berlin();
  }

  private static PostalAddress paris() {
    return new PostalAddress(
        new CountryCode("FR"),
        "Hub",
        null,
        List.of("1 rue de Lille"),
        null,
        "Paris",
        null,
        "75007",
        null,
        null);
  }

  private static HubDetails hub(String code, PostalAddress at, @Nullable String tax) {
    return new HubDetails(
        null,
        code + UUID.randomUUID().toString().substring(0, 8),
        "Hub",
        new TwoScripts(at, null),
        new Consignee("Homeward Hub", null, tax == null ? Map.of() : Map.of(at.country(), tax)),
        OrderFixtures.eur("1.50"),
        Map.of(),
        true);
  }
}
