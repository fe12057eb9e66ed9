package dev.homeward.account;

import dev.homeward.shared.SellerId;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Looks keys up as they are presented: every call of the API begins here. What was found is
 * believed for a second, so a key that another node revokes is good for so long here.
 */
@Repository
class PresentedKeys {

  private static final Duration USE_RECORDED_EVERY = Duration.ofMinutes(1);

  private static final Duration BELIEVED = Duration.ofSeconds(1);
  private static final int REMEMBERED = 1000;

  private final JdbcClient jdbc;
  private final Map<ByteBuffer, Known> known = new ConcurrentHashMap<>();

  private record Known(ApiKeyView key, Instant until) {}

  PresentedKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Recognises a token at a moment; empty where there is no such key, or it is revoked. */
  Optional<ApiKeyView> recognise(ApiToken token, Instant now) {
    ByteBuffer hash = ByteBuffer.wrap(token.hash());
    Known last = known.get(hash);
    if (last != null && now.isBefore(last.until())) {
      return Optional.of(last.key());
    }
    known.remove(hash);
    Optional<ApiKeyView> found = find(token).filter(key -> key.revokedAt() == null);
    found.ifPresent(key -> {
      recordUse(key, now);
      if (known.size() >= REMEMBERED) {
        known.clear(); // what is left of keys that nobody presents any more
      }
      known.put(hash, new Known(key, now.plus(BELIEVED)));
    });
    return found;
  }

  /** Forgets what was found once a change is committed, which then holds on this node at once. */
  TransactionSynchronization forgettingOnCommit() {
    return new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        known.clear();
      }
    };
  }

  /** Finds the key of a token, revoked or not. */
  Optional<ApiKeyView> find(ApiToken token) {
    return jdbc.sql(
            """
            select k.*, array(select s.scope from api_key_scope s where s.api_key_id = k.id) as scopes
            from api_key k where k.token_hash = ?
            """)
        .param(token.hash())
        .query((row, _) -> view(row))
        .optional();
  }

  /** Notes that a key was used, at most once a minute: a use is no change, and has no version. */
  private void recordUse(ApiKeyView key, Instant now) {
    Instant last = key.lastUsedAt();
    if (last == null || last.plus(USE_RECORDED_EVERY).isBefore(now)) {
      jdbc.sql("update api_key set last_used_at = ? where id = ?")
          .param(Timestamp.from(now))
          .param(key.id().value())
          .update();
    }
  }

  private static ApiKeyView view(ResultSet row) throws SQLException {
    UUID seller = row.getObject("seller_id", UUID.class);
    return new ApiKeyView(
        new ApiKeyId(row.getObject("id", UUID.class)),
        seller == null ? null : new SellerId(seller),
        row.getString("name"),
        row.getString("hint"),
        scopes(row.getArray("scopes")),
        row.getTimestamp("created_at").toInstant(),
        row.getString("created_by"),
        instant(row.getTimestamp("last_used_at")),
        instant(row.getTimestamp("revoked_at")));
  }

  private static Set<Scope> scopes(Array array) throws SQLException {
    return Stream.of((String[]) array.getArray())
        .flatMap(value -> Scope.find(value).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
