package dev.homeward.web.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords, on all nodes together: ten failures in a row per account, fifty
 * per network address, then one more every so often. Successful sign-ins cost nothing.
 */
@Component
class SignInThrottle {

  private static final BucketConfiguration PER_ACCOUNT = limit(10, Duration.ofSeconds(30));
  private static final BucketConfiguration PER_ADDRESS = limit(50, Duration.ofSeconds(5));
  private static final int SWEPT_AT_ONCE = 1000;

  private final ProxyManager<String> buckets;

  SignInThrottle(DataSource dataSource) {
    this.buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("throttle_bucket")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
            .build();
  }

  private static BucketConfiguration limit(int burst, Duration oneMoreEvery) {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(1, oneMoreEvery))
        .build();
  }

  /**
   * Counts an attempt before its password is looked at, so that parallel guesses all count.
   *
   * @throws TooManyAttempts when it must not even be tried
   */
  void attempt(String account, String address) {
    for (Bucket bucket : buckets(account, address)) {
      ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
      }
    }
  }

  /** Gives back what a successful attempt cost. */
  void succeeded(String account, String address) {
    buckets(account, address).forEach(bucket -> bucket.addTokens(1));
  }

  private List<Bucket> buckets(String account, String address) {
    return List.of(
        bucket("address:" + address, () -> PER_ADDRESS),
        bucket("account:" + account, () -> PER_ACCOUNT));
  }

  private Bucket bucket(String key, Supplier<BucketConfiguration> limit) {
    return buckets.builder().build(key, limit);
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  void sweep() {
    int removed;
    do {
      removed =
          ((io.github.bucket4j.distributed.proxy.ExpiredEntriesCleaner) buckets)
              .removeExpired(SWEPT_AT_ONCE);
    } while (removed == SWEPT_AT_ONCE);
  }
}
