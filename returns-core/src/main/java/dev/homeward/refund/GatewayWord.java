package dev.homeward.refund;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a gateway tells about a refund, late, twice or out of order as it may be.
 *
 * @param eventId names it within the gateway
 * @param execution the key that the refund was asked for by; null where only the gateway's own
 *     reference is told
 * @param failure code; null unless it failed
 */
public record GatewayWord(
    String gateway,
    String eventId,
    @Nullable UUID execution,
    @Nullable String gatewayReference,
    Outcome outcome,
    @Nullable String failure,
    Instant occurredAt) {

  /** What happened. */
  public enum Outcome {
    PENDING,
    SUCCEEDED,
    FAILED,
    REVERSED
  }
}
