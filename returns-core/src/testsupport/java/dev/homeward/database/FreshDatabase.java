package dev.homeward.database;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a Spring context at a database of its own. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase database = TestDatabase.fresh();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "testDatabase",
                Map.of(
                    "spring.datasource.url",
                    database.url(),
                    "spring.datasource.username",
                    database.user(),
                    "spring.datasource.password",
                    database.password(),
                    // At the end of the process the server may be gone before the last context:
                    // its listeners must not wait half a minute for it. Thirty-two threads that
                    // share eight connections wait a while on a busy machine, though.
                    "spring.datasource.hikari.connection-timeout",
                    5000,
                    "spring.datasource.hikari.minimum-idle",
                    1,
                    "spring.datasource.hikari.maximum-pool-size",
                    8)));
  }
}
