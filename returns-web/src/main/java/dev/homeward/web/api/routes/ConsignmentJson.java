package dev.homeward.web.api.routes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.homeward.routing.HubId;
import dev.homeward.routing.stock.Consignment;
import dev.homeward.routing.stock.ConsignmentState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods of several returns and sellers that leave a hub together.
 *
 * @param number that people read
 * @param to hub; null where it goes to the sellers themselves
 * @param grams weighed when it was sealed
 * @param reference of the declaration
 */
record ConsignmentJson(
    UUID id,
    String number,
    UUID from,
    @Nullable UUID to,
    String toCountry,
    ConsignmentState state,
    int units,
    @Nullable Integer grams,
    @Nullable String reference,
    @Nullable String carrier,
    @Nullable String trackingNumber,
    Instant openedAt,
    Instant changedAt) {

  /** A consignment with what is in it, and how it came to be. */
  record DetailsJson(ConsignmentJson consignment, List<ItemJson> items, List<StepJson> steps) {

    static DetailsJson of(Consignment.Details details) {
      return new DetailsJson(
          ConsignmentJson.of(details.consignment()),
          details.items().stream().map(ItemJson::of).toList(),
          details.steps().stream()
              .map(step -> new StepJson(step.state(), step.by(), step.at()))
              .toList());
    }
  }

  /** Units of one line in a consignment. */
  record ItemJson(
      UUID seller,
      @JsonProperty("return") UUID returnId,
      String returnNumber,
      UUID line,
      String sku,
      String title,
      int quantity) {

    static ItemJson of(Consignment.Item item) {
      return new ItemJson(
          item.seller().value(),
          item.caseId().value(),
          item.caseNumber(),
          item.line().value(),
          item.sku(),
          item.title(),
          item.quantity());
    }
  }

  /** A change of the state. */
  record StepJson(ConsignmentState state, String by, Instant at) {}

  static ConsignmentJson of(Consignment consignment) {
    HubId to = consignment.toHub();
    return new ConsignmentJson(
        consignment.id().value(),
        consignment.number(),
        consignment.from().value(),
        to == null ? null : to.value(),
        consignment.toCountry().value(),
        consignment.state(),
        consignment.units(),
        consignment.grams(),
        consignment.reference(),
        consignment.carrier(),
        consignment.trackingNumber(),
        consignment.openedAt(),
        consignment.changedAt());
  }
}
