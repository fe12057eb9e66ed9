package dev.homeward.web.api;

import dev.homeward.inspection.Inspections;
import dev.homeward.inspection.Receiving;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The goods of returns, over the API: what arrived, and what was found. */
@RestController
@RequestMapping("/api/v1/returns/{id}")
class ReturnedGoodsApi {

  private final Receiving receiving;
  private final Inspections inspections;
  private final ReturnReading reading;

  ReturnedGoodsApi(Receiving receiving, Inspections inspections, ReturnReading reading) {
    this.receiving = receiving;
    this.inspections = inspections;
    this.reading = reading;
  }

  @PostMapping("/receipts")
  @HasScope("returns:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Book goods in that arrived",
      description =
          "A return may arrive in several parcels; each call adds. More than was announced is"
              + " refused; what nobody announced is noted without a line.")
  ReturnJson receive(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody ReceiptJson receipt) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    receiving.receive(
        seller, found, ReturnReading.key("receipt", key), receipt.toLines(), caller.actor());
    return reading.read(seller, found);
  }

  @PostMapping("/inspections")
  @HasScope("returns:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Judge goods that arrived",
      description =
          "Each received unit is judged once, or left for a person by the verdict MANUAL. Accepted"
              + " units are owed for, less a deduction; rejected ones are not.")
  ReturnJson inspect(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody InspectionJson inspection) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    inspections.inspect(
        seller, found, ReturnReading.key("inspection", key), inspection.toUnits(), caller.actor());
    return reading.read(seller, found);
  }
}
