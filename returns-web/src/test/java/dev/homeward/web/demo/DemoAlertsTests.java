package dev.homeward.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.analytics.replica.Replica;
import dev.homeward.analytics.watch.Alert;
import dev.homeward.analytics.watch.AlertQuery;
import dev.homeward.analytics.watch.Alerts;
import dev.homeward.analytics.watch.CellKind;
import dev.homeward.analytics.watch.Concern;
import dev.homeward.analytics.watch.cost.CostLine;
import dev.homeward.analytics.watch.cost.ReturnCosts;
import dev.homeward.analytics.watch.cost.ReturnStrategy;
import dev.homeward.analytics.watch.cost.Saving;
import dev.homeward.analytics.watch.run.WatchRun;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;

/** What is wrong in the demo world is alerted, once, and hardly anything else is. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@WithTestDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoAlertsTests {

  @TestBean Clock clock;

  @Autowired DemoData demo;
  @Autowired Replica replica;
  @Autowired WatchRun run;
  @Autowired Alerts alerts;
  @Autowired ReturnCosts costs;
  @Autowired Sellers sellers;
  @Autowired JdbcClient client;

  static Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-23T13:00:00Z"), ZoneOffset.UTC);
  }

  @BeforeAll
  void lookAtTheLastHalfYear() {
    assertThat(demo.begin()).isTrue();
    demo.complete();
    long lines = client.sql("select count(*) from order_line").query(Long.class).single();
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(200, TimeUnit.MILLISECONDS)
        .ignoreExceptions()
        .until(() -> replicated() == lines);

    assertThat(run.run()).isPositive();
  }

  private long replicated() {
    return replica.ask(duck -> {
      try (var statement = duck.createStatement();
          var row = statement.executeQuery("select count(*) from sale_line")) {
        row.next();
        return row.getLong(1);
      }
    });
  }

  @Test
  void alertsTheProductThatRunsSmall() {
    assertThat(about(CellKind.PRODUCT, Concern.FIT))
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.evidence().code()).isEqualTo(DemoTruths.WRONG_SIZE_PRODUCT);
          assertThat(seller(alert)).isEqualTo("Jade Step Footwear");
          assertThat(alert.evidence().topReason().orElseThrow().key()).isEqualTo("too-small");
          assertThat(alert.ratio()).isGreaterThan(2);
          assertThat(alert.evidence().costMinor()).isPositive();
        });
  }

  @Test
  void alertsTheSlowLaneToEverySellerOnIt() {
    List<Alert> late = about(CellKind.LANE, Concern.LATE);

    assertThat(late).extracting(Alert::subject).containsOnly("CN>PL");
    assertThat(late)
        .extracting(this::seller)
        .contains("Lotus Lane Trading", "Jade Step Footwear", "Pearl River Digital");
  }

  @Test
  void alertsTheCounterfeitsWhereTheyAre() {
    List<Alert> copies =
        all().stream().filter(alert -> alert.concern() == Concern.COUNTERFEIT).toList();

    assertThat(copies).extracting(this::seller).containsOnly("Pearl River Digital");
    assertThat(copies).extracting(alert -> alert.evidence().region()).contains("western-europe");
    assertThat(copies)
        .filteredOn(alert -> alert.kind() == CellKind.PRODUCT)
        .extracting(alert -> alert.evidence().code())
        .isNotEmpty()
        .isSubsetOf(DemoTruths.COUNTERFEIT_PRODUCTS);
    assertThat(copies)
        .filteredOn(alert -> alert.kind() == CellKind.SELLER)
        .singleElement()
        .satisfies(alert ->
            assertThat(alert.evidence().products())
                .extracting(product -> product.key())
                .containsAll(DemoTruths.COUNTERFEIT_PRODUCTS));
  }

  @Test
  void alertsTheBadSellerWithItsProducts() {
    assertThat(about(CellKind.SELLER, Concern.QUALITY))
        .singleElement()
        .satisfies(alert -> {
          assertThat(seller(alert)).isEqualTo("Gadget Barn Express");
          assertThat(alert.ratio()).isGreaterThan(1.8);
          assertThat(alert.evidence().products()).hasSizeGreaterThanOrEqualTo(8);
        });
    assertThat(about(CellKind.PRODUCT, Concern.QUALITY))
        .extracting(this::seller)
        .contains("Gadget Barn Express");
  }

  @Test
  void alertsHardlyAnythingElse() {
    assertThat(all())
        .filteredOn(alert -> !planted(alert))
        .as("of some 9,700 charts in 26 weeks")
        .hasSizeLessThanOrEqualTo(2);
    assertThat(all()).hasSizeBetween(7, 20);
  }

  @Test
  void alertsNothingTwice() {
    int before = all().size();

    assertThat(run.run()).isZero();
    client.sql("delete from watch_week").update();
    assertThat(run.run()).isZero();
    assertThat(all()).hasSize(before);
    assertThat(client.sql("select count(*) from watch_week").query(Long.class).single())
        .isEqualTo(26);
  }

  @Test
  void addsUpWhatReturnsCostAndWhatTheSizeTableWouldSave() {
    SellerView shoes = named("Jade Step Footwear");
    ReturnStrategy year = costs.lastYear(shoes.id(), shoes.currency(), ZoneOffset.UTC, null);

    assertThat(year.total().refunds().minor()).isEqualTo(refundsOf(shoes));
    assertThat(year.total().returns()).isGreaterThan(500);
    CostLine small =
        year.products().stream()
            .filter(line -> line.code().equals(DemoTruths.WRONG_SIZE_PRODUCT))
            .findFirst()
            .orElseThrow();
    Saving saving = small.saving().orElseThrow();
    assertThat(saving.concern()).isEqualTo(Concern.FIT);
    assertThat(saving.fewer()).isEqualTo(saving.observed() - saving.expected());
    assertThat(saving.value()).isBetween(saving.lowValue(), saving.highValue());
    assertThat(saving.lowValue().minor()).isPositive();
    assertThat(year.products().getFirst().total())
        .isGreaterThanOrEqualTo(year.products().getLast().total());
    assertThat(year.regions().stream().map(CostLine::key)).contains("eastern-europe");
  }

  @Test
  void countsTheWayBackOnlyOnceSomebodySaidWhatItCosts() {
    SellerView shoes = named("Jade Step Footwear");
    Money parcel = new Money(8_000, shoes.currency());
    ReturnStrategy unknown = costs.lastYear(shoes.id(), shoes.currency(), ZoneOffset.UTC, null);
    ReturnStrategy known = costs.lastYear(shoes.id(), shoes.currency(), ZoneOffset.UTC, parcel);

    assertThat(unknown.total().freight().isZero()).isTrue();
    assertThat(known.total().total().minus(unknown.total().total()))
        .isEqualTo(parcel.times(known.total().returns()));
  }

  private long refundsOf(SellerView seller) {
    return client
        .sql(
            """
            select sum(refund_minor) from return_line
            where seller_id = ? and occurred_at >= '2025-11-23Z' and occurred_at < '2026-11-23Z'
            """)
        .param(seller.id().value())
        .query(Long.class)
        .single();
  }

  private SellerView named(String name) {
    return sellers.all().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private boolean planted(Alert alert) {
    return switch (alert.concern()) {
      case LATE -> alert.subject().equals("CN>PL");
      case FIT -> alert.evidence().code().equals(DemoTruths.WRONG_SIZE_PRODUCT);
      case COUNTERFEIT -> seller(alert).equals("Pearl River Digital");
      case QUALITY -> seller(alert).equals("Gadget Barn Express");
      case TRANSIT_DAMAGE -> false;
    };
  }

  private List<Alert> about(CellKind kind, Concern concern) {
    return all().stream().filter(a -> a.kind() == kind && a.concern() == concern).toList();
  }

  private List<Alert> all() {
    return alerts.page(new AlertQuery(Optional.empty(), false, null, 0, 100)).alerts();
  }

  private String seller(Alert alert) {
    return sellers.all().stream()
        .filter(each -> each.id().equals(alert.seller()))
        .map(SellerView::name)
        .findFirst()
        .orElseThrow();
  }
}
