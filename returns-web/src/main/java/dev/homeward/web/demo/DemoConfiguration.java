package dev.homeward.web.demo;

import dev.homeward.database.DatabaseMode;
import dev.homeward.web.demo.open.DemoClock;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Decides about demo mode: on by default with the embedded database, never with another. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

  private static final String SWITCH = "homeward.demo";

  /** Refuses before any bean exists, so that the configured database is not even connected to. */
  @Bean
  static BeanFactoryPostProcessor noDemoOnConfiguredDatabase(Environment environment) {
    return beans -> {
      if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))
          && environment.getProperty(SWITCH, Boolean.class, false)) {
        throw new DemoRefused();
      }
    };
  }

  /** Decided before any bean exists, as above; with a database of somebody's own time is time. */
  static final class MadeUp implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      Environment environment = context.getEnvironment();
      return !StringUtils.hasText(environment.getProperty("spring.datasource.url"))
          && environment.getProperty(SWITCH, Boolean.class, true);
    }
  }

  @Bean
  @Primary
  @Conditional(MadeUp.class)
  Clock demoClock(@Qualifier("clock") Clock clock) {
    return new DemoClock(clock);
  }

  @Bean
  DemoMode demoMode(DatabaseMode database, Environment environment) {
    return new DemoMode(
        database.embedded() && environment.getProperty(SWITCH, Boolean.class, true));
  }

  @Bean
  DemoCredentialsFile demoCredentialsFile(@Value("${homeward.data-dir:./data}") Path directory) {
    return new DemoCredentialsFile(directory.resolve("demo-credentials.properties"));
  }
}
