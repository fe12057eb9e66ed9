package dev.homeward.web.security;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffId;
import dev.homeward.account.StaffView;
import dev.homeward.audit.Actor;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The member of staff behind a request, as the account is at this moment: roles taken away are gone
 * with the next request. Take it into a handler by {@code @AuthenticationPrincipal StaffMember}.
 *
 * @param currentSeller the seller whose portal is open; null for platform staff without a seller
 */
public record StaffMember(
    StaffId id,
    String email,
    String displayName,
    Set<PlatformRole> platformRoles,
    Map<SellerId, SellerRole> memberships,
    @Nullable SellerId currentSeller,
    @Nullable String locale,
    boolean mustChangePassword)
    implements AuthenticatedPrincipal {

  /**
   * @param wished the seller chosen last; anything that is not theirs is ignored
   */
  static StaffMember of(StaffView staff, @Nullable SellerId wished) {
    Map<SellerId, SellerRole> memberships = staff.memberships();
    SellerId current =
        wished != null && memberships.containsKey(wished)
            ? wished
            : memberships.keySet().stream()
                .min((a, b) -> a.value().compareTo(b.value()))
                .orElse(null);
    return new StaffMember(
        staff.id(),
        staff.email(),
        staff.displayName(),
        staff.platformRoles(),
        memberships,
        current,
        staff.locale(),
        staff.mustChangePassword());
  }

  /**
   * Returns the tenant of a merchant screen.
   *
   * @throws NotFound for somebody without a seller
   */
  public SellerId seller() {
    if (currentSeller == null) {
      throw new NotFound("seller", email);
    }
    return currentSeller;
  }

  /** Returns the role with the current seller; null without one. */
  public @Nullable SellerRole sellerRole() {
    return currentSeller == null ? null : memberships.get(currentSeller);
  }

  /** Returns this person as the author of changes. */
  public Actor actor() {
    return Actor.person(id, displayName);
  }

  @Override
  public String getName() {
    return email;
  }

  /**
   * Returns {@code ROLE_OPERATOR} and {@code ROLE_ADMIN} (which includes the former), {@code
   * ROLE_MEMBER} for anybody with a seller, and {@code ROLE_OWNER} and the like for the role with
   * the current one.
   */
  Collection<GrantedAuthority> authorities() {
    List<GrantedAuthority> authorities = new ArrayList<>();
    if (!platformRoles.isEmpty()) {
      authorities.add(new SimpleGrantedAuthority("ROLE_OPERATOR"));
    }
    if (platformRoles.contains(PlatformRole.ADMIN)) {
      authorities.add(new SimpleGrantedAuthority("ROLE_ADMIN"));
    }
    SellerRole role = sellerRole();
    if (role != null) {
      authorities.add(new SimpleGrantedAuthority("ROLE_MEMBER"));
      authorities.add(new SimpleGrantedAuthority("ROLE_" + role));
    }
    return authorities;
  }
}
