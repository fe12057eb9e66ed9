package dev.homeward.web.shopper;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys that this installation made for itself; all nodes share them. */
@Repository
class SigningKeys {

  private static final int LENGTH = 32;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  SigningKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Returns a key, made when it is first asked for. */
  byte[] named(String name) {
    return known.computeIfAbsent(name, this::readOrMake);
  }

  private byte[] readOrMake(String name) {
    byte[] fresh = new byte[LENGTH];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql(
            "insert into signing_key (name, secret, created_at) values (?, ?, ?) on conflict do nothing")
        .param(name)
        .param(fresh)
        .param(Timestamp.from(clock.instant()))
        .update();
    return jdbc.sql("select secret from signing_key where name = ?")
        .param(name)
        .query(byte[].class)
        .single();
  }
}
