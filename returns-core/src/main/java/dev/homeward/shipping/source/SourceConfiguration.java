package dev.homeward.shipping.source;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.homeward.shipping.LateMatching;
import dev.homeward.shipping.Rereading;
import dev.homeward.shipping.easypost.EasyPostAccount;
import dev.homeward.shipping.lane.LaneTimes;
import dev.homeward.shipping.vocabulary.Vocabularies;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done about parcels again and again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SourceSettings.class, EasyPostAccount.class})
class SourceConfiguration {

  private static final int AT_ONCE = 100;
  private static final Duration KEEP_MESSAGES = Duration.ofDays(90);

  @Bean
  RecurringTask<Void> trackingPolls(ObjectProvider<Polling> polling) {
    return Tasks.recurring("tracking-polls", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, _) -> polling.getObject().run(AT_ONCE));
  }

  @Bean
  RecurringTask<Void> lateScanMatching(
      ObjectProvider<LateMatching> matching, ObjectProvider<Vocabularies> vocabularies) {
    return Tasks.recurring("late-scan-matching", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, _) -> {
          vocabularies.getObject().refresh();
          matching.getObject().run();
        });
  }

  @Bean
  RecurringTask<Void> codeRereading(ObjectProvider<Rereading> rereading) {
    return Tasks.recurring("code-rereading", FixedDelay.of(Duration.ofSeconds(10)))
        .execute((_, _) -> rereading.getObject().run());
  }

  @Bean
  RecurringTask<Void> laneLearning(ObjectProvider<LaneTimes> lanes) {
    return Tasks.recurring("lane-learning", FixedDelay.of(Duration.ofHours(6)))
        .execute((_, _) -> lanes.getObject().learn());
  }

  @Bean
  RecurringTask<Void> carrierMessageForgetting(ObjectProvider<JdbcClient> jdbc, Clock clock) {
    return Tasks.recurring("carrier-message-forgetting", FixedDelay.of(Duration.ofHours(6)))
        .execute((_, _) ->
            jdbc.getObject()
                .sql("delete from carrier_message where received_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEEP_MESSAGES)))
                .update());
  }
}
