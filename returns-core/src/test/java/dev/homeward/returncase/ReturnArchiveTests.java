package dev.homeward.returncase;

import static dev.homeward.order.OrderFixtures.eur;
import static dev.homeward.order.OrderFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderBook;
import dev.homeward.order.OrderDraft;
import dev.homeward.order.OrderFixtures;
import dev.homeward.order.RecordedOrder;
import dev.homeward.returncase.RecordedReturn.Change;
import dev.homeward.returncase.RecordedReturn.Refused;
import dev.homeward.returncase.RecordedReturn.Stored;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithTestDatabase
class ReturnArchiveTests {

  private static final Instant MONDAY = Instant.parse("2026-10-05T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-10-06T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-10-09T10:00:00Z");

  private final OrderBook orders;
  private final ReturnArchive archive;
  private final ReturnMatching matching;
  private final ReturnCases cases;
  private final JdbcClient jdbc;
  private final SellerId seller = SellerId.next();
  private final ImportId source = ImportId.next();

  @Autowired
  ReturnArchiveTests(
      OrderBook orders,
      ReturnArchive archive,
      ReturnMatching matching,
      ReturnCases cases,
      JdbcClient jdbc) {
    this.orders = orders;
    this.archive = archive;
    this.matching = matching;
    this.cases = cases;
    this.jdbc = jdbc;
  }

  @Test
  void aPastReturnBecomesAClosedCase() {
    Stored stored = (Stored) record(past("C1", "c-1", unmatched("MUG", 1)));
    ReturnCaseView view =
        cases
            .findBySellerIdAndId(seller.value(), stored.id().value())
            .map(ReturnCase::view)
            .orElseThrow();
    assertThat(view.requestState()).isEqualTo(RequestState.CLOSED);
    assertThat(view.origin()).isEqualTo(ReturnOrigin.IMPORTED);
    assertThat(cases.findBySellerIdAndId(SellerId.next().value(), stored.id().value())).isEmpty();
  }

  @Test
  void linesThatNameTheirOrderLineTakeItsUnits() {
    OrderLineId line = buy("1", "c-1", MONDAY, 3);
    assertThat(record(past("C1", "c-1", of(line, 2)))).isInstanceOf(Stored.class);
    assertThat(received(line)).isEqualTo(2);
    assertThat(record(past("C2", "c-1", of(line, 2))))
        .isEqualTo(new Refused("return.exceeds-delivered", "MUG"));
    assertThat(received(line)).isEqualTo(2);
  }

  @Test
  void theSameReturnAgainChangesNothingAndAChangedOneReplacesIt() {
    OrderLineId line = buy("1", "c-1", MONDAY, 3);
    Stored first = (Stored) record(past("C1", "c-1", of(line, 2)));
    assertThat(record(past("C1", "c-1", of(line, 2))))
        .isEqualTo(new Stored(first.id(), Change.UNCHANGED));
    assertThat(record(past("C1", "c-1", of(line, 3))))
        .isEqualTo(new Stored(first.id(), Change.REPLACED));
    assertThat(received(line)).isEqualTo(3);
  }

  @Test
  void creditNotesAreMatchedToTheLatestPurchase() {
    OrderLineId monday = buy("1", "c-1", MONDAY, 2);
    OrderLineId tuesday = buy("2", "c-1", TUESDAY, 2);
    record(past("C1", "c-1", unmatched("mug", 3)));
    assertThat(match()).isEqualTo(Map.of(MatchState.FULL, 1));
    assertThat(received(tuesday)).isEqualTo(2);
    assertThat(received(monday)).isEqualTo(1);
  }

  @Test
  void matchingAgainChangesNothing() {
    buy("1", "c-1", MONDAY, 2);
    record(past("C1", "c-1", unmatched("MUG", 3)));
    match();
    String before = lastChange();
    assertThat(match()).isEqualTo(Map.of(MatchState.PARTIAL, 1));
    assertThat(lastChange()).isEqualTo(before);
  }

