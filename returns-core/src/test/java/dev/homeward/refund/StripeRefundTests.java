package dev.homeward.refund;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.homeward.order.OrderView;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refunds through Stripe, against recorded exchanges. */
@StripeTest
class StripeRefundTests {

  private final Till till;
  private final StripeDouble stripe;
  private final RefundWork work;

  StripeRefundTests(Till till, StripeDouble stripe, RefundWork work) {
    this.till = till;
    this.stripe = stripe;
    this.work = work;
  }

  @Test
  void paysBackWithTheExecutionAsKeyAndInMinorUnits() {
    stripe.refunds("pi_success", 200, "refund-succeeded.json");
    GrantView paid = till.done(till.favour(order("pi_success"), "10.00"));
    ExecutionView execution = paid.executions().getFirst();
    assertThat(execution.gateway()).isEqualTo("stripe");
    List<LoggedRequest> asked = stripe.asked("pi_success");
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().getHeader("Idempotency-Key")).isEqualTo(execution.id().toString());
    assertThat(asked.getFirst().getHeader("Authorization"))
        .isEqualTo("Bearer sk_test_for_tests_only");
    assertThat(form(asked.getFirst()))
        .contains("payment_intent=pi_success", "amount=1000")
        .contains("metadata[homeward_execution]=" + execution.id());
  }

  @Test
  void paysBackAChargeThatHasNoIntent() {
    stripe.refunds("ch_success", 200, "refund-succeeded.json");
    till.done(till.favour(order("ch_success"), "10.00"));
    assertThat(form(stripe.asked("ch_success").getFirst())).contains("charge=ch_success");
  }

  @ParameterizedTest
  @CsvSource({"pi_pending,refund-pending.json", "pi_action,refund-requires-action.json"})
  void waitsForStripeToTellTheOutcome(String payment, String recorded) {
    stripe.refunds(payment, 200, recorded);
    OrderView order = order(payment);
    GrantView granted = till.favour(order, "10.00");
    till.reaches(granted, ExecutionState.PENDING);
    assertThat(till.balance(order)).isEqualTo("1000/1000/0");
    stripe.retrieves(payment, "refund-succeeded.json", id(granted));
    work.execute(id(granted));
    assertThat(till.execution(granted)).isEqualTo(ExecutionState.SUCCEEDED);
    assertThat(stripe.asked(payment)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "pi_card,402,error-card.json,expired_or_canceled_card",
    "pi_refunded,400,error-already-refunded.json,charge_already_refunded",
    "pi_failed,200,refund-failed.json,expired_or_canceled_card",
    "pi_canceled,200,refund-canceled.json,canceled"
  })
  void aRefusalFreesTheMoneyAndSaysWhy(String payment, int status, String recorded, String why) {
    stripe.refunds(payment, status, recorded);
    OrderView order = order(payment);
    GrantView granted = till.favour(order, "10.00");
    till.reaches(granted, ExecutionState.FAILED);
    assertThat(till.now(granted).executions().getFirst().failure()).isEqualTo(why);
    assertThat(till.balance(order)).isEqualTo("1000/0/0");
  }

  @ParameterizedTest
  @CsvSource({
    "pi_limit,429,error-rate-limit.json",
    "pi_server,500,error-server.json",
    "pi_key,401,error-key.json",
    "pi_in_use,409,error-key-in-use.json",
    "pi_other_call,400,error-key-of-another-call.json"
  })
  void whatIsNoRefusalKeepsTheMoney(String payment, int status, String recorded) {
    stripe.refunds(payment, status, recorded);
    OrderView order = order(payment);
    GrantView granted = till.favour(order, "10.00");
    till.reaches(granted, ExecutionState.UNKNOWN);
    assertThat(till.balance(order)).isEqualTo("1000/1000/0");
    stripe.lists(payment, "list-none.json", id(granted));
    stripe.refunds(payment, 200, "refund-succeeded.json");
    work.execute(id(granted));
    assertThat(till.execution(granted)).isEqualTo(ExecutionState.SUCCEEDED);
    assertThat(stripe.asked(payment))
        .hasSize(2)
        .extracting(call -> call.getHeader("Idempotency-Key"))
        .containsOnly(id(granted).toString());
  }

  @Test
  void findsWhatBecameOfARefundWhoseAnswerCameTooLate() {
    stripe.answersTooLate("pi_slow");
    OrderView order = order("pi_slow");
    GrantView granted = till.favour(order, "10.00");
    till.reaches(granted, ExecutionState.UNKNOWN);
    assertThat(till.balance(order)).isEqualTo("1000/1000/0");
    stripe.lists("pi_slow", "list-with-ours.json", id(granted));
    work.execute(id(granted));
    assertThat(till.execution(granted)).isEqualTo(ExecutionState.SUCCEEDED);
    assertThat(till.balance(order)).isEqualTo("1000/0/1000");
    assertThat(stripe.asked("pi_slow")).hasSize(1);
  }

  @Test
  void aBrokenConnectionIsNoAnswer() {
    stripe.breaks("pi_broken");
    OrderView order = order("pi_broken");
    GrantView granted = till.favour(order, "10.00");
    till.reaches(granted, ExecutionState.UNKNOWN);
    assertThat(till.now(granted).executions().getFirst().failure()).isEqualTo("no-answer");
    assertThat(till.balance(order)).isEqualTo("1000/1000/0");
  }

  @Test
  void leavesOtherPaymentsToOthers() {
    GrantView granted = till.favour(order("transfer-4711"), "10.00");
    till.reaches(granted, ExecutionState.PENDING);
    assertThat(till.now(granted).executions().getFirst().gateway()).isEqualTo("manual");
  }

  private OrderView order(String payment) {
    return till.sold(payment, "10.00", o -> o.line("A", 1, "10.00", "19", true));
  }

  private static ExecutionId id(GrantView granted) {
    return granted.executions().getFirst().id();
  }

  private static List<String> form(LoggedRequest request) {
    return List.of(
        URLDecoder.decode(request.getBodyAsString(), StandardCharsets.UTF_8).split("&", -1));
  }
}
