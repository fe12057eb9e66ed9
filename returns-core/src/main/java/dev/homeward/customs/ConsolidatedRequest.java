package dev.homeward.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goods that are to travel together.
 *
 * @param consigneeNumber EORI or tax number of the consignee; null if not on file
 * @param exportNumber of the declaration, once there is one
 */
public record ConsolidatedRequest(
    String reference,
    PostalAddress from,
    PostalAddress to,
    @Nullable String consigneeNumber,
    List<Part> parts,
    @Nullable Integer grossGrams,
    @Nullable String exportNumber,
    @Nullable String carrier,
    @Nullable String trackingNumber) {

  public ConsolidatedRequest {
    parts = List.copyOf(parts);
  }

  /** Units of one return, by line. */
  public record Part(SellerId seller, ReturnCaseId caseId, Map<ReturnLineId, Integer> units) {

    public Part {
      units = Map.copyOf(units);
    }
  }
}
