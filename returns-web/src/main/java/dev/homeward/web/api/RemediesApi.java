package dev.homeward.web.api;

import dev.homeward.audit.Actor;
import dev.homeward.remedy.Remedies;
import dev.homeward.remedy.RemedyId;
import dev.homeward.remedy.RemedyView;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Goods that go to shoppers for their returns, over the API. */
@RestController
@RequestMapping("/api/v1/returns/{id}/remedies")
class RemediesApi {

  private final Remedies remedies;
  private final ReturnReading reading;
  private final Clock clock;

  RemediesApi(Remedies remedies, ReturnReading reading, Clock clock) {
    this.remedies = remedies;
    this.reading = reading;
    this.clock = clock;
  }

  private interface Command {
    RemedyView run(SellerId seller, RemedyId remedy, Actor actor);
  }

  @GetMapping
  @HasScope("returns:read")
  @Operation(
      summary = "List the goods that go to the shopper for a return",
      description =
          "Replacements and repairs open when a return comes into force; goods that were not"
              + " accepted open when they are to go back.")
  List<RemedyJson> list(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    reading.read(seller, found);
    return remedies.of(seller, found).stream().map(RemedyJson::of).toList();
  }

  @PostMapping("/{remedy}/repair")
  @HasScope("returns:write")
  @Operation(summary = "Take received goods to the workshop")
  RemedyJson repair(
      @AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id, @PathVariable UUID remedy) {
    return run(caller, id, remedy, remedies::startRepair);
  }

  @PostMapping("/{remedy}/dispatch")
  @HasScope("returns:write")
  @Operation(
      summary = "Send a parcel to the shopper",
      description =
          "Fewer units than are open leave the rest to a parcel of their own. Before the returned"
              + " goods are accepted, only replacements may leave, with a reason.")
  RemedyJson dispatch(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @PathVariable UUID remedy,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody RemedyJson.DispatchJson parcel) {
    UUID known = ReturnReading.key("dispatch " + remedy, key);
    return run(
        caller,
        id,
        remedy,
        (seller, found, actor) ->
            remedies.dispatch(seller, found, known, parcel.toDispatch(), actor));
  }

  @PostMapping("/{remedy}/deliver")
  @HasScope("returns:write")
  @Operation(
      summary = "Book that a parcel reached the shopper",
      description = "Once its units are settled, the shopper may return them again.")
  RemedyJson deliver(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @PathVariable UUID remedy,
      @RequestBody(required = false) RemedyJson.@Nullable DeliveryJson delivery) {
    Instant said = delivery == null ? null : delivery.deliveredAt();
    Instant at = said == null ? clock.instant() : said;
    return run(
        caller, id, remedy, (seller, found, actor) -> remedies.deliver(seller, found, at, actor));
  }

  @PostMapping("/{remedy}/refund-instead")
  @HasScope("returns:write")
  @Operation(summary = "Pay for the units instead, such as when there is no replacement left")
  RemedyJson refundInstead(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @PathVariable UUID remedy,
      @Valid @RequestBody RemedyJson.NoteJson why) {
    return run(
        caller,
        id,
        remedy,
        (seller, found, actor) -> remedies.refundInstead(seller, found, why.note(), actor));
  }

  @PostMapping("/{remedy}/replace-instead")
  @HasScope("returns:write")
  @Operation(summary = "Replace what cannot be repaired")
  RemedyJson replaceInstead(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @PathVariable UUID remedy,
      @Valid @RequestBody RemedyJson.NoteJson why) {
    return run(
        caller,
        id,
        remedy,
        (seller, found, actor) -> remedies.replaceInstead(seller, found, why.note(), actor));
  }

  @PostMapping("/{remedy}/dispose")
  @HasScope("returns:write")
  @Operation(summary = "Do not send goods back that were not accepted")
  RemedyJson dispose(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @PathVariable UUID remedy,
      @Valid @RequestBody RemedyJson.NoteJson why) {
    return run(
        caller,
        id,
        remedy,
        (seller, found, actor) -> remedies.dispose(seller, found, why.note(), actor));
  }

  @PostMapping("/{remedy}/write-off")
  @HasScope("returns:write")
  @Operation(summary = "Give up on goods that were replaced ahead and do not come back")
  RemedyJson writeOff(
      @AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id, @PathVariable UUID remedy) {
    return run(caller, id, remedy, remedies::writeOff);
  }

  private RemedyJson run(ApiCaller caller, UUID id, UUID remedy, Command command) {
    ReturnCaseId caseId = new ReturnCaseId(id);
    RemedyId found = new RemedyId(remedy);
    SellerId seller = reading.sellerOf(caller, caseId);
    if (!remedies.get(seller, found).caseId().equals(caseId)) {
      throw new NotFound("remedy", found);
    }
    return RemedyJson.of(command.run(seller, found, caller.actor()));
  }
}
