package dev.homeward.web.security;

import dev.homeward.account.ApiKeyView;
import dev.homeward.account.Scope;
import dev.homeward.audit.Actor;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The program behind a REST call, by its key. Take it into a handler by
 * {@code @AuthenticationPrincipal ApiCaller}.
 */
public record ApiCaller(ApiKeyView key) implements AuthenticatedPrincipal {

  /** Says whether the key acts for the platform rather than for one seller. */
  public boolean platform() {
    return key.seller() == null;
  }

  /**
   * Returns the tenant of a call that concerns exactly one seller.
   *
   * @param requested the seller the call names; null where it names none, which is enough for a
   *     seller's key
   * @throws NotFound for another tenant's id, and for a platform key that names no seller
   */
  public SellerId sellerOf(@Nullable SellerId requested) {
    SellerId own = key.seller();
    if (own != null && (requested == null || requested.equals(own))) {
      return own;
    }
    if (own == null && requested != null) {
      return requested;
    }
    throw new NotFound("seller", requested == null ? "(none named)" : requested);
  }

  /**
   * Returns the tenant that a reading call is limited to: always the own one for a seller's key;
   * for the platform the requested one, or empty for all sellers.
   *
   * @throws NotFound for another tenant's id
   */
  public Optional<SellerId> visibleSeller(@Nullable SellerId requested) {
    return platform() && requested == null ? Optional.empty() : Optional.of(sellerOf(requested));
  }

  /** Returns this program as the author of changes. */
  public Actor actor() {
    return Actor.apiKey(key.id(), key.name());
  }

  @Override
  public String getName() {
    return key.id().toString();
  }

  /** Returns {@code SCOPE_orders:read} and the like, and {@code ROLE_PLATFORM} for its keys. */
  Collection<GrantedAuthority> authorities() {
    List<GrantedAuthority> authorities =
        new java.util.ArrayList<>(
            key.scopes().stream()
                .map(Scope::value)
                .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                .toList());
    if (platform()) {
      authorities.add(new SimpleGrantedAuthority("ROLE_PLATFORM"));
    }
    return authorities;
  }
}
