package dev.homeward.routing;

import dev.homeward.address.TwoScripts;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a seller wants returns of a market to go.
 *
 * @param market null for all markets that have no address of their own
 * @param hub that takes them in; null where the seller does so at the address
 */
public record ReturnAddress(
    @Nullable CountryCode market,
    @Nullable HubId hub,
    @Nullable TwoScripts address,
    @Nullable Consignee consignee) {

  public ReturnAddress {
    boolean own = address != null && consignee != null;
    if (own == (hub != null)) {
      throw new BusinessRuleViolation("return-address.hub-or-address");
    }
  }
}
