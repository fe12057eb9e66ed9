package dev.homeward.refund;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import dev.homeward.order.OrderView;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Stripe tells by itself. */
@StripeTest
class StripeMailTests {

  private final Till till;
  private final StripeDouble stripe;
  private final GatewayMail mail;
  private final GatewayEvents events;
  private final Clock clock;
  private final JdbcClient jdbc;

  StripeMailTests(
      Till till,
      StripeDouble stripe,
      GatewayMail mail,
      GatewayEvents events,
      Clock clock,
      JdbcClient jdbc) {
    this.till = till;
    this.stripe = stripe;
    this.mail = mail;
    this.events = events;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @ValueSource(strings = {"refund.created", "refund.updated", "charge.refund.updated"})
  void aSuccessThatIsToldSettlesWhatWasPending(String type) {
    OrderView order = order();
    GrantView granted = pending(order);
    receive(event(granted, type, "succeeded", 0));
    assertThat(till.now(granted).state()).isEqualTo(GrantState.DONE);
    assertThat(till.balance(order)).isEqualTo("1000/0/1000");
  }

  @Test
  void aFailureThatIsToldFreesTheMoneyAndSaysWhy() {
    OrderView order = order();
    GrantView granted = pending(order);
    receive(event(granted, "refund.failed", "failed", 0));
    ExecutionView failed = till.now(granted).executions().getFirst();
    assertThat(failed.state()).isEqualTo(ExecutionState.FAILED);
    assertThat(failed.failure()).isEqualTo("lost_or_stolen_card");
    assertThat(till.balance(order)).isEqualTo("1000/0/0");
  }

  @Test
  void aReplayChangesNothing() {
    OrderView order = order();
    GrantView granted = pending(order);
    String event = event(granted, "refund.updated", "succeeded", 0);
    receive(event);
    String before = facts(granted);
    receive(event);
    receive(event);
    assertThat(facts(granted)).isEqualTo(before);
    assertThat(till.balance(order)).isEqualTo("1000/0/1000");
  }

  @Test
  void theNewestCountsInWhateverOrderTheyCome() {
    OrderView order = order();
    GrantView granted = pending(order);
    receive(event(granted, "refund.failed", "failed", 30));
    receive(event(granted, "refund.updated", "succeeded", 10));
    receive(event(granted, "refund.created", "pending", 0));
    assertThat(till.execution(granted)).isEqualTo(ExecutionState.FAILED);
    assertThat(till.balance(order)).isEqualTo("1000/0/0");
  }

  @Test
  void isHeardBeforeTheAnswerToTheCallIs() {
    String payment = payment();
    stripe.answersTooLate(payment);
    OrderView order = till.sold(payment, "10.00", o -> o.line("A", 1, "10.00"));
    GrantView granted = till.favour(order, "10.00");
    RefundFixtures.until(() -> !stripe.asked(payment).isEmpty());
    receive(event(granted, "refund.updated", "succeeded", 0));
    assertThat(till.execution(granted)).isEqualTo(ExecutionState.SUCCEEDED);
    assertThat(till.balance(order)).isEqualTo("1000/0/1000");
  }

  @Test
  void refundsThatOthersMadeAreNoneOfOurs() {
    GrantView granted = pending(order());
    String before = facts(granted);
    String foreign = event(granted, "refund.updated", "succeeded", 0);
    receive(
        foreign
            .replace(id(granted).toString(), "somebody-elses-note")
            .replace(StripeDouble.refund(payment(granted)), "re_unheard_of"));
    receive(foreign.replace(id(granted).toString(), UUID.randomUUID().toString()));
    assertThat(facts(granted)).isEqualTo(before);
  }

  @Test
  void otherNewsIsOfNoInterest() {
    String body = StripeDouble.recorded("event-other.json").replace("%CREATED%", "1764151200");
    assertThat(words(body)).isEmpty();
  }

  @Test
  void refusesWhatWasNotSignedByStripe() {
    String body = StripeDouble.recorded("event-other.json").replace("%CREATED%", "1764151200");
    long now = clock.instant().getEpochSecond();
    assertThat(mail.open(body, signature(body, "whsec_of_somebody_else", now)))
        .isInstanceOf(GatewayMail.Letter.Refused.class);
    String genuine = signature(body, StripeTest.WEBHOOK_SECRET, now);
    assertThat(mail.open(body.replace("1100", "9999"), genuine))
        .isInstanceOf(GatewayMail.Letter.Refused.class);
    assertThat(mail.open(body, "")).isInstanceOf(GatewayMail.Letter.Refused.class);
    assertThat(mail.open(body, "t=abc,v1=def")).isInstanceOf(GatewayMail.Letter.Refused.class);
  }

  @Test
  void refusesWhatWasSignedTooLongAgo() {
    String body = StripeDouble.recorded("event-other.json").replace("%CREATED%", "1764151200");
    long now = clock.instant().getEpochSecond();
    assertThat(mail.open(body, signature(body, StripeTest.WEBHOOK_SECRET, now - 310)))
        .isInstanceOf(GatewayMail.Letter.Refused.class);
    assertThat(mail.open(body, signature(body, StripeTest.WEBHOOK_SECRET, now - 280)))
        .isInstanceOf(GatewayMail.Letter.Genuine.class);
  }

  @Test
  void refusesWhatIsSignedAndNoMessage() {
    String body = "{\"id\": ";
    long now = clock.instant().getEpochSecond();
    assertThat(mail.open(body, signature(body, StripeTest.WEBHOOK_SECRET, now)))
        .isInstanceOf(GatewayMail.Letter.Refused.class);
  }

  private static String payment() {
    return "pi_" + UUID.randomUUID().toString().replace("-", "");
  }

  private String payment(GrantView granted) {
    return jdbc.sql("select reference from refund_execution where id = ?")
        .param(id(granted).value())
        .query(String.class)
        .single();
  }

  private OrderView order() {
    String payment = payment();
    stripe.refunds(payment, 200, "refund-pending.json");
    return till.sold(payment, "10.00", o -> o.line("A", 1, "10.00"));
  }

  private GrantView pending(OrderView order) {
    GrantView granted = till.favour(order, "10.00");
    till.reaches(granted, ExecutionState.PENDING);
    return granted;
  }

  private static ExecutionId id(GrantView granted) {
    return granted.executions().getFirst().id();
  }

  private String event(GrantView granted, String type, String status, int seconds) {
    Instant created = Instant.parse("2026-11-20T10:00:00Z").plusSeconds(seconds);
    return StripeDouble.event(
        Map.of(
            "EVENT",
            "evt_" + UUID.randomUUID(),
            "CREATED",
            Long.toString(created.getEpochSecond()),
            "REFUND",
            StripeDouble.refund(payment(granted)),
            "EXECUTION",
            id(granted).toString(),
            "STATUS",
            status,
            "FAILURE",
            status.equals("failed") ? "\"lost_or_stolen_card\"" : "null",
            "TYPE",
            type));
  }

  private void receive(String body) {
    words(body).forEach(events::hear);
  }

  private List<GatewayWord> words(String body) {
    String signature = signature(body, StripeTest.WEBHOOK_SECRET, clock.instant().getEpochSecond());
    return ((GatewayMail.Letter.Genuine) mail.open(body, signature)).words();
  }

  private static String signature(String body, String secret, long at) {
    try {
      return "t=" + at + ",v1=" + Webhook.Util.computeHmacSha256(secret, at + "." + body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that is stored of a grant's money. */
  private String facts(GrantView granted) {
    return jdbc.sql(
            """
            select string_agg(f, ' ' order by f) from (
              select e::text as f from refund_execution e where grant_id = :grant
              union all select g::text from refund_grant g where id = :grant
              union all select m::text from money_entry m where grant_id = :grant
              union all select v::text from gateway_event v join refund_execution e
                on e.id = v.execution_id where e.grant_id = :grant) facts
            """)
        .param("grant", granted.id().value())
        .query(String.class)
        .single();
  }
}
