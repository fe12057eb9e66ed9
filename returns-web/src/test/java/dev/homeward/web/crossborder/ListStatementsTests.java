package dev.homeward.web.crossborder;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.NewApiKey;
import dev.homeward.account.PlatformRole;
import dev.homeward.account.Scope;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.audit.Actor;
import dev.homeward.customs.ImportEntry;
import dev.homeward.customs.claim.ClaimId;
import dev.homeward.customs.claim.Claims;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.routing.Hub;
import dev.homeward.routing.ReturnAddress;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.routing.stock.ConsignmentId;
import dev.homeward.routing.stock.Consignments;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.desk.ParcelTab;
import dev.homeward.web.merchant.Statements;
import dev.homeward.web.security.TestPeople;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Lists of goods across borders take as many statements for many rows as for one. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, Statements.class})
@SuppressWarnings("NullAway.Init")
class ListStatementsTests {

  private static final String EPCIS = "/api/v1/epcis/events?from=2020-01-01";

  private static final List<String> PER_KIND =
      List.of(
          "/merchant/returns/{id}/customs",
          "/merchant/returns/{id}/route",
          "/api/v1/returns/{id}/routes");

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired ApiKeyManagement keys;
  @Autowired JdbcClient jdbc;
  @Autowired ReturnPlaces places;
  @Autowired Claims claims;
  @Autowired Consignments consignments;

  private BorderWorld world;
  private SellerId seller;
  private Hub hub;
  private StaffView owner;
  private StaffView operator;
  private String key;

  @BeforeEach
  void aSeller(@Autowired BeanFactory beans) {
    world = new BorderWorld(beans);
    seller = world.seller();
    hub = world.frankfurt(seller);
    owner = people.member(seller, SellerRole.OWNER);
    operator = people.platform(PlatformRole.OPERATOR);
    key = key(seller);
  }

  @Test
  void listsOfASeller() {
    Stream<String> tabs = Stream.of(ParcelTab.values()).map(tab -> "/merchant/parcels?tab=" + tab);
    Stream<String> others =
        Stream.of(
            "/merchant/labels",
            "/merchant/customs",
            "/merchant/return-places",
            "/merchant/reconciliation",
            "/merchant/refunds/triggers");
    List<String> screens = Stream.concat(tabs, others).toList();
    List<String> calls =
        List.of("/api/v1/claims", "/api/v1/hubs", "/api/v1/hubs/" + hub.id() + "/stock", EPCIS);
    oneOfEach();
    place("FR");
    Map<String, Long> few = counted(screens, owner, calls);
    for (int more = 0; more < 6; more++) {
      oneOfEach();
    }
    Stream.of("IT", "ES", "NL", "PL").forEach(this::place);

    compare(few, counted(screens, owner, calls), 20);
  }

  @Test
  void listsOfThePlatform() {
    CaseLine line = world.stocked(seller, world.returned(seller), hub);
    ConsignmentId id = world.packed(hub, List.of(line));
    List<String> screens =
        List.of("/ops/lanes", "/ops/consignments", "/ops/consignments/stock/" + hub.id());
    key = key(null);
    List<String> calls =
        List.of(
            "/api/v1/consignments",
            "/api/v1/consignments/" + id,
            "/api/v1/lanes",
            "/api/v1/hubs",
            "/api/v1/hubs/" + hub.id() + "/stock");
    oneOfEach();
    Map<String, Long> few = counted(screens, operator, calls);
    for (int more = 0; more < 4; more++) {
      seller = world.seller();
      CaseLine packed = world.stocked(seller, world.returned(seller), hub);
      consignments.pack(id, packed.id(), 2, UUID.randomUUID(), BorderWorld.DESK);
      world.packed(hub, List.of());
      world.stocked(seller, world.returned(seller), hub);
    }

    compare(few, counted(screens, operator, calls), 20);
  }

  /** The papers of a consignment are read return by return. */
  @Test
  void aConsignmentAsksForTheReturnsInItAndForNothingElse() {
    CaseLine line = world.stocked(seller, world.returned(seller), hub);
    ConsignmentId id = world.packed(hub, List.of(line));
    List<String> pages = List.of("/ops/consignments/" + id + "?scan=WATCH-1");
    long one = Objects.requireNonNull(counted(pages, operator, List.of()).get(pages.getFirst()));
    for (int more = 0; more < 3; more++) {
      world.stocked(seller, world.returned(seller), hub);
    }
    assertThat(counted(pages, operator, List.of())).containsEntry(pages.getFirst(), one);
    CaseLine second = world.stocked(seller, world.returned(seller), hub);
    consignments.pack(id, second.id(), 2, UUID.randomUUID(), BorderWorld.DESK);
    assertThat(counted(pages, operator, List.of()).get(pages.getFirst()))
        .isLessThanOrEqualTo(one + 11);
  }

