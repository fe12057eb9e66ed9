package dev.homeward.web.api.routes;

import dev.homeward.routing.plan.Route;
import dev.homeward.routing.plan.Routes;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.api.ReturnReading;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import dev.homeward.web.support.RouteWords;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the goods of a return go, over the API. */
@RestController
@RequestMapping("/api/v1/returns/{id}/routes")
class RoutesApi {

  private final Routes routes;
  private final ReturnReading reading;
  private final RouteWords words;

  RoutesApi(Routes routes, ReturnReading reading, RouteWords words) {
    this.routes = routes;
    this.reading = reading;
    this.words = words;
  }

  /**
   * Another way than the arithmetic says.
   *
   * @param derogation of the law, for a way that it forbids; an option's block names those it takes
   */
  record OverrideJson(
      @NotNull UUID line,
      @NotNull Route route,
      @NotBlank @Size(max = 1_000) String reason,
      @Pattern(regexp = "[A-Z_]{1,40}") @Nullable String derogation) {}

  /** A line that goes by the arithmetic again. */
  record LineJson(@NotNull UUID line) {}

  @GetMapping
  @HasScope("returns:read")
  @Operation(
      summary = "Compare the ways of the goods of a return",
      description =
          "Every way of the goods that have not gone theirs, term by term, or what closes it. It"
              + " changes nothing.")
  RoutePlanJson plan(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    ReturnCaseId found = new ReturnCaseId(id);
    return plan(reading.sellerOf(caller, found), found);
  }

  @PostMapping("/override")
  @HasScope("returns:write")
  @Operation(
      summary = "Have the goods of a line go another way, with a reason",
      description = "The same choice again changes nothing. A way that is closed is refused.")
  RoutePlanJson override(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody OverrideJson choice) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    routes.choose(
        seller,
        found,
        new ReturnLineId(choice.line()),
        choice.route(),
        choice.reason(),
        choice.derogation(),
        caller.actor());
    return plan(seller, found);
  }

  @PostMapping("/follow")
  @HasScope("returns:write")
  @Operation(summary = "Have the goods of a line go by the arithmetic again")
  RoutePlanJson follow(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody LineJson line) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    routes.follow(seller, found, new ReturnLineId(line.line()), caller.actor());
    return plan(seller, found);
  }

  private RoutePlanJson plan(SellerId seller, ReturnCaseId id) {
    return RoutePlanJson.of(routes.plan(seller, id), words);
  }
}
