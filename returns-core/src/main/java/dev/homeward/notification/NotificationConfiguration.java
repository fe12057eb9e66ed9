package dev.homeward.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** How news become mails, and mails leave. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {

  static final String LISTENERS = "caseNewsListeners";

  private static final int BATCH = 100;
  private static final int WAITING_IN_MEMORY = 5_000;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * Two at a time, so that those who file returns always find a connection. Whatever finds no place
   * in the queue is left to the registry, which tells of it again.
   */
  @Bean(name = LISTENERS, defaultCandidate = false)
  ThreadPoolTaskExecutor caseNewsListeners() {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(2);
    executor.setMaxPoolSize(2);
    executor.setQueueCapacity(WAITING_IN_MEMORY);
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    executor.setThreadNamePrefix("case-news-");
    executor.setWaitForTasksToCompleteOnShutdown(false);
    return executor;
  }

  /** Puts the grouping before the registry's table, and ends it before the table goes. */
  @Bean
  static DestructionAwareBeanPostProcessor publicationGrouping() {
    return new DestructionAwareBeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof EventPublicationRepository table
            ? new GroupedPublications(table)
            : bean;
      }

      @Override
      public void postProcessBeforeDestruction(Object bean, String name) {
        if (bean instanceof GroupedPublications grouped) {
          grouped.close();
        }
      }
    };
  }

  @Bean
  MailTransport mailTransport(ObjectProvider<JavaMailSender> sender, MailSettings settings) {
    JavaMailSender smtp = sender.getIfAvailable();
    return smtp == null
        ? _ -> new MailTransport.Delivery.Captured()
        : new SmtpTransport(smtp, settings.from());
  }

  @Bean
  RecurringTask<Void> mailWritingJob(ObjectProvider<MailWriting> writing, MailSettings settings) {
    return Tasks.recurring("mail-writing", FixedDelay.of(PAUSE))
        .execute((_, _) -> writing.getObject().write(BATCH, BackOff.of(settings.giveUpAfter())));
  }

  @Bean
  RecurringTask<Void> mailSendingJob(ObjectProvider<MailSending> sending, MailSettings settings) {
    return Tasks.recurring("mail-sending", FixedDelay.of(PAUSE))
        .execute((_, _) -> sending.getObject().send(BATCH, BackOff.of(settings.giveUpAfter())));
  }

  @Bean
  RecurringTask<Void> eventResubmissionJob(ObjectProvider<Resubmission> resubmission) {
    return Tasks.recurring("event-resubmission", FixedDelay.of(Duration.ofSeconds(30)))
        .execute((_, _) -> resubmission.getObject().run());
  }

  @Bean
  RecurringTask<Void> mailForgettingJob(
      ObjectProvider<MailRows> mails,
      ObjectProvider<NewsRows> news,
      MailSettings settings,
      Clock clock) {
    return Tasks.recurring("mail-forgetting", FixedDelay.of(Duration.ofHours(6)))
        .execute((_, _) -> {
          mails.getObject().forget(clock.instant().minus(settings.keep()));
          news.getObject().forget(clock.instant().minus(settings.keep()));
        });
  }
}
