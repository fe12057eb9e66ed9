package dev.homeward.web.api;

import dev.homeward.fx.ExchangeRates;
import dev.homeward.fx.RateImport;
import dev.homeward.shared.BusinessRuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reference rates, over the API. */
@RestController
class ExchangeRatesApi {

  private final ExchangeRates rates;

  ExchangeRatesApi(ExchangeRates rates) {
    this.rates = rates;
  }

  /** Takes in a file as the ECB publishes it, csv or zip, for all sellers. */
  @PostMapping("/api/v1/exchange-rates")
  @PreAuthorize("hasRole('PLATFORM') and hasAuthority('SCOPE_imports:write')")
  RateImport.Accepted importFile(@RequestParam MultipartFile file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      return switch (rates.importFile(content)) {
        case RateImport.Accepted accepted -> accepted;
        case RateImport.Refused refused ->
            throw new BusinessRuleViolation(
                "rate-file." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                refused.line(),
                refused.found());
      };
    }
  }
}