  @Test
  void anEarlierPurchaseThatArrivesLateIsStillFound() {
    record(past("C1", "c-1", unmatched("MUG", 2)));
    assertThat(match()).isEqualTo(Map.of(MatchState.NO_PRIOR_PURCHASE, 1));
    OrderLineId late = buy("1", "c-1", MONDAY, 5);
    assertThat(match()).isEqualTo(Map.of(MatchState.FULL, 1));
    assertThat(received(late)).isEqualTo(2);
  }

  @Test
  void aLaterPurchaseMovesTheUnitsToIt() {
    OrderLineId monday = buy("1", "c-1", MONDAY, 2);
    record(past("C1", "c-1", unmatched("MUG", 2)));
    match();
    OrderLineId tuesday = buy("2", "c-1", TUESDAY, 2);
    match();
    assertThat(received(monday)).isZero();
    assertThat(received(tuesday)).isEqualTo(2);
  }

  @Test
  void customersAndSellersAreKeptApart() {
    buy("1", "c-2", MONDAY, 2);
    record(past("C1", "c-1", unmatched("MUG", 1)));
    assertThat(match()).isEqualTo(Map.of(MatchState.NO_PRIOR_PURCHASE, 1));
    assertThat(matching.matchTouchedBy(SellerId.next(), source).lines()).isEmpty();
  }

  @Test
  void aReturnWithoutACustomerCannotBeMatched() {
    record(past("C1", null, unmatched("MUG", 1)));
    match();
    assertThat(
            jdbc.sql("select match_state from return_line where seller_id = ?")
                .param(seller.value())
                .query(String.class)
                .single())
        .isEqualTo("NO_CUSTOMER");
  }

  private OrderLineId buy(String number, String customer, Instant at, int quantity) {
    OrderDraft draft =
        order(number)
            .customer(customer)
            .placedAt(at)
            .line("MUG", quantity, "5.00")
            .delivered()
            .draft();
    RecordedOrder recorded = orders.record(seller, List.of(from(draft))).getFirst();
    return ((RecordedOrder.Stored) recorded).lines().getFirst();
  }

  private OrderDraft from(OrderDraft d) {
    return new OrderDraft(
        d.channel(),
        d.number(),
        d.placedAt(),
        d.currency(),
        d.shopper(),
        d.destination(),
        d.lines(),
        d.shipping(),
        d.discounts(),
        d.duties(),
        d.payments(),
        d.shipments(),
        source);
  }

  private PastReturn past(String number, @Nullable String customer, PastReturnLine line) {
    return new PastReturn(
        "web",
        number,
        null,
        ReturnKind.POLICY,
        OrderFixtures.EUR,
        customer,
        new CountryCode("DE"),
        "Germany",
        FRIDAY,
        FRIDAY,
        List.of(line),
        source);
  }

  private static PastReturnLine unmatched(String sku, int quantity) {
    return line(null, sku, quantity);
  }

  private static PastReturnLine of(OrderLineId orderLine, int quantity) {
    return line(orderLine, "MUG", quantity);
  }

  private static PastReturnLine line(@Nullable OrderLineId orderLine, String sku, int quantity) {
    return new PastReturnLine(
        orderLine,
        sku,
        "Mug",
        quantity,
        "too-small",
        Resolution.REFUND,
        new BigDecimal("5.00"),
        eur("5.00"),
        true,
        9);
  }

  private RecordedReturn record(PastReturn past) {
    return archive.record(seller, List.of(past)).getFirst();
  }

  private Map<MatchState, Integer> match() {
    return matching.matchTouchedBy(seller, source).lines();
  }

  private int received(OrderLineId line) {
    return jdbc.sql("select received from quantity_ledger where order_line_id = ?")
        .param(line.value())
        .query(Integer.class)
        .single();
  }

  private String lastChange() {
    return jdbc.sql(
            """
            select greatest(
              (select max(changed_xid::text::bigint) from return_line where seller_id = :seller),
              (select max(changed_xid::text::bigint) from return_attribution where seller_id = :seller)
            )::text
            """)
        .param("seller", seller.value())
        .query(String.class)
        .single();
  }
}
