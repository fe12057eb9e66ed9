package dev.homeward.refund;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Has runs of refunds worked on, right after they are on record. */
@Component
class RefundRunSchedule {

  private static final TaskDescriptor<String> TASK = TaskDescriptor.of("refund-run", String.class);

  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  RefundRunSchedule(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** In the caller's transaction: without its commit there is nothing to work on. */
  void soon(UUID run) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            TASK.instance(run.toString()).data(run.toString()).build(), clock.instant());
  }

  /** The job. */
  @Configuration
  static class Jobs {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<String> refundRunTask(ObjectProvider<RefundRunWork> work) {
      return Tasks.oneTime(TASK)
          .onDeadExecutionRevive()
          .onFailure((complete, operations) ->
              operations.reschedule(complete, complete.getTimeDone().plus(PAUSE)))
          .execute((instance, _) -> work.getObject().work(UUID.fromString(instance.getData())));
    }
  }
}
