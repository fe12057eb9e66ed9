package dev.homeward.analytics.replica;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the replica.
 *
 * @param memory most memory DuckDB takes, such as {@code 1GB}; beyond it, it spills to disk
 * @param threads cores a question may use
 * @param poll how often PostgreSQL is asked for changes
 * @param mostToFollow orders that may change in one step, or a quarter of all lines; where more
 *     did, as by a large import, a new replica is built while the present one answers
 */
@ConfigurationProperties("homeward.replica")
record ReplicaProperties(
    @DefaultValue("1GB") String memory,
    @DefaultValue("2") int threads,
    @DefaultValue("500ms") Duration poll,
    @DefaultValue("500000") long mostToFollow) {

  ReplicaProperties {
    if (!memory.matches("\\d+(\\.\\d+)? ?[KMG]i?B") || threads < 1) {
      throw new IllegalArgumentException("homeward.replica: " + memory + ", " + threads);
    }
  }
}
