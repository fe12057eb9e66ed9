package dev.homeward.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that is to travel.
 *
 * @param units what is in it, by line of the case
 * @param trackingNumber of the way back; null while there is none
 */
public record DeclarationRequest(
    SellerId seller,
    ReturnCaseId caseId,
    PostalAddress from,
    PostalAddress to,
    Map<ReturnLineId, Integer> units,
    @Nullable String trackingNumber) {

  public DeclarationRequest {
    units = Map.copyOf(units);
    if (units.isEmpty() || units.values().stream().anyMatch(quantity -> quantity < 1)) {
      throw new BusinessRuleViolation("customs.nothing-to-declare");
    }
  }
}
