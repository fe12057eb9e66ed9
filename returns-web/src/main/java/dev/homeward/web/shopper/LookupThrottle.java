package dev.homeward.web.shopper;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of orders, on all nodes together: ten tries in a row per order number, thirty
 * per network address, then one more every so often. Statements that send mails likewise.
 */
@Component
public class LookupThrottle {

  private static final BucketConfiguration PER_NUMBER = limit(10, Duration.ofMinutes(1));
  private static final BucketConfiguration PER_ADDRESS = limit(30, Duration.ofSeconds(10));

  private static final BucketConfiguration PER_SENDER = limit(60, Duration.ofSeconds(10));
  private static final BucketConfiguration PER_MAILBOX = limit(6, Duration.ofMinutes(10));

  private final ProxyManager<String> buckets;

  LookupThrottle(DataSource dataSource) {
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

  /** Says whether a try is let through; it counts either way. */
  boolean admits(String number, String address) {
    String key = number.strip().toLowerCase(Locale.ROOT);
    return take("lookup-address:" + address, PER_ADDRESS)
        && take("lookup-number:" + key.substring(0, Math.min(80, key.length())), PER_NUMBER);
  }

  /**
   * Says whether a statement of withdrawal is let through: it sends a mail to an address that
   * anybody may type.
   */
  boolean admitsStatement(String email, String address) {
    return take("statement-address:" + address, PER_SENDER)
        && take("statement-mailbox:" + email.toLowerCase(Locale.ROOT), PER_MAILBOX);
  }

  /** Says whether somebody may look up a seller's grade. */
  public boolean admitsVerification(String address) {
    return take("verify-address:" + address, PER_SENDER);
  }

  private boolean take(String key, BucketConfiguration limit) {
    return buckets.builder().build(key, () -> limit).tryConsume(1);
  }
}
