package dev.homeward.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Starts the embedded PostgreSQL unless {@code spring.datasource.url} names a server. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  DatabaseMode databaseMode(Environment environment) {
    return new DatabaseMode(!NoServerConfigured.namesServer(environment));
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(NoServerConfigured.class)
  static class Embedded {

    @Bean
    PostgresServer embeddedPostgres(@Value("${homeward.data-dir:./data}") Path dataDirectory) {
      PostgresServer server = PostgresServer.start(dataDirectory);
      // The bean's own end comes after the pool's; this one is for starts that never got that far.
      SpringApplication.getShutdownHandlers().add(server::close);
      return server;
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(PostgresServer server) {
      return new EmbeddedConnection(server);
    }
  }

  static class NoServerConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !namesServer(context.getEnvironment());
    }

    private static boolean namesServer(Environment environment) {
      return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }
  }

  private record EmbeddedConnection(PostgresServer server) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
      return DatabaseCredentials.APPLICATION;
    }

    @Override
    public String getPassword() {
      return server.credentials().applicationPassword();
    }

    @Override
    public String getJdbcUrl() {
      return server.url();
    }
  }
}
