package dev.homeward.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.TimeOrderedId;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Hands imports to the job engine: the work outlives the request, and a process that dies is
 * noticed by its missing heartbeat, whereupon another one takes the work up.
 */
@Component
class ImportSchedule {

  private static final TaskDescriptor<String> TASK = TaskDescriptor.of("import", String.class);

  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  ImportSchedule(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Has the import worked on soon after the transaction at hand commits. */
  void soon(ImportId id) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            TASK.instance(TimeOrderedId.next().toString()).data(id.toString()).build(),
            clock.instant());
  }

  @Configuration
  @EnableConfigurationProperties(ImportSettings.class)
  static class Engine {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<String> importTask(ImportWorker worker) {
      return Tasks.oneTime(TASK)
          .onDeadExecutionRevive()
          .onFailure(again())
          .execute((instance, context) -> {
            if (!worker.work(new ImportId(UUID.fromString(instance.getData())))) {
              throw new ImportStopped("another process works on " + instance.getData());
            }
          });
    }

    private static FailureHandler<String> again() {
      return (complete, operations) ->
          operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
    }
  }
}
