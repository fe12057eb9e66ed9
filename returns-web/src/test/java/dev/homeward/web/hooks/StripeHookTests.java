package dev.homeward.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import dev.homeward.audit.Actor;
import dev.homeward.order.Destination;
import dev.homeward.order.LineDraft;
import dev.homeward.order.OrderBook;
import dev.homeward.order.OrderDraft;
import dev.homeward.order.PaymentDraft;
import dev.homeward.order.RecordedOrder;
import dev.homeward.order.Shopper;
import dev.homeward.refund.Concession;
import dev.homeward.refund.Concessions;
import dev.homeward.refund.ExecutionState;
import dev.homeward.refund.ExecutionView;
import dev.homeward.refund.GrantView;
import dev.homeward.refund.RefundDesk;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Stripe's messages over HTTP; Stripe itself cannot be reached here. */
@ConnectedTest
class StripeHookTests {

  private static final Currency EUR = Currency.getInstance("EUR");

  private final MockMvcTester mvc;
  private final OrderBook orders;
  private final Concessions concessions;
  private final RefundDesk desk;
  private final Clock clock;
  private final SellerId seller = SellerId.next();

  StripeHookTests(
      MockMvcTester mvc, OrderBook orders, Concessions concessions, RefundDesk desk, Clock clock) {
    this.mvc = mvc;
    this.orders = orders;
    this.concessions = concessions;
    this.desk = desk;
    this.clock = clock;
  }

  @Test
  void settlesARefundWhoseAnswerNeverCame() {
    GrantView granted = unknown();
    String event = event("refund.updated", granted.executions().getFirst().id().toString());
    assertThat(send(event, signed(event, ConnectedTest.STRIPE))).hasStatus(200).body().isEmpty();
    assertThat(execution(granted).state()).isEqualTo(ExecutionState.SUCCEEDED);

    assertThat(send(event, signed(event, ConnectedTest.STRIPE))).hasStatus(200);
    assertThat(execution(granted).state()).isEqualTo(ExecutionState.SUCCEEDED);
  }

  @Test
  void refusesWithoutAWordWhatIsNotFromStripe() {
    GrantView granted = unknown();
    String event = event("refund.updated", granted.executions().getFirst().id().toString());
    assertThat(send(event, signed(event, "whsec_of_somebody_else")))
        .hasStatus(401)
        .body()
        .isEmpty();
    assertThat(send(event, "nonsense")).hasStatus(401).body().isEmpty();
    assertThat(mvc.post().uri("/hooks/stripe").content(event)).hasStatus(401).body().isEmpty();
    assertThat(execution(granted).state()).isEqualTo(ExecutionState.UNKNOWN);
  }

  @Test
  void takesNoNoticeOfOtherNews() {
    String event = event("payout.paid", UUID.randomUUID().toString());
    assertThat(send(event, signed(event, ConnectedTest.STRIPE))).hasStatus(200).body().isEmpty();
  }

  @Test
  void refusesWhatIsTooLong() {
    String event = event("refund.updated", "x".repeat(64 * 1024));
    assertThat(send(event, signed(event, ConnectedTest.STRIPE))).hasStatus(413);
  }

  private MvcTestResult send(String event, String signature) {
    return mvc.post()
        .uri("/hooks/stripe")
        .contentType(MediaType.APPLICATION_JSON)
        .header("Stripe-Signature", signature)
        .content(event)
        .exchange();
  }

  /** A refund that was sent to Stripe, and never answered. */
  private GrantView unknown() {
    GrantView granted =
        concessions.goodwill(
            seller,
            order(),
            new Concession(UUID.randomUUID(), new Money(1000, EUR), "late"),
            Actor.person(UUID.randomUUID(), "Clara Clerk"));
    Instant end = clock.instant().plus(Duration.ofMinutes(1));
    while (execution(granted).state() != ExecutionState.UNKNOWN) {
      assertThat(clock.instant()).isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
    return granted;
  }

  private ExecutionView execution(GrantView granted) {
    return desk.ofOrder(seller, granted.order()).getFirst().executions().getFirst();
  }

  private OrderId order() {
    Instant placed = clock.instant().minus(Duration.ofDays(9));
    OrderDraft order =
        new OrderDraft(
            "web",
            UUID.randomUUID().toString(),
            placed,
            EUR,
            new Shopper("c-1", "anna@example.org", "Anna Beispiel", "de"),
            new Destination(
                new CountryCode("DE"), "Germany", "10115", "Berlin", List.of("Teststr. 1")),
            List.of(
                new LineDraft(
                    "MUG-1",
                    "Mug",
                    1,
                    BigDecimal.TEN,
                    true,
                    null,
                    "kitchen",
                    null,
                    null,
                    null,
                    Money.zero(EUR),
                    BigDecimal.ZERO,
                    true,
                    List.of(),
                    1L)),
            Money.zero(EUR),
            List.of(),
            Money.zero(EUR),
            List.of(
                new PaymentDraft("card", new Money(1000, EUR), placed, "pi_" + UUID.randomUUID())),
            List.of(),
            null);
    return ((RecordedOrder.Stored) orders.record(seller, List.of(order)).getFirst()).id();
  }

  private static String event(String type, String execution) {
    return """
    {"id": "evt_%1$s", "object": "event", "api_version": "2023-10-16", "created": 1764151200,
     "data": {"object": {"id": "re_1", "object": "refund", "amount": 1000, "currency": "eur",
       "metadata": {"homeward_execution": "%1$s"}, "status": "succeeded"}},
     "livemode": false, "type": "%2$s"}
    """
        .formatted(execution, type);
  }

  private String signed(String event, String secret) {
    long now = clock.instant().getEpochSecond();
    try {
      return "t=" + now + ",v1=" + Webhook.Util.computeHmacSha256(secret, now + "." + event);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
