package dev.homeward.web.api;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.NewApiKey;
import dev.homeward.account.PlatformRole;
import dev.homeward.account.Scope;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.rating.RatingCorrections;
import dev.homeward.analytics.rating.RatingParameters;
import dev.homeward.analytics.rating.RatingRecord;
import dev.homeward.analytics.rating.RatingRuns;
import dev.homeward.analytics.rating.SellerCard;
import dev.homeward.analytics.rating.SellerCards;
import dev.homeward.analytics.rating.SellerRatings;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.oversight.AppealSubject;
import dev.homeward.oversight.Appeals;
import dev.homeward.oversight.Attributed;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.TestPeople;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Ratings over the API, their corrections, and the parameters behind them. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import(TestPeople.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SellerRatingTests {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired ApiKeyManagement keys;
  @Autowired Sellers sellers;
  @Autowired RatingRuns runs;
  @Autowired SellerRatings ratings;
  @Autowired SellerCards cards;
  @Autowired RatingCorrections corrections;
  @Autowired RatingParameters parameters;
  @Autowired Appeals appeals;
  @Autowired JdbcClient client;

  private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
  private SellerId alpha = SellerId.next();
  private SellerId beta = SellerId.next();
  private SellerId delta = SellerId.next();
  private SellerId epsilon = SellerId.next();
  private String platform = "";
  private String alphaKey = "";

  @BeforeAll
  void twoSellers() {
    alpha = seller("Alpha Rated");
    beta = seller("Beta Rated");
    platform = key(null, Scope.ANALYTICS_READ, Scope.SELLERS_WRITE);
    alphaKey = key(alpha, Scope.ANALYTICS_READ);
    sell(alpha, 60, 12);
    sell(beta, 60, 3);
    delta = seller("Delta Rated");
    sell(delta, 60, 9);
    epsilon = seller("Epsilon Rated");
    sell(epsilon, 60, 12);
    client
        .sql(
            """
            update customer_order set email = lower(number) || '@example.org', postcode = '10115',
              address_lines = array[case when number in ('N1', 'N2') then 'Main St. 1' when number in ('N3', 'N4') then 'MAIN ST 1'
                                         when number in ('N6', 'N7', 'N8') then 'Family Lane 2' else 'Street ' || number end]
            where seller_id = ?
            """)
        .param(epsilon.value())
        .update();
    client
        .sql("update customer_order set email = ? where seller_id = ? and number = 'N5'")
        .param(people.member(epsilon, SellerRole.OWNER).email())
        .param(epsilon.value())
        .update();
    awaitReplica();
    runs.catchUp();
  }

  @Test
  void tellsAPlatformKeyAnySellersRatingAndASellersKeyOnlyItsOwn() {
    MvcTestResult own = get(alphaKey, alpha, "");

    assertThat(own).hasStatusOk();
    assertThat(own).bodyJson().extractingPath("$.asOf").isEqualTo(today.toString());
    assertThat(own).bodyJson().extractingPath("$.parameters").isEqualTo(1);
    assertThat(own).bodyJson().extractingPath("$.dimensions.FAULT.observed").asNumber().isNotNull();
    assertThat(get(platform, beta, "")).hasStatusOk();
    assertThat(get(alphaKey, beta, "")).hasStatus(404);
    assertThat(get(platform, SellerId.next(), "")).hasStatus(404);
  }

  @Test
  void pagesThroughTheHistory() {
    MvcTestResult page = get(platform, alpha, "/history?size=1");

    assertThat(page).hasStatusOk();
    assertThat(page).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
    assertThat(get(alphaKey, beta, "/history")).hasStatus(404);
  }

  @Test
  void addsUpToItsScore() {
    RatingRecord rating = ratings.latest(alpha).orElseThrow();

    double points =
        rating.score().points().values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(600 + points - rating.score().deduction())
        .isCloseTo(rating.score().score(), within(1e-9));
    assertThat(rating.score().score())
        .isLessThan(ratings.latest(beta).orElseThrow().score().score());
    assertThat(rating.score().dimensions()).doesNotContainKey(CreditDimension.SERVICE);
  }

  @Test
  void explainsARatingByTheLinesThatCostMost() {
    SellerCard card = cards.card(alpha).orElseThrow();

    assertThat(card.costliest()).hasSize(10);
    assertThat(card.costliest()).allMatch(line -> line.sum() < 0);
    assertThat(card.peers()).extracting(row -> row.name()).contains("Beta Rated");
    assertThat(card.reserve()).allMatch(money -> !money.isNegative());
    assertThat(card.trend()).isNotEmpty();
  }

  @Test
  void leavesOutFourAccountsAtOneAddressAndTheSellersOwnPeopleButNoFamily() {
    assertThat(ratings.latest(epsilon).orElseThrow().excluded()).isEqualTo(5);
    assertThat(ratings.latest(alpha).orElseThrow().excluded()).isZero();
  }

  @Test
  void ratesNothingTwice() {
    assertThat(runs.catchUp().ratings()).isZero();
  }

  @Test
  void ratesOnDemandOfThePlatformOnly() {
    MvcTestResult again = rate(platform);

    assertThat(again).hasStatusOk();
    assertThat(again).bodyJson().extractingPath("$.ratings").isEqualTo(0);
    assertThat(rate(alphaKey)).hasStatus(403);
    assertThat(mvc.post().uri("/api/v1/ratings").exchange()).hasStatus(401);
  }

  private MvcTestResult rate(String key) {
    return mvc.post()
        .uri("/api/v1/ratings")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + key)
        .exchange();
  }

  @Test
  void correctsByAFurtherRecordAndKeepsTheFirst() {
    SellerId gamma = seller("Gamma Rated");
    RatingRecord wrong = ratings.latest(beta).orElseThrow();
    client
        .sql("update return_line set reason = 'changed-my-mind' where seller_id = ?")
        .param(beta.value())
        .update();
    awaitReplica();

    List<RatingRecord> corrected = corrections.recompute(beta, wrong.day(), "Appeal upheld");

    RatingRecord right = ratings.latest(beta).orElseThrow();
    assertThat(corrected).extracting(RatingRecord::id).containsExactly(right.id());
    assertThat(right.replaces()).isEqualTo(wrong.id());
    assertThat(right.reason()).isEqualTo("Appeal upheld");
    assertThat(right.score().faults().observed()).isZero();
    assertThat(right.score().score()).isGreaterThan(wrong.score().score());
    assertThat(ratings.get(beta, wrong.id())).isEqualTo(wrong);
    assertThat(ratings.prove(beta, right.id()).same()).isTrue();
    assertThat(corrections.recompute(gamma, today, "Nothing there")).isEmpty();
  }

  @Test
  void anUpheldAppealIsRatedAgainWithoutBeingAsked() {
    RatingRecord before = ratings.latest(delta).orElseThrow();
    UUID line =
        client
            .sql("select id from return_line where seller_id = ? limit 1")
            .param(delta.value())
            .query(UUID.class)
            .single();

    UUID appeal =
        appeals.file(
            delta,
            AppealSubject.LINE,
            line,
            new ReturnCaseId(line),
            "The parcel was crushed by the carrier: see the photos.",
            person("Delia"));
    appeals.uphold(appeal, Attributed.NOBODY, "The photos show a crushed parcel.", person("Otto"));

    RatingRecord after =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> ratings.latest(delta).orElseThrow(), now -> !now.id().equals(before.id()));
    assertThat(after.replaces()).isEqualTo(before.id());
    assertThat(after.reason()).contains(appeal.toString());
    assertThat(after.score().score()).isGreaterThan(before.score().score());
    assertThat(ratings.prove(delta, after.id()).same()).isTrue();
  }

  private static Actor person(String name) {
    return Actor.person(UUID.randomUUID(), name);
  }

  @Test
  void showsAnAdministratorWhoWouldMoveBeforeAVersionIsSaved() {
    int before = parameters.current().version();
    String document =
        parameters
            .write(parameters.current().parameters())
            .replaceFirst("\"middle\" : 600.0", "\"middle\" : 500.0")
            .replace("\"faults\" : 10.0", "\"faults\" : 5.0");

    MvcTestResult preview = post("/preview", admin(), document, "");

    assertThat(preview).hasStatusOk();
    assertThat(preview).bodyText().contains("Alpha Rated").doesNotContain("??");
    assertThat(parameters.current().version()).isEqualTo(before);

    assertThat(post("", admin(), document, "")).hasStatus(422);
    assertThat(post("", admin(), "{}", "Why not")).hasStatus(422);
    assertThat(post("", admin(), document, "A lower middle")).hasStatus(302);
    assertThat(parameters.current().version()).isEqualTo(before + 1);
    assertThat(parameters.current().parameters().middle()).isEqualTo(500);
    assertThat(parameters.get(before).parameters().middle()).isEqualTo(600);
  }

  @Test
  void showsVersionsInBothLanguagesToAdministratorsOnly() {
    for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      for (String path : List.of("", "/1", "/new")) {
        MvcTestResult page =
            mvc.get()
                .uri("/ops/credit/parameters" + path)
                .locale(language)
                .with(as(admin()))
                .exchange();
        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("hw-main").doesNotContain("??");
      }
    }
    assertThat(mvc.get().uri("/ops/credit/parameters").with(as(operator())).exchange())
        .hasStatus(403);
  }

  private MvcTestResult get(String key, SellerId seller, String path) {
    return mvc.get()
        .uri("/api/v1/sellers/" + seller + "/rating" + path)
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + key)
        .exchange();
  }

  private MvcTestResult post(String path, StaffView person, String document, String note) {
    return mvc.post()
        .uri("/ops/credit/parameters" + path)
        .param("document", document)
        .param("note", note)
        .param("validFrom", today.toString())
        .with(as(person))
        .with(csrf())
        .exchange();
  }

  private StaffView admin() {
    return people.platform(PlatformRole.ADMIN);
  }

  private StaffView operator() {
    return people.platform(PlatformRole.OPERATOR);
  }

  private SellerId seller(String name) {
    return sellers
        .register(
            new NewSeller(
                name,
                new CountryCode("DE"),
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Berlin")))
        .id();
  }

  private String key(@Nullable SellerId seller, Scope... scopes) {
    return keys.issue(
            Actor.SYSTEM, new NewApiKey(seller, "Rating", EnumSet.copyOf(List.of(scopes))))
        .token()
        .value();
  }

  /** Lines of as many customers, some of which came back as faulty, straight into the tables. */
  private void sell(SellerId seller, int lines, int faults) {
    client
        .sql(
            """
            with product as (
              insert into product (id, seller_id, code, title, category)
              values (uuidv7(), :seller, 'MUG', 'Mug', 'kitchen') returning id),
            orders as (
              insert into customer_order (id, seller_id, channel, number, placed_at, currency, customer_ref, country,
                list_minor, discount_minor, tax_minor, shipping_minor, duty_minor, total_minor, content_hash, recorded_at)
              select uuidv7(), :seller, 'web', 'N' || n, now() - interval '90 days', 'EUR', 'C' || n, 'DE',
                1000, 0, 0, 0, 0, 1000, '', now() from generate_series(1, :lines) n returning id, number, customer_ref),
            sold as (
              insert into order_line (id, seller_id, order_id, position, variant_id, product_id, sku, title, merchandise, quantity,
                unit_price, list_minor, discount_minor, tax_rate, tax_included, tax_minor, goods_minor, shipping_minor, duty_minor,
                delivered_at, occurred_at)
              select uuidv7(), :seller, o.id, 0, uuidv7(), p.id, 'MUG', 'Mug', true, 1, 10, 1000, 0, 0, true, 0, 1000, 0, 0,
                now() - interval '80 days', now() - interval '90 days' from orders o, product p returning id, order_id, product_id),
            cases as (
              insert into return_case (id, version, seller_id, order_id, channel, number, origin, kind, request_state, dispute_state,
                currency, customer_ref, country, requested_at, closed_at, recorded_at)
              select s.id, 0, :seller, o.id, 'web', 'R' || o.number, 'IMPORTED', 'POLICY', 'CLOSED', 'NONE', 'EUR', o.customer_ref,
                'DE', now() - interval '70 days', now(), now()
              from orders o join sold s on s.order_id = o.id order by o.number limit :faults returning id),
            back as (
              insert into return_line (id, seller_id, case_id, position, order_line_id, variant_id, product_id, sku, title,
                merchandise, quantity, reason, resolution, unit_price, refund_minor, matched_quantity, occurred_at)
              select s.id, :seller, c.id, 0, s.id, uuidv7(), s.product_id, 'MUG', 'Mug', true, 1, 'damaged-or-defective',
                'REFUND', 10, 1000, 1, now() - interval '70 days' from cases c join sold s on s.id = c.id returning id, order_line_id)
            insert into return_attribution (return_line_id, order_line_id, seller_id, quantity)
            select id, order_line_id, :seller, 1 from back
            """)
        .param("seller", seller.value())
        .param("lines", lines)
        .param("faults", faults)
        .update();
  }

  private void awaitReplica() {
    var written =
        client.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    while (!runs.canRateWhatWasWrittenBy(written)) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
