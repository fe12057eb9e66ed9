package dev.homeward.returncase;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return to be filed.
 *
 * @param key chosen by the caller: the same key again is the same return
 * @param email where to write to; null for the order's own
 * @param locale tag of the shopper's language; null for the order's own
 * @param method how the goods travel, a handle such as {@code drop-off}; null where it is not said
 * @param overrideReason why staff file it although the policy says no; null otherwise
 */
public record ReturnRequest(
    SellerId seller,
    OrderId order,
    UUID key,
    ReturnKind kind,
    FiledBy filedBy,
    @Nullable String email,
    @Nullable String locale,
    @Nullable String method,
    List<RequestedLine> lines,
    @Nullable String overrideReason) {

  public ReturnRequest {
    lines = List.copyOf(lines);
    overrideReason =
        overrideReason == null || overrideReason.isBlank() ? null : overrideReason.strip();
  }
}
