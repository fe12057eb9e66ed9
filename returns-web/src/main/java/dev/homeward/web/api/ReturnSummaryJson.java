package dev.homeward.web.api;

import dev.homeward.returncase.DisputeState;
import dev.homeward.returncase.PublicStatus;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnListing;
import dev.homeward.shared.OrderId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return in a list.
 *
 * @param status the word that people read; the others are the axes behind it
 */
record ReturnSummaryJson(
    UUID id,
    UUID seller,
    @Nullable UUID order,
    String number,
    @Nullable String orderNumber,
    ReturnKind kind,
    PublicStatus status,
    RequestState state,
    DisputeState dispute,
    UnitsJson units,
    Instant requestedAt,
    @Nullable Instant closedAt) {

  static ReturnSummaryJson of(ReturnListing.Row row) {
    OrderId order = row.order();
    return new ReturnSummaryJson(
        row.id().value(),
        row.seller().value(),
        order == null ? null : order.value(),
        row.number(),
        row.orderNumber(),
        row.kind(),
        row.status(),
        row.state(),
        row.dispute(),
        UnitsJson.of(row.counts()),
        row.requestedAt(),
        row.closedAt());
  }
}
