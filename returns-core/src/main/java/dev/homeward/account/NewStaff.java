package dev.homeward.account;

import dev.homeward.shared.SellerId;
import java.util.Map;
import java.util.Set;

/** A person to be given an account. */
public record NewStaff(
    String email,
    String displayName,
    Set<PlatformRole> platformRoles,
    Map<SellerId, SellerRole> memberships) {

  public static NewStaff platform(String email, String displayName, PlatformRole... roles) {
    return new NewStaff(email, displayName, Set.of(roles), Map.of());
  }

  public static NewStaff member(
      String email, String displayName, SellerId seller, SellerRole role) {
    return new NewStaff(email, displayName, Set.of(), Map.of(seller, role));
  }
}
