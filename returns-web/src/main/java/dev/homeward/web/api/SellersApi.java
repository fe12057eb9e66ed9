package dev.homeward.web.api;

import dev.homeward.account.SellerOnboarding;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import dev.homeward.web.support.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sellers, over the API: the scopes concerned are the platform's alone. */
@RestController
@RequestMapping("/api/v1/sellers")
class SellersApi {

  private final Sellers sellers;
  private final SellerOnboarding onboarding;

  SellersApi(Sellers sellers, SellerOnboarding onboarding) {
    this.sellers = sellers;
    this.onboarding = onboarding;
  }

  @PostMapping
  @HasScope("sellers:write")
  ResponseEntity<SellerJson> register(
      @AuthenticationPrincipal ApiCaller caller, @Valid @RequestBody SellerJson seller) {
    SellerView registered = onboarding.register(caller.actor(), seller.registration());
    return ResponseEntity.created(URI.create("/api/v1/sellers/" + registered.id()))
        .body(SellerJson.of(registered));
  }

  @GetMapping
  @HasScope("sellers:read")
  PageOf<SellerJson> list(
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
    Page<SellerView> found = sellers.page(page, size);
    return new PageOf<>(
        found.map(SellerJson::of).getContent(), page, size, found.getTotalElements());
  }
}
