package dev.homeward.refund;

import dev.homeward.refund.PaymentGateway.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves money: asks the gateway outside any transaction, and books what it says in one. A process
 * that dies between the two asks again with the same key, and the gateway pays once.
 */
@Service
class RefundWork {

  private static final Logger LOG = LoggerFactory.getLogger(RefundWork.class);

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

  /** Asks for the money of an execution to move, if nobody has an answer yet. */
  void execute(ExecutionId id) {
    transaction
        .execute(_ -> begin(id))
        .ifPresent(row -> {
          PaymentGateway gateway = gateways.named(Objects.requireNonNull(row.gateway()));
          answered(id, ask(() -> gateway.refund(row.asked())));
        });
  }

  private Optional<Executions.Row> begin(ExecutionId id) {
    Executions.Row row = executions.lock(id).orElseThrow();
    if (row.state() != ExecutionState.REQUESTED && row.state() != ExecutionState.UNKNOWN) {
      return Optional.empty();
    }
    String gateway = gateways.forPayment(row.method(), row.reference()).name();
    executions.sentTo(id, gateway, clock.instant());
    return executions.find(id);
  }

  /** Asks the gateway about what nobody has told us yet. */
  void reconcile(ExecutionId id) {
    Executions.Row row = executions.find(id).orElseThrow();
    String gateway = row.gateway();
    if (row.state() == ExecutionState.REQUESTED || gateway == null) {
      execute(id);
    } else if (row.state().open()) {
      answered(id, ask(() -> gateways.named(gateway).status(row.asked(), row.gatewayReference())));
    }
  }

  /** Goes through those that have been silent for a while. */
  void reconcileSilent(Instant since) {
    List<ExecutionId> silent = executions.silentSince(since, 500);
    for (ExecutionId id : silent) {
      try {
        reconcile(id);
      } catch (RuntimeException e) {
        LOG.error("refund execution {} could not be reconciled", id, e);
      }
    }
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
        };
    transaction.executeWithoutResult(_ -> {
      Executions.Row row = executions.lock(id).orElseThrow();
      if (row.state().open()) {
        settlement.book(row, news, clock.instant());
      }
    });
  }
}