  /** What customs take of each kind of goods is asked for it; all else is asked once. */
  @Test
  void pagesOfOneReturn() {
    world.home(seller);
    Map<String, Long> few = ofOne(1, 1);
    Map<String, Long> many = ofOne(6, 3);
    for (String path : PER_KIND) {
      long more =
          Objects.requireNonNull(many.remove(path)) - Objects.requireNonNull(few.remove(path));
      assertThat(more).as(path).isLessThanOrEqualTo(5 * 4);
    }

    compare(few, many, 60);
  }

  private Map<String, Long> ofOne(int kinds, int parcels) {
    OrderView order = world.sold(seller, kinds);
    ImportEntry entry = world.entered(order);
    ReturnCaseId id = world.returned(order);
    for (int sent = 0; sent < parcels; sent++) {
      ClaimId claim = world.claimed(id, entry, seller);
      if (sent + 1 < parcels) {
        claims.withdraw(seller, claim, "once more", BorderWorld.DESK);
      }
      world.sent(seller, id, "HANDED_OVER", "ARRIVED_FACILITY");
    }
    String page = "/merchant/returns/" + id;
    String call = "/api/v1/returns/" + id;
    Map<String, Long> counted = new LinkedHashMap<>();
    counted(
            List.of(page, page + "/customs", page + "/route"),
            owner,
            List.of(
                call,
                call + "/routes",
                call + "/claims",
                call + "/labels",
                call + "/parcels",
                call + "/epcis"))
        .forEach((path, count) -> counted.put(path.replace(id.toString(), "{id}"), count));
    return counted;
  }

  private void oneOfEach() {
    world.sent(seller, world.returned(seller), "HANDED_OVER");
    world.sent(seller, world.returned(seller), "HANDED_OVER", "CUSTOMS_ACTION_REQUIRED");
    world.sent(seller, world.returned(seller), "HANDED_OVER", "DAMAGED");
    world.sent(seller, world.returned(seller), "HANDED_OVER", "DELIVERED");
    world.sent(seller, world.returned(seller));
    OrderView order = world.sold(seller);
    ImportEntry entry = world.entered(order);
    ReturnCaseId id = world.returned(order);
    world.home(seller);
    world.claimed(id, entry, seller);
    places.forget(seller, null, BorderWorld.DESK);
    world.stocked(seller, world.returned(seller), hub);
    jdbc.sql(
            """
            insert into label_gap (seller_id, case_id, position, code, sku, since)
            values (?, ?, 0, 'labels.gap.weight', 'WATCH-1', now())
            """)
        .param(seller.value())
        .param(id.value())
        .update();
    jdbc.sql("update parcel set overdue_at = now() - interval '1 hour' where state = 'HANDED_OVER'")
        .update();
  }

  private void place(String market) {
    places.choose(
        seller, new ReturnAddress(new CountryCode(market), hub.id(), null, null), BorderWorld.DESK);
  }

  private Map<String, Long> counted(List<String> screens, StaffView reader, List<String> calls) {
    Map<String, Long> counted = new LinkedHashMap<>();
    for (String path : screens) {
      counted.put(path, statements(() -> show(path, reader)));
    }
    for (String path : calls) {
      counted.put(path, statements(() -> call(path)));
    }
    return counted;
  }

  private static void compare(Map<String, Long> few, Map<String, Long> many, long most) {
    List<String> grown =
        many.entrySet().stream()
            .filter(now -> !now.getValue().equals(few.get(now.getKey())))
            .map(now -> now.getKey() + ": " + few.get(now.getKey()) + ", then " + now.getValue())
            .toList();
    assertThat(grown).isEmpty();
    assertThat(many).allSatisfy((path, count) -> assertThat(count).as(path).isLessThan(most));
  }

  private static long statements(Runnable work) {
    work.run(); // what is remembered for a while is asked for once
    return Statements.of(work);
  }

  private void show(String path, StaffView reader) {
    assertThat(mvc.get().uri(path).locale(Locale.ENGLISH).with(as(reader)))
        .as(path)
        .hasStatusOk()
        .bodyText()
        .doesNotContain("??");
  }

  private void call(String path) {
    assertThat(mvc.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + key))
        .as(path)
        .hasStatusOk();
  }

  private String key(@Nullable SellerId of) {
    return keys.issue(Actor.SYSTEM, new NewApiKey(of, "test", EnumSet.of(Scope.RETURNS_READ)))
        .token()
        .value();
  }
}
