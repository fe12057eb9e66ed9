package dev.homeward.shipping.label;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Has labels worked on: right after their transaction commits, and until carriers have spoken. */
@Component
class LabelSchedule {

  private static final TaskDescriptor<String> CALL = TaskDescriptor.of("label-call", String.class);
  private static final TaskDescriptor<String> PREPARE =
      TaskDescriptor.of("label-preparation", String.class);

  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  LabelSchedule(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** In the caller's transaction: without its commit there is no call. */
  void soon(LabelId id) {
    schedule(CALL.instance(id.toString()).data(id.toString()).build());
  }

  /**
   * @param another whether a label that was used already does not count
   */
  void prepare(SellerId seller, ReturnCaseId caseId, boolean another) {
    schedule(
        PREPARE
            .instance(caseId + (another ? "-another" : ""))
            .data(seller + " " + caseId + " " + another)
            .build());
  }

  /** Where nothing is scheduled, as in parts of the application, nothing is bought. */
  private void schedule(TaskInstance<String> task) {
    scheduler.ifAvailable(client -> client.scheduleIfNotExists(task, clock.instant()));
  }

  /** The jobs. */
  @Configuration
  @EnableConfigurationProperties(LabelSettings.class)
  static class Jobs {

    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration SELDOM = Duration.ofHours(1);

    @Bean
    OneTimeTask<String> labelCalls(ObjectProvider<CarrierCalls> calls) {
      return Tasks.oneTime(CALL)
          .onDeadExecutionRevive()
          .onFailure(again())
          .execute((instance, _) ->
              calls.getObject().call(new LabelId(UUID.fromString(instance.getData()))));
    }

    @Bean
    OneTimeTask<String> labelPreparation(ObjectProvider<LabelWork> work) {
      return Tasks.oneTime(PREPARE)
          .onDeadExecutionRevive()
          .onFailure(again())
          .execute((instance, _) -> {
            String[] words = instance.getData().split(" ", -1);
            work.getObject()
                .prepare(
                    new SellerId(UUID.fromString(words[0])),
                    new ReturnCaseId(UUID.fromString(words[1])),
                    Boolean.parseBoolean(words[2]));
          });
    }

    @Bean
    RecurringTask<Void> labelReconciliation(ObjectProvider<CarrierCalls> calls) {
      return Tasks.recurring("label-reconciliation", FixedDelay.of(ROUND))
          .execute((_, _) -> calls.getObject().callDue());
    }

    @Bean
    RecurringTask<Void> unusedLabelReturns(ObjectProvider<UnusedLabels> unused) {
      return Tasks.recurring("unused-labels", FixedDelay.of(SELDOM))
          .execute((_, _) -> unused.getObject().giveBack());
    }

    /** What was missing may have been told elsewhere, such as a commodity code. */
    @Bean
    RecurringTask<Void> missingLabelPreparations(ObjectProvider<UnusedLabels> unused) {
      return Tasks.recurring("missing-labels", FixedDelay.of(SELDOM))
          .execute((_, _) -> unused.getObject().tryAgain());
    }

    /** A carrier that is down for an hour is asked again all the while, more and more seldom. */
    private static FailureHandler<String> again() {
      return (complete, operations) -> {
        int failures = complete.getExecution().consecutiveFailures;
        Duration pause = PAUSE.multipliedBy(1L << Math.min(failures, 6));
        operations.reschedule(
            complete, complete.getTimeDone().plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST));
      };
    }
  }
}
