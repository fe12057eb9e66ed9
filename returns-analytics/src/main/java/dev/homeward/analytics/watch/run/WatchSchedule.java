package dev.homeward.analytics.watch.run;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has weeks looked at soon after they are over. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class WatchSchedule {

  private static final Duration PAUSE = Duration.ofSeconds(30);

  @Bean
  RecurringTask<Void> rateWatchJob(ObjectProvider<WatchRun> run) {
    return Tasks.recurring("rate-watch", FixedDelay.of(PAUSE))
        .execute((_, _) -> run.getObject().whenSettled());
  }
}
