package dev.homeward.web.api;

import dev.homeward.analytics.replica.Replica;
import dev.homeward.analytics.replica.ReplicaStatus;
import dev.homeward.web.security.HasScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How fresh the figures are, over the API. */
@RestController
class ReplicaApi {

  private final Replica replica;
  private final Clock clock;

  ReplicaApi(Replica replica, Clock clock) {
    this.replica = replica;
    this.clock = clock;
  }

  /**
   * The replica's state.
   *
   * @param rows sale and return lines it answers from
   * @param lagSeconds since it last agreed with the facts; null while there is nothing to answer
   *     from
   */
  record StatusJson(
      String state,
      @Nullable Instant asOf,
      @Nullable Double lagSeconds,
      long rows,
      long builtRows,
      long rowsToBuild,
      long rebuilds) {}

  @GetMapping("/api/v1/analytics/status")
  @HasScope("analytics:read")
  StatusJson status() {
    ReplicaStatus status = replica.status();
    Instant asOf = status.asOf();
    return new StatusJson(
        status.state().name(),
        asOf,
        asOf == null ? null : Duration.between(asOf, clock.instant()).toMillis() / 1000.0,
        status.lines(),
        status.built(),
        status.toBuild(),
        status.rebuilds());
  }
}
