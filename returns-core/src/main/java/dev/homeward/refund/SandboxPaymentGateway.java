package dev.homeward.refund;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.homeward.shared.TimeOrderedId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stands in for a payment service, and behaves like one: it answers at once that it works on a
 * refund and tells later, by an event, what became of it; it remembers keys, declines, times out
 * and takes money back. It only handles payments whose reference says so, and what it does is in
 * the reference:
 *
 * <ul>
 *   <li>{@code sandbox_...}: succeeds after a moment
 *   <li>{@code sandbox_decline...}: declined at once
 *   <li>{@code sandbox_fail...}: accepted, and fails later
 *   <li>{@code sandbox_timeout...}: gives no answer, although it pays
 *   <li>{@code sandbox_lost...}: the first call never arrives; it pays when it is sent again
 *   <li>{@code sandbox_reverse...}: succeeds, and the bank sends the money back
 * </ul>
 */
@Component
public class SandboxPaymentGateway implements PaymentGateway {

  static final String NAME = "sandbox";

  private static final String PREFIX = "sandbox_";
  private static final String LOST = "LOST";
  private static final Duration DELAY = Duration.ofMillis(300);
  private static final TaskDescriptor<String> TASK =
      TaskDescriptor.of("sandbox-payment-event", String.class);

  private final JdbcClient jdbc;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  SandboxPaymentGateway(JdbcClient jdbc, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
    this.jdbc = jdbc;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean handles(String method, @Nullable String reference) {
    return reference != null && reference.startsWith(PREFIX);
  }

  @Override
  public Answer refund(Order order) {
    String behaviour = behaviour(order);
    if (behaviour.startsWith("decline")) {
      return new Answer.Declined("expired_or_canceled_card");
    }
    Instant finalAt = clock.instant().plus(DELAY);
    if (behaviour.startsWith("lost") && remember(order, LOST, finalAt)) {
      return new Answer.Unknown("timeout");
    }
    String outcome = behaviour.startsWith("fail") ? "FAILED" : "SUCCEEDED";
    if (remember(order, outcome, finalAt) || arrives(order, finalAt)) {
      later(order.key(), finalAt);
      if (behaviour.startsWith("reverse")) {
        later(order.key(), finalAt.plus(DELAY.multipliedBy(3)));
      }
    }
    return behaviour.startsWith("timeout")
        ? new Answer.Unknown("timeout")
        : new Answer.Pending(reference(order.key()));
  }

  /** Keeps a refund under its key; false where the key is known. */
  private boolean remember(Order order, String outcome, Instant finalAt) {
    return jdbc.sql(
                """
                insert into sandbox_refund (key, reference, amount, outcome, final_at)
                values (?, ?, ?, ?, ?) on conflict (key) do nothing
                """)
            .param(order.key())
            .param(order.reference())
            .param(order.amount().toString())
            .param(outcome)
            .param(Timestamp.from(finalAt))
            .update()
        == 1;
  }

  private boolean arrives(Order order, Instant finalAt) {
    return jdbc.sql(
                """
                update sandbox_refund set outcome = 'SUCCEEDED', final_at = ?
                where key = ? and outcome = ?
                """)
            .param(Timestamp.from(finalAt))
            .param(order.key())
            .param(LOST)
            .update()
        == 1;
  }

  @Override
  public Answer status(Order order, @Nullable String gatewayReference) {
    Instant now = clock.instant();
    return jdbc.sql("select outcome, final_at from sandbox_refund where key = ?")
        .param(order.key())
        .query((row, _) -> {
          if (row.getString(1).equals(LOST)) {
            return new Answer.NeverHeard();
          }
          if (row.getTimestamp(2).toInstant().isAfter(now)) {
            return (Answer) new Answer.Pending(reference(order.key()));
          }
          return row.getString(1).equals("SUCCEEDED")
              ? new Answer.Succeeded(reference(order.key()))
              : new Answer.Declined("insufficient_funds");
        })
        .optional()
        .orElse(new Answer.NeverHeard());
  }

  private static String behaviour(Order order) {
    String reference = order.reference();
    return reference == null ? "" : reference.substring(PREFIX.length());
  }

  private static String reference(UUID key) {
    return "sbx-" + key;
  }

  private void later(UUID key, Instant at) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            TASK.instance(TimeOrderedId.next().toString()).data(key.toString()).build(), at);
  }

  /** What the gateway's events say: the outcome first, then, if so, the reversal. */
  List<GatewayWord> words(UUID key) {
    return jdbc.sql("select reference, outcome, final_at from sandbox_refund where key = ?")
        .param(key)
        .query((row, _) -> {
          boolean failed = row.getString(2).equals("FAILED");
          Instant at = row.getTimestamp(3).toInstant();
          GatewayWord outcome =
              new GatewayWord(
                  NAME,
                  key + "-1",
                  key,
                  reference(key),
                  failed ? GatewayWord.Outcome.FAILED : GatewayWord.Outcome.SUCCEEDED,
                  failed ? "insufficient_funds" : null,
                  at);
          GatewayWord reversal =
              new GatewayWord(
                  NAME,
                  key + "-2",
                  key,
                  reference(key),
                  GatewayWord.Outcome.REVERSED,
                  "returned_by_bank",
                  at.plus(DELAY));
          boolean reverses = row.getString(1).startsWith(PREFIX + "reverse");
          Instant now = clock.instant();
          return reverses && !now.isBefore(at.plus(DELAY.multipliedBy(3)))
              ? List.of(outcome, reversal)
              : List.of(outcome);
        })
        .optional()
        .orElse(List.of());
  }

  /** Sends the events. */
  @Configuration
  static class Events {

    @Bean
    OneTimeTask<String> sandboxPaymentEvents(
        SandboxPaymentGateway sandbox, ObjectProvider<GatewayEvents> listener) {
      return Tasks.oneTime(TASK)
          .onDeadExecutionRevive()
          .execute((instance, _) ->
              sandbox
                  .words(UUID.fromString(instance.getData()))
                  .forEach(listener.getObject()::hear));
    }
  }
}
