package dev.homeward.web.api.routes;

import dev.homeward.routing.LaneId;
import dev.homeward.routing.Lanes;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.support.PageOf;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The platform's lanes, over the API; what freight costs the platform is not for sellers. */
@RestController
@RequestMapping("/api/v1/lanes")
class LanesApi {

  private final Lanes lanes;

  LanesApi(Lanes lanes) {
    this.lanes = lanes;
  }

  @GetMapping
  @PreAuthorize("hasRole('PLATFORM') and hasAuthority('SCOPE_returns:read')")
  @Operation(summary = "List lanes", description = "By their ends, closed ones too.")
  PageOf<LaneJson> list(
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
    return PageOf.cut(lanes.all(), page, size, LaneJson::of);
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasRole('PLATFORM') and hasAuthority('SCOPE_returns:read')")
  @Operation(summary = "Read a lane")
  LaneJson get(@PathVariable UUID id) {
    return LaneJson.of(lanes.get(new LaneId(id)));
  }

  @PutMapping
  @PreAuthorize("hasRole('PLATFORM') and hasAuthority('SCOPE_returns:write')")
  @Operation(
      summary = "Add the lane of a carrier between two places, or change it",
      description = "409 where the version named is not the present one.")
  ResponseEntity<LaneJson> put(
      @AuthenticationPrincipal ApiCaller caller, @Valid @RequestBody LaneJson lane) {
    Lanes.Put put = lanes.put(lane.toDetails(), lane.version(), caller.actor());
    return ResponseEntity.status(put.added() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(LaneJson.of(put.lane()));
  }
}
