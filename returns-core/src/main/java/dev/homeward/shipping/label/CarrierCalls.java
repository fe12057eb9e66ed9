package dev.homeward.shipping.label;

import dev.homeward.shipping.label.CarrierGateway.Answer;
import dev.homeward.shipping.label.CarrierGateway.Return;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Buys labels and gives them back: notes the call in one transaction, asks the carrier outside any,
 * and books what it says in another. A process that dies in between is followed by another, which
 * first asks what became of the call, and repeats it by the same key only where it was never heard.
 */
@Component
class CarrierCalls {

  private static final Logger LOG = LoggerFactory.getLogger(CarrierCalls.class);
  private static final int AT_ONCE = 200;

  /** So many unanswered calls in a row say that a carrier is down: its others can wait. */
  private static final int DOWN = 3;

  private final LabelRows rows;
  private final LabelSteps steps;
  private final Carriers carriers;
  private final TransactionOperations transaction;
  private final Clock clock;

  CarrierCalls(
      LabelRows rows,
      LabelSteps steps,
      Carriers carriers,
      TransactionOperations transaction,
      Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.carriers = carriers;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Asks about those that no carrier has answered for a while. */
  void callDue() {
    Map<String, Integer> unanswered = new HashMap<>();
    for (LabelId id : rows.due(clock.instant(), AT_ONCE)) {
      try {
        call(id, unanswered);
      } catch (RuntimeException e) {
        LOG.error("label {} could not be worked on", id, e);
      }
    }
  }

  /** Makes the call that the state of a label wants. */
  void call(LabelId id) {
    call(id, new HashMap<>());
  }

  private void call(LabelId id, Map<String, Integer> unanswered) {
    LabelRows.Row row = transaction.execute(_ -> begin(id, unanswered)).orElse(null);
    if (row == null) {
      return;
    }
    CarrierGateway carrier = carriers.named(Objects.requireNonNull(row.gateway()));
    boolean answered =
        switch (row.state()) {
          case BUYING, UNKNOWN -> bought(row, buy(carrier, row));
          case VOIDING, VOIDED -> returned(row, giveBack(carrier, row));
          case QUOTED, BOUGHT, USED, REFUNDED, FAILED -> true;
        };
    unanswered.merge(carrier.name(), 1, (before, one) -> answered ? 0 : before + one);
  }

  private Optional<LabelRows.Row> begin(LabelId id, Map<String, Integer> unanswered) {
    LabelRows.Row row = rows.lock(id).orElseThrow();
    boolean down = unanswered.getOrDefault(String.valueOf(row.gateway()), 0) >= DOWN;
    if (!row.state().open() || down) {
      return Optional.empty();
    }
    steps.asking(row);
    return Optional.of(row);
  }

  private static Answer buy(CarrierGateway carrier, LabelRows.Row row) {
    try {
      if (row.state() == LabelState.UNKNOWN || row.asks() > 0) {
        Answer status = carrier.status(row.order());
        return status instanceof Answer.NeverHeard ? carrier.buy(row.order()) : status;
      }
      return carrier.buy(row.order());
    } catch (RuntimeException e) {
      // Whatever broke on the way, the label may have been bought.
      LOG.warn("{} gave no answer about {}", carrier.name(), row.id(), e);
      return new Answer.Unknown("no-answer");
    }
  }

  private static Return giveBack(CarrierGateway carrier, LabelRows.Row row) {
    String reference = Objects.requireNonNull(row.reference());
    try {
      return row.state() == LabelState.VOIDED
          ? carrier.returned(row.order(), reference)
          : carrier.giveBack(row.order(), reference);
    } catch (RuntimeException e) {
      LOG.warn("{} gave no answer about {}", carrier.name(), row.id(), e);
      return new Return.Unknown("no-answer");
    }
  }

  private boolean bought(LabelRows.Row asked, Answer answer) {
    transaction.executeWithoutResult(_ -> {
      LabelRows.Row row = rows.lock(asked.id()).orElseThrow();
      switch (answer) {
        case Answer.Bought bought -> {
          if (row.state().mayBecome(LabelState.BOUGHT)) {
            steps.bought(row, bought);
          }
        }
        case Answer.Refused refused -> steps.move(row, LabelState.FAILED, refused.code());
        case Answer.Unknown unknown -> steps.move(row, LabelState.UNKNOWN, unknown.code());
        case Answer.NeverHeard _ -> steps.move(row, LabelState.UNKNOWN, "never-heard");
      }
    });
    return !(answer instanceof Answer.Unknown);
  }

  private boolean returned(LabelRows.Row asked, Return answer) {
    transaction.executeWithoutResult(_ -> {
      LabelRows.Row row = rows.lock(asked.id()).orElseThrow();
      switch (answer) {
        case Return.Voided _ -> steps.move(row, LabelState.VOIDED, null);
        case Return.Refunded _ -> steps.move(row, LabelState.REFUNDED, null);
        case Return.Refused refused -> {
          // What is void stays so without its money; what is not may be used after all.
          if (!steps.move(row, LabelState.BOUGHT, refused.code())) {
            rows.settle(row.id(), refused.code(), clock.instant());
          }
        }
        case Return.Unknown unknown -> LOG.warn("label {}: {}", row.id(), unknown.code());
      }
    });
    return !(answer instanceof Return.Unknown);
  }
}
