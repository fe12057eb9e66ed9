package dev.homeward.routing.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.address.PostalAddress;
import dev.homeward.address.TwoScripts;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
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
import dev.homeward.order.OrderFixtures;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.routing.Consignee;
import dev.homeward.routing.HubDetails;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.ReturnAddress;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.routing.stock.Consignments.Known;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Goods of two sellers meet in one hub, and leave it in one consignment. */
@SpringBootTest
@WithTestDatabase
class ConsignmentsTests {

  private static final Actor DESK = Actor.person("3", "Dora");
  private static final CountryCode DE = new CountryCode("DE");
  private static final CountryCode CN = new CountryCode("CN");

  @Autowired Consignments consignments;
  @Autowired HubStock stock;
  @Autowired Hubs hubs;
  @Autowired ReturnPlaces places;
  @Autowired Receiving receiving;
  @Autowired Inspections inspections;
  @Autowired ReturnFixtures fixtures;
  @Autowired ReturnBook book;
  @Autowired ReturnDecisions decisions;

  private HubId hub = HubId.next();

  @BeforeEach
  void openHub() {
    hub = hubs.add(details("H" + UUID.randomUUID().toString().substring(0, 8)), DESK);
  }

  @Test
  void carriesGoodsOfSeveralSellersFromOpenToArrived() {
    ReturnLineId one = arrived(SellerId.next(), 2, Disposition.REEXPORT);
    ReturnLineId two = arrived(SellerId.next(), 1, Disposition.REEXPORT);
    HubId next = hubs.add(details("N" + UUID.randomUUID().toString().substring(0, 8)), DESK);
    ConsignmentId id = open(next);

    consignments.pack(id, one, 2, UUID.randomUUID(), DESK);
    consignments.pack(id, two, 1, UUID.randomUUID(), DESK);
    consignments.move(id, ConsignmentState.SEALED, new Known(2500, null, null, null), DESK);
    consignments.move(id, ConsignmentState.DECLARED, new Known(null, "26DE1", null, null), DESK);
    consignments.move(id, ConsignmentState.DEPARTED, new Known(null, null, "Air", "T1"), DESK);
    assertThat(stock.in(hub, 0, 10)).isEmpty();
    consignments.move(id, ConsignmentState.ARRIVED, Known.NOTHING, DESK);
    consignments.move(id, ConsignmentState.ARRIVED, Known.NOTHING, DESK);

    Consignment.Details done = consignments.get(id);
    assertThat(done.items())
        .extracting(Consignment.Item::seller)
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(done.steps())
        .extracting(Consignment.Step::state)
        .containsExactly(
            ConsignmentState.OPEN,
            ConsignmentState.SEALED,
            ConsignmentState.DECLARED,
            ConsignmentState.DEPARTED,
            ConsignmentState.ARRIVED);
    assertThat(stock.in(next, 0, 10)).extracting(StockLine::onHand).containsExactlyInAnyOrder(2, 1);
    assertThat(stock.imbalances()).isEmpty();
  }

