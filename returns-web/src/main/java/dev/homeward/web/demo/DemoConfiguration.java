package dev.homeward.web.demo;

import dev.homeward.database.DatabaseMode;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
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
