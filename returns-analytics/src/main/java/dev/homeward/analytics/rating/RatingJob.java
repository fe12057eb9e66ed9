package dev.homeward.analytics.rating;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rates every night, on one node. */
@Configuration(proxyBeanMethods = false)
class RatingJob {

  private static final LocalTime AT_NIGHT = LocalTime.of(0, 30);

  @Bean
  RecurringTask<Void> nightlyRatings(ObjectProvider<RatingRuns> runs) {
    return Tasks.recurring("seller-ratings", new Daily(ZoneOffset.UTC, AT_NIGHT))
        .execute((_, _) -> runs.getObject().catchUp());
  }
}