  @Test
  void takesNothingThatWasNotJudgedToBeReexported() {
    ReturnLineId shelf = arrived(SellerId.next(), 1, Disposition.RESTOCK);
    ReturnLineId line = arrived(SellerId.next(), 2, Disposition.REEXPORT);
    ConsignmentId id = open(null);

    refuses("consignment.not-for-reexport", () -> pack(id, shelf, 1));
    refuses("consignment.not-for-reexport", () -> pack(id, line, 3));
    refuses("stock.quantity", () -> pack(id, line, 0));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pack(id, ReturnLineId.next(), 1));
    assertThat(consignments.get(id).items()).isEmpty();
    assertThat(stock.imbalances()).isEmpty();
  }

  @Test
  void packsOnceHoweverOftenItIsTold() {
    ReturnLineId line = arrived(SellerId.next(), 2, Disposition.REEXPORT);
    ConsignmentId id = open(null);
    UUID key = UUID.randomUUID();

    consignments.pack(id, line, 1, key, DESK);
    consignments.pack(id, line, 1, key, DESK);

    assertThat(consignments.get(id).consignment().units()).isEqualTo(1);
    assertThat(stock.in(hub, 0, 10)).extracting(StockLine::onHand).containsExactly(1);
  }

  @Test
  void givesItsGoodsBackWhenItIsGivenUp() {
    ReturnLineId line = arrived(SellerId.next(), 2, Disposition.REEXPORT);
    ConsignmentId id = open(null);
    pack(id, line, 2);
    consignments.unpack(id, line, DESK);
    pack(id, line, 2);
    consignments.move(id, ConsignmentState.CANCELLED, Known.NOTHING, DESK);

    assertThat(stock.in(hub, 0, 10)).extracting(StockLine::onHand).containsExactly(2);
    assertThat(stock.imbalances()).isEmpty();
    refuses("consignment.wrong-state", () -> pack(id, line, 1));
  }

  @Test
  void asksForWhatEachStateNeeds() {
    ReturnLineId line = arrived(SellerId.next(), 1, Disposition.REEXPORT);
    ConsignmentId id = open(null);

    refuses(
        "consignment.empty",
        () -> move(id, ConsignmentState.SEALED, new Known(1, null, null, null)));
    pack(id, line, 1);
    refuses("consignment.grams", () -> move(id, ConsignmentState.SEALED, Known.NOTHING));
    refuses("consignment.wrong-state", () -> move(id, ConsignmentState.DEPARTED, Known.NOTHING));
    move(id, ConsignmentState.SEALED, new Known(1, null, null, null));
    refuses("consignment.reference", () -> move(id, ConsignmentState.DECLARED, Known.NOTHING));
    move(id, ConsignmentState.DECLARED, new Known(null, "X", null, null));
    refuses("consignment.carrier", () -> move(id, ConsignmentState.DEPARTED, Known.NOTHING));
  }

  @ParameterizedTest
  @EnumSource(ConsignmentState.class)
  void knowsItsSuccessors(ConsignmentState state) {
    assertThat(state.successors()).doesNotContain(state);
    boolean over = state == ConsignmentState.ARRIVED || state == ConsignmentState.CANCELLED;
    assertThat(state.successors().isEmpty()).isEqualTo(over);
  }

  @Test
  void booksOutByHandWhatIsThereAndNoMore() {
    ReturnLineId line = arrived(SellerId.next(), 2, Disposition.RESELL_LOCALLY);
    UUID key = UUID.randomUUID();

    stock.takeOut(hub, line, StockLine.Move.SOLD, 1, key, DESK);
    stock.takeOut(hub, line, StockLine.Move.SOLD, 1, key, DESK);
    refuses(
        "stock.not-enough",
        () -> stock.takeOut(hub, line, StockLine.Move.SOLD, 2, UUID.randomUUID(), DESK));
    refuses(
        "stock.move",
        () -> stock.takeOut(hub, line, StockLine.Move.PACKED, 1, UUID.randomUUID(), DESK));

    assertThat(stock.in(hub, 0, 10)).extracting(StockLine::onHand).containsExactly(1);
    assertThat(stock.imbalances()).isEmpty();
  }

  @Test
  void findsGoodsByTheNumberOfTheReturnInAnyCase() {
    SellerId seller = SellerId.next();
    arrived(seller, 1, Disposition.REEXPORT);
    StockLine there = stock.in(hub, 0, 10).getFirst();

    assertThat(stock.scanned(hub, there.caseNumber().toLowerCase(Locale.ROOT)))
        .containsExactly(there);
    assertThat(stock.scanned(hub, "nothing")).isEmpty();
    assertThat(stock.holding(seller, there.caseId())).contains(hub);
    assertThat(stock.holding(SellerId.next(), there.caseId())).isEmpty();
  }

  private ConsignmentId open(@Nullable HubId to) {
    ConsignmentId id = ConsignmentId.next();
    consignments.open(id, hub, CN, to, DESK);
    return id;
  }

  private void pack(ConsignmentId id, ReturnLineId line, int quantity) {
    consignments.pack(id, line, quantity, UUID.randomUUID(), DESK);
  }

  private void move(ConsignmentId id, ConsignmentState next, Known known) {
    consignments.move(id, next, known, DESK);
  }

  private static void refuses(String code, Runnable call) {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(call::run)
        .extracting(BusinessRuleViolation::code)
        .isEqualTo(code);
  }

  /** Goods that a warehouse booked in and judged; the hub's stock hears of it by event. */
  private ReturnLineId arrived(SellerId seller, int units, Disposition disposition) {
    places.choose(seller, new ReturnAddress(DE, hub, null, null), DESK);
    OrderView order =
        fixtures.sold(seller, 3, o -> o.line("MUG-1", units, "10.00").paid(units + "0.00"));
    ReturnCaseId id = fixtures.file(ReturnFixtures.request(order, 0, units, "too-small"));
    if (!book.get(seller, id).view().requestState().inForce()) {
      decisions.approve(seller, id, null, DESK);
    }
    ReturnLineId line = book.get(seller, id).lines().getFirst().id();
    receiving.receive(
        seller,
        id,
        UUID.randomUUID(),
        List.of(new ReceivedLine(line, units, Condition.OPENED, Finding.EXPECTED, null, null)),
        DESK);
    inspections.inspect(
        seller,
        id,
        UUID.randomUUID(),
        List.of(
            new InspectedUnits(
                line,
                units,
                Verdict.ACCEPTED,
                Grade.B,
                disposition,
                Authenticity.GENUINE,
                Liability.NONE,
                BigDecimal.ZERO,
                null)),
        DESK);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> stock.holding(seller, id).isPresent());
    return line;
  }

  private static HubDetails details(String code) {
    PostalAddress address =
        new PostalAddress(
            DE, "Hub", null, List.of("Hafen 1"), null, "Frankfurt", null, "60327", null, null);
    return new HubDetails(
        null,
        code,
        "Hub",
        new TwoScripts(address, null),
        new Consignee("Hub", null, Map.of()),
        OrderFixtures.eur("1.50"),
        Map.of(),
        true);
  }
}
