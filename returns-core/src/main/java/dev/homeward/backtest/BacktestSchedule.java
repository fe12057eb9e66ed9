package dev.homeward.backtest;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Hands backtests to the job engine: the work outlives the request. */
@Component
class BacktestSchedule {

  private static final TaskDescriptor<String> TASK = TaskDescriptor.of("backtest", String.class);

  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  BacktestSchedule(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Has the backtest done soon after the transaction at hand commits. */
  void soon(UUID id) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            TASK.instance(id.toString()).data(id.toString()).build(), clock.instant());
  }

  @Configuration
  static class Engine {

    @Bean
    OneTimeTask<String> backtestTask(BacktestWorker worker) {
      return Tasks.oneTime(TASK)
          .onDeadExecutionRevive()
          .execute((instance, _) -> worker.work(UUID.fromString(instance.getData())));
    }
  }
}
