package dev.homeward.analytics.replica;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the replica to PostgreSQL, to its folder and to the metrics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplicaProperties.class)
class ReplicaConfiguration {

  @Bean
  ReplicaThread replicaThread(
      DataSource postgres,
      Replica replica,
      ReplicaProperties properties,
      Clock clock,
      @Value("${homeward.data-dir:./data}") Path dataDir) {
    ReplicaFolder folder =
        new ReplicaFolder(dataDir.resolve("replica").toAbsolutePath(), properties, clock);
    return new ReplicaThread(
        new ReplicaFollower(postgres, folder, replica), replica, properties.poll());
  }

  @Bean
  MeterBinder replicaMetrics(Replica replica, Clock clock) {
    return registry -> {
      Gauge.builder("homeward.replica.lag", () -> lagSeconds(replica.status(), clock))
          .baseUnit("seconds")
          .description("Time since the replica last agreed with PostgreSQL")
          .register(registry);
      Gauge.builder("homeward.replica.lines", () -> replica.status().lines())
          .description("Sale and return lines the replica answers from")
          .register(registry);
      FunctionCounter.builder("homeward.replica.rebuilds", replica, r -> r.status().rebuilds())
          .description("Rebuilds since the start")
          .register(registry);
    };
  }

  private static double lagSeconds(ReplicaStatus status, Clock clock) {
    return status.asOf() == null
        ? Double.NaN
        : Duration.between(status.asOf(), clock.instant()).toMillis() / 1000.0;
  }
}
