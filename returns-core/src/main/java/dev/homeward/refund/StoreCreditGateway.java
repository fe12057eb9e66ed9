package dev.homeward.refund;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Pays into store credit, which is kept here. */
@Component
class StoreCreditGateway implements PaymentGateway {

  private final Executions executions;
  private final GrantHeads grants;
  private final StoreCredits credits;
  private final TransactionOperations transaction;
  private final Clock clock;

  StoreCreditGateway(
      Executions executions,
      GrantHeads grants,
      StoreCredits credits,
      TransactionOperations transaction,
      Clock clock) {
    this.executions = executions;
    this.grants = grants;
    this.credits = credits;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return StoreCredits.METHOD;
  }

  @Override
  public boolean handles(String method, @Nullable String reference) {
    return StoreCredits.paysWithCredit(method);
  }

  @Override
  public Answer refund(Order order) {
    return transaction.execute(_ -> {
      Executions.Row row = executions.lock(new ExecutionId(order.key())).orElseThrow();
      String owner = grants.lock(row.grant()).email();
      if (owner == null) {
        return new Answer.Declined("no-email");
      }
      credits.enter(row.seller(), owner, row.amount(), row.id(), clock.instant());
      return new Answer.Succeeded("credit-" + order.key());
    });
  }

  @Override
  public Answer status(Order order, @Nullable String gatewayReference) {
    return refund(order);
  }
}
