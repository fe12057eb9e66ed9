package dev.homeward.account;

import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key, without its secret.
 *
 * @param seller whom it acts for; null for the platform
 * @param lastUsedAt to the minute
 */
public record ApiKeyView(
    ApiKeyId id,
    @Nullable SellerId seller,
    String name,
    String hint,
    Set<Scope> scopes,
    Instant createdAt,
    String createdBy,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  /** Returns the names of the scopes, sorted. */
  public List<String> scopeNames() {
    return scopes.stream().map(Scope::value).sorted().toList();
  }
}
