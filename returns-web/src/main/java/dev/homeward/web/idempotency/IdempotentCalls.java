package dev.homeward.web.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Remembers the first answer to each writing call that named a key, for a day. */
@Repository
class IdempotentCalls {

  private static final Duration KEPT = Duration.ofDays(1);

  /** A call that has not answered by then died with its process: the key is free again. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Clock clock;

  IdempotentCalls(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Claims a key for a call; of several at once exactly one gets it. */
  Claim claim(String caller, String key, byte[] fingerprint) {
    Instant now = clock.instant();
    int claimed =
        jdbc.sql(
                """
                insert into idempotent_call (caller, key, fingerprint, started_at)
                values (:caller, :key, :fingerprint, :now)
                on conflict (caller, key) do update
                set fingerprint = excluded.fingerprint, started_at = excluded.started_at,
                    status = null, content_type = null, location = null, body = null
                where idempotent_call.started_at < :forgotten
                   or idempotent_call.status is null and idempotent_call.started_at < :dead
                """)
            .param("caller", caller)
            .param("key", key)
            .param("fingerprint", fingerprint)
            .param("now", at(now))
            .param("forgotten", at(now.minus(KEPT)))
            .param("dead", at(now.minus(LONGEST_CALL)))
            .update();
    return claimed > 0 ? new Claim.Fresh() : earlier(caller, key, fingerprint);
  }

  private Claim earlier(String caller, String key, byte[] fingerprint) {
    return jdbc.sql("select * from idempotent_call where caller = :caller and key = :key")
        .param("caller", caller)
        .param("key", key)
        .query((row, number) -> claim(row, fingerprint))
        .optional()
        // Released between the two statements: let the caller ask again.
        .orElseGet(Claim.Running::new);
  }

  private static Claim claim(ResultSet row, byte[] fingerprint) throws SQLException {
    if (!MessageDigest.isEqual(row.getBytes("fingerprint"), fingerprint)) {
      return new Claim.Mismatch();
    }
    int status = row.getInt("status");
    return row.wasNull()
        ? new Claim.Running()
        : new Claim.Answered(
            new FirstAnswer(
                status,
                row.getString("content_type"),
                row.getString("location"),
                new String(row.getBytes("body"), StandardCharsets.UTF_8)));
  }

  void remember(String caller, String key, FirstAnswer answer) {
    jdbc.sql(
            """
            update idempotent_call
            set status = :status, content_type = :type, location = :location, body = :body
            where caller = :caller and key = :key
            """)
        .param("status", answer.status())
        .param("type", answer.contentType())
        .param("location", answer.location())
        .param("body", answer.body().getBytes(StandardCharsets.UTF_8))
        .param("caller", caller)
        .param("key", key)
        .update();
  }

  /** Frees a key whose call came to nothing, so that it can be tried again. */
  void release(String caller, String key) {
    jdbc.sql("delete from idempotent_call where caller = :caller and key = :key and status is null")
        .param("caller", caller)
        .param("key", key)
        .update();
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  void forget() {
    jdbc.sql("delete from idempotent_call where started_at < :forgotten")
        .param("forgotten", at(clock.instant().minus(KEPT)))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
