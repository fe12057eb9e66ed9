package dev.homeward.web.api;

import dev.homeward.returncase.Decline;
import dev.homeward.returncase.DisputeState;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.SellersSay;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is decided about returns, over the API; 409 where their state does not admit it. */
@RestController
@RequestMapping("/api/v1/returns/{id}")
class ReturnDecisionsApi {

  private final ReturnDecisions decisions;
  private final SellersSay say;
  private final ReturnReading reading;

  ReturnDecisionsApi(ReturnDecisions decisions, SellersSay say, ReturnReading reading) {
    this.decisions = decisions;
    this.say = say;
    this.reading = reading;
  }

  /**
   * A decision.
   *
   * @param version of the return that it is made on; a return that has changed since answers 409
   */
  record DecisionJson(@Nullable Long version) {}

  /**
   * A refusal.
   *
   * @param reason period-ended, excluded, used, not-proven or other, which it is if it says none
   * @param text what the shopper reads, in their language
   */
  record RefusalJson(
      @Nullable Long version,
      @Size(max = 100) @Nullable String reason,
      @NotBlank @Size(max = 2_000) String text) {

    Decline toDecline() {
      return new Decline(Objects.requireNonNullElse(reason, "other"), text);
    }
  }

  @PostMapping("/approve")
  @HasScope("returns:write")
  @Operation(summary = "Approve a request: the goods may come back")
  ReturnJson approve(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable DecisionJson decision) {
    return decide(
        caller,
        id,
        (seller, found) -> {
          requireSay(caller, seller);
          decisions.approve(seller, found, version(decision), caller.actor());
        });
  }

  @PostMapping("/decline")
  @HasScope("returns:write")
  @Operation(
      summary = "Decline a request, and free its units",
      description = "The shopper is told the text. A withdrawal can never be declined.")
  ReturnJson decline(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody RefusalJson refusal) {
    Decline why = refusal.toDecline();
    return decide(
        caller,
        id,
        (seller, found) -> {
          requireSay(caller, seller);
          decisions.decline(seller, found, refusal.version(), why, caller.actor());
        });
  }

  /**
   * A dispute that opens or ends.
   *
   * @param state OPEN, WON_BY_SELLER (the platform's alone to say), WON_BY_SHOPPER or SPLIT
   */
  record DisputeJson(@Nullable Long version, @NotNull DisputeState state) {}

  @PostMapping("/dispute")
  @HasScope("returns:write")
  @Operation(
      summary = "Open a dispute, or end one",
      description =
          "A seller may open one and give in, in whole (WON_BY_SHOPPER) or in part (SPLIT); that the"
              + " seller is right (WON_BY_SELLER) is the platform's to say.")
  ReturnJson dispute(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody DisputeJson dispute) {
    return decide(caller, id, (seller, found) -> dispute(caller, seller, found, dispute));
  }

  private void dispute(ApiCaller caller, SellerId seller, ReturnCaseId id, DisputeJson dispute) {
    if (caller.platform()) {
      decisions.settle(seller, id, dispute.version(), dispute.state(), caller.actor());
    } else {
      decisions.dispute(seller, id, dispute.version(), dispute.state(), caller.actor());
    }
  }

  @PostMapping("/cancel")
  @HasScope("returns:write")
  @Operation(
      summary = "Take a request back before any goods have arrived",
      description = "Frees its units. Once goods have arrived, close it instead.")
  ReturnJson cancel(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable DecisionJson decision) {
    return decide(
        caller,
        id,
        (seller, found) -> decisions.cancel(seller, found, version(decision), caller.actor()));
  }

  @PostMapping("/close")
  @HasScope("returns:write")
  @Operation(
      summary = "Close a return short: what has not come is free again",
      description = "It ends now if nothing else is open, else with its last unit settled.")
  ReturnJson close(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable DecisionJson decision) {
    return decide(
        caller,
        id,
        (seller, found) -> decisions.closeShort(seller, found, version(decision), caller.actor()));
  }

  private void requireSay(ApiCaller caller, SellerId seller) {
    if (!caller.platform()) {
      say.require(seller);
    }
  }

  private ReturnJson decide(
      ApiCaller caller, UUID id, BiConsumer<SellerId, ReturnCaseId> decision) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    decision.accept(seller, found);
    return reading.read(seller, found);
  }

  private static @Nullable Long version(@Nullable DecisionJson decision) {
    return decision == null ? null : decision.version();
  }
}
