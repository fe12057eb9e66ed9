package dev.homeward.web.api;

import dev.homeward.customs.tariff.HsImport;
import dev.homeward.customs.tariff.HsTable;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.ApiCaller;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The table of commodity codes, over the API. */
@RestController
class TariffApi {

  private final HsTable table;

  TariffApi(HsTable table) {
    this.table = table;
  }

  @PostMapping("/api/v1/commodity-codes")
  @PreAuthorize("hasRole('PLATFORM') and hasAuthority('SCOPE_imports:write')")
  @Operation(
      summary = "Replace the table of commodity codes",
      description =
          "csv or csv.gz with the columns hscode, description and parent; where a line is wrong"
              + " nothing changes.")
  HsImport.Imported importTable(
      @AuthenticationPrincipal ApiCaller caller, @RequestParam MultipartFile file)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      return switch (table.importTable(
          content, String.valueOf(file.getOriginalFilename()), caller.actor())) {
        case HsImport.Imported imported -> imported;
        case HsImport.Refused refused ->
            throw new BusinessRuleViolation("hs-file." + refused.reason(), refused.line());
      };
    }
  }
}
