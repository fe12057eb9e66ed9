package dev.homeward.web.api;

import dev.homeward.refund.Destination;
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The money of returns, over the API. */
@RestController
@RequestMapping("/api/v1/returns/{id}/refunds")
class ReturnRefundsApi {

  private final Refunds refunds;
  private final ReturnReading reading;

  ReturnRefundsApi(Refunds refunds, ReturnReading reading) {
    this.refunds = refunds;
    this.reading = reading;
  }

  /**
   * How a refund is wanted.
   *
   * @param preview whether it is only computed
   * @param destination ORIGINAL where it says none
   * @param waiveFee whether the fee for the way back is let go
   */
  record WishJson(
      @Nullable Boolean preview,
      @Nullable Destination destination,
      @Nullable Boolean waiveFee,
      @Size(max = 2_000) @Nullable String note) {

    RefundWish toWish() {
      return new RefundWish(
          Objects.requireNonNullElse(destination, Destination.ORIGINAL),
          Boolean.TRUE.equals(waiveFee),
          note);
    }

    boolean onlyPreview() {
      return Boolean.TRUE.equals(preview);
    }
  }

  @PostMapping
  @HasScope("returns:write")
  @Operation(
      summary = "Refund what is owed for a return",
      description =
          "Grants what is owed for accepted and kept units, and has the money moved; a grant above"
              + " the limit waits for another person. With preview it only computes, and answers"
              + " 200 with what would be granted.")
  ResponseEntity<?> refund(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody(required = false) @Nullable WishJson wish) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    RefundWish wanted = wish == null ? RefundWish.ORIGINAL : wish.toWish();
    if (wish != null && wish.onlyPreview()) {
      return ResponseEntity.ok(QuoteJson.of(refunds.quote(seller, found, wanted)));
    }
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(
            GrantJson.of(
                refunds.grant(
                    seller,
                    found,
                    ReturnReading.key("refund " + id, key),
                    wanted,
                    caller.actor())));
  }
}
