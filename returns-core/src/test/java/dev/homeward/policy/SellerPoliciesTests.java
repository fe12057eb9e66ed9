package dev.homeward.policy;

import static dev.homeward.order.OrderFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditFilter;
import dev.homeward.audit.AuditTrail;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderBook;
import dev.homeward.order.OrderFixtures;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.order.RecordedOrder;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithTestDatabase
class SellerPoliciesTests {

  private static final Actor MIA = Actor.person("1", "Mia");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private final SellerPolicies policies;
  private final Eligibility eligibility;
  private final OrderBook book;
  private final Orders orders;
  private final AuditTrail audit;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final SellerId seller = SellerId.next();

  @Autowired
  SellerPoliciesTests(
      SellerPolicies policies,
      Eligibility eligibility,
      OrderBook book,
      Orders orders,
      AuditTrail audit,
      JdbcClient jdbc,
      Clock clock) {
    this.policies = policies;
    this.eligibility = eligibility;
    this.book = book;
    this.orders = orders;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void givesBackWhatWasPublished() {
    PolicyTerms terms =
        Promise.days(30)
            .fee(new Money(495, SoldGoods.EUR))
            .restocking(10)
            .exceptCategory("outlet, kitchen")
            .exceptFlag("custom-made")
            .terms();
    Map<CountryCode, PolicyTerms> markets =
        Map.of(new CountryCode("US"), Promise.forEver().paidBy(Payer.SELLER).terms());

    PolicyVersion version =
        policies.record(seller, new PolicyDraft(LONG_AGO, false, terms, markets), MIA);

    PolicyVersion stored = policies.of(seller).getFirst();
    assertThat(stored.policy()).isEqualTo(version.policy());
    assertThat(policies.find(seller, version.id().value())).contains(stored);
    assertThat(version.number()).isEqualTo(1);
    assertThat(version.termsIn(new CountryCode("US")).days()).isNull();
    assertThat(version.termsIn(new CountryCode("DE"))).isEqualTo(terms);
  }

  @Test
  void numbersVersionsAndKeepsTheEarlierOnes() {
    publish(Promise.days(30), LONG_AGO);
    publish(Promise.days(60), clock.instant());

    assertThat(policies.of(seller)).extracting(PolicyVersion::number).containsExactly(2, 1);
    assertThat(audit.page(new AuditFilter(seller, "policy.published", null), null, 10).entries())
        .hasSize(2);
  }

  @Test
  void refusesToPublishForWhatIsSoldAlready() {
    PolicyDraft policy = new PolicyDraft(LONG_AGO, true, Promise.days(30).terms(), Map.of());

    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> policies.publish(seller, policy, MIA))
        .returns("policy.in-the-past", BusinessRuleViolation::code);
  }

  @Test
  void refusesToChangeAPublishedPolicy() {
    PolicyVersion version = publish(Promise.days(30), LONG_AGO);

    for (String change :
        List.of(
            "update policy_version set number = 9 where id = ?",
            "delete from policy_version where id = ?")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> jdbc.sql(change).param(version.id().value()).update());
    }
  }

  @Test
  void hidesPoliciesOfOtherSellers() {
    PolicyVersion version = publish(Promise.days(30), LONG_AGO);

    assertThat(policies.find(SellerId.next(), version.id().value())).isEmpty();
    assertThat(policies.of(SellerId.next())).isEmpty();
  }

  @Test
  void keepsTheVersionOfThePurchaseWithTheOrderLine() {
    PolicyVersion first = publish(Promise.days(30), LONG_AGO);
    OrderView early = record(order("1").line("A", 1, "10.00").delivered());
    publish(Promise.days(60), clock.instant());
    OrderView late =
        record(order("2").placedAt(clock.instant().plusSeconds(5)).line("A", 1, "10.00"));

    assertThat(early.lines().getFirst().termsVersion()).isEqualTo(first.id().value());
    assertThat(late.lines().getFirst().termsVersion())
        .isEqualTo(policies.of(seller).getFirst().id().value());
  }

  @Test
  void decidesByThePolicyOfThePurchase() {
    publish(Promise.days(30), LONG_AGO);
    OrderView order = record(order("1").line("A", 1, "10.00").delivered());
    publish(Promise.days(365), clock.instant());

    assertThat(lastPolicyDay(order)).isEqualTo("2026-12-12");
  }

  @Test
  void decidesByThePlatformsDefaultWhereNothingWasPublishedAtThePurchase() {
    OrderView order = record(order("1").line("A", 1, "10.00").delivered());

    assertThat(order.lines().getFirst().termsVersion()).isNull();
    assertThat(lastPolicyDay(order)).isEqualTo("2026-11-26");
  }

  @Test
  void decidesByThePolicyInForceWhereTheOrderIsOlderThanItsRecord() {
    OrderView order = record(order("1").line("A", 1, "10.00").delivered());
    assertThat(lastPolicyDay(order)).isEqualTo("2026-11-26");
    publish(Promise.days(90), LONG_AGO);

    assertThat(order.lines().getFirst().termsVersion()).isNull();
    assertThat(lastPolicyDay(order)).isEqualTo("2027-02-10");
  }

  @Test
  void offersATemplateForEachOfTheFirstMarkets() {
    assertThat(PolicyTemplates.all()).containsOnlyKeys("eu", "uk", "us", "cn", "jp");
  }

  private String lastPolicyDay(OrderView order) {
    LineEligibility line =
        eligibility
            .of(
                order,
                Map.of(order.lines().getFirst().id(), 1),
                Instant.parse("2026-11-14T12:00:00Z"))
            .lines()
            .getFirst();
    return String.valueOf(line.decision().on(Ground.POLICY).orElseThrow().lastDay());
  }

  private PolicyVersion publish(Promise promise, Instant from) {
    return policies.record(seller, new PolicyDraft(from, true, promise.terms(), Map.of()), MIA);
  }

  private OrderView record(OrderFixtures fixture) {
    RecordedOrder.Stored stored =
        (RecordedOrder.Stored) book.record(seller, List.of(fixture.draft())).getFirst();
    return orders.get(Optional.of(seller), stored.id());
  }
}
