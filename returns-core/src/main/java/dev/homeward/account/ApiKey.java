package dev.homeward.account;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key that a program presents: works for one seller or for the platform, within its scopes, from
 * its creation until it is revoked.
 */
@Entity
@Table(name = "api_key")
class ApiKey {

  @Id private UUID id;
  @Version private @Nullable Long version;
  private @Nullable UUID sellerId;
  private String name;
  private String hint;

  /** Read by {@link PresentedKeys} alone. */
  @SuppressWarnings("UnusedVariable")
  private byte[] tokenHash;

  private Instant createdAt;
  private String createdBy;
  private @Nullable Instant lastUsedAt;
  private @Nullable Instant revokedAt;

  @ElementCollection
  @CollectionTable(name = "api_key_scope", joinColumns = @JoinColumn(name = "api_key_id"))
  @Column(name = "scope")
  private Set<String> scopes;

  @SuppressWarnings("NullAway.Init")
  protected ApiKey() {}

  ApiKey(NewApiKey request, ApiToken token, String createdBy, Instant now) {
    SellerId seller = request.seller();
    if (request.scopes().isEmpty()) {
      throw new BusinessRuleViolation("api-key.scope-missing");
    }
    if (seller != null && request.scopes().stream().anyMatch(Scope::platformOnly)) {
      throw new BusinessRuleViolation("api-key.scope-forbidden");
    }
    this.id = ApiKeyId.next().value();
    this.sellerId = seller == null ? null : seller.value();
    this.name = request.name().strip();
    if (name.isEmpty()) {
      throw new BusinessRuleViolation("api-key.name-missing");
    }
    this.hint = token.hint();
    this.tokenHash = token.hash();
    this.createdAt = now;
    this.createdBy = createdBy;
    this.scopes = request.scopes().stream().map(Scope::value).collect(Collectors.toSet());
  }

  /** Ends the key for good; says whether it was alive until now. */
  boolean revoke(Instant now) {
    if (revokedAt != null) {
      return false;
    }
    revokedAt = now;
    return true;
  }

  ApiKeyView view() {
    return new ApiKeyView(
        new ApiKeyId(id),
        sellerId == null ? null : new SellerId(sellerId),
        name,
        hint,
        scopes.stream()
            .flatMap(value -> Scope.find(value).stream())
            .collect(Collectors.toUnmodifiableSet()),
        createdAt,
        createdBy,
        lastUsedAt,
        revokedAt);
  }
}
