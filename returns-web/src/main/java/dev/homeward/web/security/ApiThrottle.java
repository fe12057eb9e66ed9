package dev.homeward.web.security;

import dev.homeward.account.ApiKeyId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits how fast one key may call. Counted per node and in memory: a limit against runaway
 * programs is not worth a database write per call. Only valid keys get a bucket, so there are never
 * more buckets than keys.
 */
@Component
class ApiThrottle {

  private final Map<ApiKeyId, Bucket> buckets = new ConcurrentHashMap<>();
  private final int callsPerSecond;

  /**
   * @param callsPerSecond sustained; ten seconds' worth may come at once
   */
  ApiThrottle(@Value("${homeward.api.calls-per-second:200}") int callsPerSecond) {
    this.callsPerSecond = callsPerSecond;
  }

  void spend(ApiCaller caller) {
    Bucket bucket = buckets.computeIfAbsent(caller.key().id(), id -> bucket());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit ->
            limit
                .capacity(callsPerSecond * 10L)
                .refillGreedy(callsPerSecond, Duration.ofSeconds(1)))
        .build();
  }
}
