package dev.homeward.web.api;

import dev.homeward.remedy.KeepOfferId;
import dev.homeward.remedy.KeepOfferState;
import dev.homeward.remedy.KeepOfferView;
import dev.homeward.remedy.KeepOffers;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Part of the price for keeping goods, over the API. */
@RestController
@RequestMapping("/api/v1/returns/{id}/keep-offers")
class KeepOffersApi {

  private final KeepOffers offers;
  private final ReturnReading reading;

  KeepOffersApi(KeepOffers offers, ReturnReading reading) {
    this.offers = offers;
    this.reading = reading;
  }

  /**
   * What is offered.
   *
   * @param line of the return; the offer is for all of its units
   * @param note what the shopper reads with it, in their language
   */
  record NewOfferJson(
      @NotNull UUID line,
      @NotNull @Valid MoneyJson amount,
      @Size(max = 2_000) @Nullable String note) {}

  /** An offer. */
  record OfferJson(
      UUID id,
      UUID line,
      KeepOfferState state,
      MoneyJson amount,
      @Nullable String note,
      Instant offeredAt,
      Instant expiresAt,
      @Nullable Instant decidedAt) {

    static OfferJson of(KeepOfferView offer) {
      return new OfferJson(
          offer.id().value(),
          offer.line().value(),
          offer.state(),
          MoneyJson.of(offer.amount()),
          offer.note(),
          offer.offeredAt(),
          offer.expiresAt(),
          offer.decidedAt());
    }
  }

  @GetMapping
  @HasScope("returns:read")
  @Operation(summary = "List what was offered for keeping goods of a return")
  List<OfferJson> list(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    reading.read(seller, found);
    return offers.of(seller, found).stream().map(OfferJson::of).toList();
  }

  @PostMapping
  @HasScope("returns:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Offer part of the price for keeping the goods of a line",
      description =
          "Open for a week; another open offer for the line is taken back. The same amount again is"
              + " the same offer.")
  OfferJson offer(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody NewOfferJson offer) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    return OfferJson.of(
        offers.offer(
            seller,
            found,
            new ReturnLineId(offer.line()),
            offer.amount().toMoney(),
            offer.note(),
            caller.actor()));
  }

  @PostMapping("/{offer}/accept")
  @HasScope("returns:write")
  @Operation(
      summary = "Accept an offer for the shopper",
      description = "The units stay with the shopper, and the amount is owed.")
  OfferJson accept(
      @AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id, @PathVariable UUID offer) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    return OfferJson.of(offers.accept(seller, found, new KeepOfferId(offer), caller.actor()));
  }

  @PostMapping("/{offer}/decline")
  @HasScope("returns:write")
  @Operation(summary = "Decline an offer for the shopper: the goods are to come back")
  OfferJson decline(
      @AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id, @PathVariable UUID offer) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    return OfferJson.of(offers.decline(seller, found, new KeepOfferId(offer), caller.actor()));
  }

  @PostMapping("/{offer}/withdraw")
  @HasScope("returns:write")
  @Operation(summary = "Take back an offer that the shopper has not decided on")
  OfferJson withdraw(
      @AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id, @PathVariable UUID offer) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    return OfferJson.of(offers.withdraw(seller, found, new KeepOfferId(offer), caller.actor()));
  }
}
