package dev.homeward.refund;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears what gateways tell: each word once, and older words never overrule newer ones. */
@Service
@Transactional
public class GatewayEvents {

  private static final Logger LOG = LoggerFactory.getLogger(GatewayEvents.class);

  private final Executions executions;
  private final Settlement settlement;
  private final Clock clock;

  GatewayEvents(Executions executions, Settlement settlement, Clock clock) {
    this.executions = executions;
    this.settlement = settlement;
    this.clock = clock;
  }

  /** Books a word; what is about refunds of others, or was heard before, changes nothing. */
  public void hear(GatewayWord word) {
    Optional<Executions.Row> found = find(word);
    if (found.isEmpty()) {
      LOG.info("{} event {} is about no refund of ours", word.gateway(), word.eventId());
      return;
    }
    Executions.Row row = found.get();
    Instant now = clock.instant();
    Instant last = row.toldAt();
    boolean stale = last != null && word.occurredAt().isBefore(last);
    if (executions.note(word, row.id(), now) && !stale) {
      settlement.book(
          row,
          new Settlement.News(
              state(word.outcome()), word.gatewayReference(), word.failure(), word.occurredAt()),
          now);
    }
  }

  private Optional<Executions.Row> find(GatewayWord word) {
    UUID key = word.execution();
    String reference = word.gatewayReference();
    Optional<ExecutionId> id =
        key != null
            ? Optional.of(new ExecutionId(key))
            : reference == null
                ? Optional.empty()
                : executions.byGateway(word.gateway(), reference);
    // A key is only a word in a message: it counts for what was sent through that gateway.
    return id.flatMap(executions::lock).filter(row -> word.gateway().equals(row.gateway()));
  }

  private static ExecutionState state(GatewayWord.Outcome outcome) {
    return switch (outcome) {
      case PENDING -> ExecutionState.PENDING;
      case SUCCEEDED -> ExecutionState.SUCCEEDED;
      case FAILED -> ExecutionState.FAILED;
      case REVERSED -> ExecutionState.REVERSED;
    };
  }
}
