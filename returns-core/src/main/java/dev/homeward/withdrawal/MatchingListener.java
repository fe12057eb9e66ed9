package dev.homeward.withdrawal;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks for the contract after the statement is safe, so that neither the answer nor its speed tell
 * whether there is one.
 */
@Component
class MatchingListener {

  private final Matching matching;

  MatchingListener(Matching matching) {
    this.matching = matching;
  }

  /** In no transaction of its own: a refusal to file must not take the match with it. */
  @Async
  @TransactionalEventListener(id = "withdrawal-matching")
  void on(StatementReceived event) {
    matching.attempt(new StatementId(event.statement()));
  }
}
