package dev.homeward.web.api.parcels;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.Parcels;
import dev.homeward.web.api.ReturnReading;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Parcels and their scans, over the API. */
@RestController
class ParcelsApi {

  private final Parcels parcels;
  private final ReturnReading reading;

  ParcelsApi(Parcels parcels, ReturnReading reading) {
    this.parcels = parcels;
    this.reading = reading;
  }

  @GetMapping("/api/v1/parcels/{id}")
  @HasScope("returns:read")
  @Operation(
      summary = "Read a parcel",
      description = "With its scans. A seller's key sees what of it is the seller's own.")
  ParcelJson get(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    return ParcelJson.of(parcels.get(caller.visibleSeller(null), new ParcelId(id)));
  }

  @GetMapping("/api/v1/returns/{id}/parcels")
  @HasScope("returns:read")
  @Operation(
      summary = "List the parcels of a return",
      description = "With their scans, the first announced first.")
  List<ParcelJson> list(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    ReturnCaseId found = new ReturnCaseId(id);
    return parcels.ofCase(reading.ownerOf(caller, found), found).stream()
        .map(ParcelJson::of)
        .toList();
  }
}
