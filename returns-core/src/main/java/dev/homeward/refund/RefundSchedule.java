package dev.homeward.refund;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Has executions worked on: right after their transaction commits, and until they are settled. */
@Component
class RefundSchedule {

  private static final TaskDescriptor<String> TASK =
      TaskDescriptor.of("refund-execution", String.class);

  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  RefundSchedule(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** In the caller's transaction: without its commit there is nothing to execute. */
  void soon(ExecutionId id) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            TASK.instance(id.toString()).data(id.toString()).build(), clock.instant());
  }

  /** The jobs. */
  @Configuration
  @EnableConfigurationProperties(RefundSettings.class)
  static class Jobs {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration TOO_LONG = Duration.ofHours(1);

    @Bean
    OneTimeTask<String> refundExecutions(ObjectProvider<RefundWork> work) {
      return Tasks.oneTime(TASK)
          .onDeadExecutionRevive()
          .onFailure(again())
          .execute((instance, _) ->
              work.getObject().execute(new ExecutionId(UUID.fromString(instance.getData()))));
    }

    @Bean
    RecurringTask<Void> refundReconciliation(ObjectProvider<RefundWork> work) {
      return Tasks.recurring("refund-reconciliation", FixedDelay.of(ROUND))
          .execute((_, _) -> work.getObject().executeDue());
    }

    @Bean
    MeterBinder refundMetrics(ObjectProvider<Executions> executions, Clock clock) {
      return registry ->
          Gauge.builder(
                  "homeward.refunds.unknown",
                  () -> executions.getObject().unknownSince(clock.instant().minus(TOO_LONG)))
              .description("Refunds sent over an hour ago that no gateway says the outcome of")
              .register(registry);
    }

    private static FailureHandler<String> again() {
      return (complete, operations) ->
          operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
    }
  }
}
