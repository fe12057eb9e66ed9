package dev.homeward.web.api.routes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.homeward.routing.stock.StockLine;
import java.time.Instant;
import java.util.UUID;

/**
 * Units of a return that are in a hub.
 *
 * @param returnNumber as people read it
 */
record StockJson(
    UUID seller,
    @JsonProperty("return") UUID returnId,
    String returnNumber,
    UUID line,
    String sku,
    String title,
    int quantity,
    Instant since) {

  static StockJson of(StockLine line) {
    return new StockJson(
        line.seller().value(),
        line.caseId().value(),
        line.caseNumber(),
        line.line().value(),
        line.sku(),
        line.title(),
        line.onHand(),
        line.since());
  }
}
