package dev.homeward.refund;

import dev.homeward.refund.PaymentGateway.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves money: asks the gateway outside any transaction, and books what it says in one. A process
 * that dies between the two is followed by another, which first asks what became of the refund, and
 * sends it again with the same key only where the gateway never heard of it.
 */
@Service
class RefundWork {

  private static final Logger LOG = LoggerFactory.getLogger(RefundWork.class);

  private static final int AT_ONCE = 200;

  /** So many unanswered calls in a row say that a gateway is down: its others can wait. */
  private static final int DOWN = 3;

  private final Executions executions;
  private final Settlement settlement;
  private final Gateways gateways;
  private final TransactionOperations transaction;
  private final Clock clock;

  RefundWork(
      Executions executions,
      Settlement settlement,
      Gateways gateways,
      TransactionOperations transaction,
      Clock clock) {
    this.executions = executions;
    this.settlement = settlement;
    this.gateways = gateways;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Asks for the money of an execution to move, or what became of it, if nobody has told. */
  void execute(ExecutionId id) {
    work(id);
  }

  /** Asks about those that nobody told about for a while. */
  void executeDue() {
    Map<String, Integer> unanswered = new HashMap<>();
    for (ExecutionId id : executions.due(clock.instant(), AT_ONCE)) {
      try {
        String gateway = executions.find(id).map(Executions.Row::gateway).orElse("");
        if (unanswered.getOrDefault(gateway, 0) < DOWN) {
          boolean answered = !(work(id) instanceof Answer.Unknown);
          unanswered.merge(gateway, 1, (before, one) -> answered ? 0 : before + one);
        }
      } catch (RuntimeException e) {
        LOG.error("refund execution {} could not be worked on", id, e);
      }
    }
  }

  private @Nullable Answer work(ExecutionId id) {
    Optional<Executions.Row> begun = transaction.execute(_ -> begin(id));
    if (begun.isEmpty()) {
      return null;
    }
    Executions.Row row = begun.get();
    PaymentGateway gateway = gateways.named(Objects.requireNonNull(row.gateway()));
    Answer answer = row.asks() > 1 ? again(gateway, row) : send(gateway, row);
    answered(id, answer);
    return answer;
  }

  /** Notes the call before it is made: from here on the money may have moved. */
  private Optional<Executions.Row> begin(ExecutionId id) {
    Executions.Row row = executions.lock(id).orElseThrow();
    if (!row.state().open()) {
      return Optional.empty();
    }
    String gateway =
        row.gateway() == null
            ? gateways.forPayment(row.method(), row.reference()).name()
            : row.gateway();
    Instant now = clock.instant();
    // Who pays by hand is not asked: they say so themselves.
    Instant due =
        gateway.equals(ManualPaymentGateway.NAME) ? null : now.plus(Patience.after(row.asks()));
    executions.asked(id, gateway, due, now);
    return executions.find(id);
  }

  /**
   * A gateway forgets keys after some time, so that sending alone might pay twice; what it never
   * heard of may still be on its way there, so that it is sent again by the same key.
   */
  private static Answer again(PaymentGateway gateway, Executions.Row row) {
    Answer status = ask(() -> gateway.status(row.asked(), row.gatewayReference()));
    boolean send = status instanceof Answer.NeverHeard && row.state() != ExecutionState.PENDING;
    return send ? send(gateway, row) : status;
  }

  private static Answer send(PaymentGateway gateway, Executions.Row row) {
    return ask(() -> gateway.refund(row.asked()));
  }

  private static Answer ask(Supplier<Answer> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      // Whatever broke on the way, the money may have moved.
      LOG.warn("the gateway gave no answer", e);
      return new Answer.Unknown("no-answer");
    }
  }

  private void answered(ExecutionId id, Answer answer) {
    Settlement.News news =
        switch (answer) {
          case Answer.Pending pending ->
              new Settlement.News(ExecutionState.PENDING, pending.gatewayReference(), null, null);
          case Answer.Succeeded done ->
              new Settlement.News(ExecutionState.SUCCEEDED, done.gatewayReference(), null, null);
          case Answer.Declined declined ->
              new Settlement.News(ExecutionState.FAILED, null, declined.code(), null);
          case Answer.Unknown unknown ->
              new Settlement.News(ExecutionState.UNKNOWN, null, unknown.code(), null);
          case Answer.NeverHeard _ ->
              new Settlement.News(ExecutionState.UNKNOWN, null, "never-heard", null);
        };
    transaction.executeWithoutResult(_ -> {
      Executions.Row row = executions.lock(id).orElseThrow();
      if (row.state().open()) {
        settlement.book(row, news, clock.instant());
      }
    });
  }
}
