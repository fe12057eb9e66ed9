package dev.homeward.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.rating.QueueRow;
import dev.homeward.analytics.rating.RatedSellers;
import dev.homeward.analytics.rating.RatingRecord;
import dev.homeward.analytics.rating.RatingRuns;
import dev.homeward.analytics.rating.SellerRatings;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The demo world on record: written by a start that was killed, then completed by the next. */
@SpringBootTest
@WithTestDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDataTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TestBean Clock clock;

  @Autowired DemoData demo;
  @Autowired DemoWriter writer;
  @Autowired Sellers sellers;
  @Autowired JdbcClient client;
  @Autowired RatingRuns runs;
  @Autowired SellerRatings ratings;
  @Autowired RatedSellers queue;

  static Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneOffset.UTC);
  }

  @BeforeAll
  void writeInTwoStarts() {
    assertThat(demo.progress()).isEqualTo(DemoProgress.NONE);
    assertThat(demo.begin()).isTrue();
    DemoSeller first = writer.sellers().getFirst();
    AtomicInteger batches = new AtomicInteger();
    writer.write(
        first,
        id(first),
        DemoPeriod.before(TODAY),
        size -> batches.incrementAndGet(),
        () -> batches.get() == 2);
    assertThat(count("customer_order")).isEqualTo(2000);
    assertThat(demo.progress().underWay()).isTrue();

    assertThat(demo.begin()).isTrue();
    demo.complete();
  }

  @Test
  void isCompleteWhereItWasInterrupted() {
    assertThat(demo.progress()).isEqualTo(DemoProgress.COMPLETE);
    assertThat(count("seller")).isEqualTo(12);
    assertThat(count("product")).isEqualTo(240);
    assertThat(count("order_line")).isBetween(58_000L, 62_000L);
    assertThat(count("return_line")).isBetween(5_500L, 9_000L);
  }

  @Test
  void changesNothingWhenRepeated() {
    String before = state();

    assertThat(demo.begin()).isTrue();
    demo.complete();
    for (DemoSeller seller : writer.sellers().subList(0, 2)) {
      writer.write(seller, id(seller), DemoPeriod.before(TODAY), size -> {}, () -> false);
    }

    assertThat(state()).isEqualTo(before);
  }

  @Test
  void givesTheDemoMerchantTwoSellers() {
    assertThat(demo.ownedByDemoMerchant())
        .containsExactly(named("Lotus Lane Trading"), named("Jade Step Footwear"));
  }

  @Test
  void hasARateForEveryOrderThatIsNotInEuros() {
    assertThat(
            number(
                """
                select count(*) from customer_order o
                where currency <> 'EUR' and not exists
                  (select from exchange_rate r
                   where r.currency = o.currency and r.day <= o.placed_at::date)
                """))
        .isZero();
  }

  @Test
  void recordsPaymentsThatEqualTheTotals() {
    assertThat(
            number(
                """
                select count(*) from customer_order o
                where total_minor is distinct from
                      (select sum(amount_minor) from payment p where p.order_id = o.id)
                """))
        .isZero();
  }

  @Test
  void attributesEveryReturnToItsOrderLineAndRefundsNoMoreThanWasPaid() {
    assertThat(
            number(
                """
                select count(*) from return_line r
                left join order_line l on l.id = r.order_line_id
                where l.id is null or r.quantity > l.quantity or r.refund_minor > l.goods_minor
                   or r.occurred_at < l.delivered_at or l.variant_id <> r.variant_id
                """))
        .isZero();
  }

  @Test
  void revealsTheBadSeller() {
    double bad = faultRate("s.name = 'Gadget Barn Express'");
    double peers = faultRate("s.name <> 'Gadget Barn Express'");

    assertThat(bad / peers).isCloseTo(2.5, within(0.6));
  }

  @Test
  void revealsTheProductThatRunsSmall() {
    double wrong = tooSmallRate("p.code = 'JDS-FO05'");
    double siblings = tooSmallRate("p.code <> 'JDS-FO05' and p.code like 'JDS-FO%'");

    assertThat(wrong / siblings).isCloseTo(5, within(1.5));
  }

  @Test
  void revealsTheSlowLane() {
    double slow = travelDays("o.country = 'PL'");
    double neighbours = travelDays("o.country in ('DE', 'CZ', 'AT')");

    assertThat(slow / neighbours).isCloseTo(3, within(0.5));
    assertThat(lateRate("o.country = 'PL'")).isGreaterThan(0.08);
    assertThat(lateRate("o.country <> 'PL'")).isLessThan(0.01);
  }

  @Test
  void revealsTheCounterfeits() {
    double inCluster =
        number(
            """
            select count(*) from return_line r
            join order_line l on l.id = r.order_line_id
            join customer_order o on o.id = l.order_id
            join product p on p.id = l.product_id
            where r.reason = 'counterfeit' and p.code in ('PRD-EL01', 'PRD-EL03', 'PRD-EL05')
              and o.country in ('DE', 'FR', 'NL')
              and o.placed_at >= '2026-07-22Z' and o.placed_at < '2026-10-22Z'
            """);
    double everywhere = number("select count(*) from return_line where reason = 'counterfeit'");

    assertThat(inCluster).isGreaterThan(20);
    assertThat(everywhere - inCluster).isLessThan(inCluster);
  }

  @Test
  void ratesTheBadSellerDOrEAndNobodyElseBelowC() {
    rate();

    Map<String, Grade> grades =
        queue.funnel().rows().stream().collect(Collectors.toMap(QueueRow::name, QueueRow::grade));
    assertThat(grades).hasSize(12);
    assertThat(grades.remove("Gadget Barn Express")).isIn(Grade.D, Grade.E);
    assertThat(grades.values()).doesNotContain(Grade.D, Grade.E);
    RatingRecord bad = ratings.latest(named("Gadget Barn Express")).orElseThrow();
    assertThat(bad.score().points().get(CreditDimension.FAULT)).isLessThan(-40);
    assertThat(bad.score().faults().buyers()).isGreaterThan(8);
  }

  @Test
  void hasAYearOfGradesThatComputeToTheSameBitsAgain() {
    rate();

    for (SellerView seller : sellers.all()) {
      List<RatingRecord> grades = ratings.history(seller.id(), null, true, 50);
      assertThat(grades).hasSize(12);
      assertThat(grades.getFirst().day()).isEqualTo(LocalDate.of(2026, 11, 1));
      RatingRecord latest = ratings.latest(seller.id()).orElseThrow();
      assertThat(latest.day()).isEqualTo(TODAY);
      SellerRatings.Proof proof = ratings.prove(seller.id(), latest.id());
      assertThat(Double.doubleToLongBits(proof.score()))
          .isEqualTo(Double.doubleToLongBits(latest.score().score()));
      assertThat(proof.same()).isTrue();
    }
  }

  private void rate() {
    Instant written =
        client.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    while (!runs.canRateWhatWasWrittenBy(written)) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    runs.catchUp();
  }

  private double faultRate(String where) {
    return rate(
        """
        r.reason in ('not-as-described', 'damaged-or-defective', 'received-the-wrong-item',
                     'missing-parts')\
        """,
        "p.category in ('electronics', 'home') and " + where);
  }

  private double tooSmallRate(String where) {
    return rate("r.reason = 'too-small'", where);
  }

  private double lateRate(String where) {
    return rate("r.reason = 'arrived-late'", "s.country = 'CN' and " + where);
  }

  private double rate(String returned, String where) {
    return number(
        """
        select count(r.id)::float8 / count(*) from order_line l
        join customer_order o on o.id = l.order_id
        join product p on p.id = l.product_id
        join seller s on s.id = l.seller_id
        left join return_line r on r.order_line_id = l.id and %s
        where l.delivered_at is not null and %s
        """
            .formatted(returned, where));
  }

  private double travelDays(String where) {
    return number(
        """
        select avg(extract(epoch from p.delivered_at - p.shipped_at)) / 86400 from shipment p
        join customer_order o on o.id = p.order_id
        join seller s on s.id = o.seller_id
        where s.country = 'CN' and %s
        """
            .formatted(where));
  }

  private double number(String sql) {
    return client.sql(sql).query(Double.class).single();
  }

  private long count(String table) {
    return client.sql("select count(*) from " + table).query(Long.class).single();
  }

  private String state() {
    return client
        .sql(
            """
            select (select count(*) || '/' || max(changed_xid) from order_line) || ' '
                || (select count(*) || '/' || max(changed_xid) from return_line) || ' '
                || (select count(*) || '/' || max(changed_xid) from seller)
            """)
        .query(String.class)
        .single();
  }

  private SellerId id(DemoSeller seller) {
    return named(seller.name());
  }

  private SellerId named(String name) {
    return sellers.all().stream()
        .filter(each -> each.name().equals(name))
        .map(SellerView::id)
        .findFirst()
        .orElseThrow();
  }
}
