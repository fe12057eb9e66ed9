package dev.homeward.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.customs.postal.PostedParcel;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.util.Map;

/**
 * A parcel that is to travel.
 *
 * @param units what is in it, by line of the case
 * @param parcel as far as it is known
 */
public record DeclarationRequest(
    SellerId seller,
    ReturnCaseId caseId,
    PostalAddress from,
    PostalAddress to,
    Map<ReturnLineId, Integer> units,
    PostedParcel parcel) {

  public DeclarationRequest {
    units = Map.copyOf(units);
    if (units.isEmpty() || units.values().stream().anyMatch(quantity -> quantity < 1)) {
      throw new BusinessRuleViolation("customs.nothing-to-declare");
    }
  }
}
