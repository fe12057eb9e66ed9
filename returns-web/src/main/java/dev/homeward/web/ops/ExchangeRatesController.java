package dev.homeward.web.ops;

import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.fx.ExchangeRates;
import dev.homeward.fx.RateImport;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows which reference rates are known, and takes in files of them. */
@Controller
class ExchangeRatesController {

  private final ExchangeRates rates;
  private final AuditTrail audit;

  ExchangeRatesController(ExchangeRates rates, AuditTrail audit) {
    this.rates = rates;
    this.audit = audit;
  }

  @GetMapping("/ops/exchange-rates")
  String list(Model model) {
    model.addAttribute("coverage", rates.coverage());
    return "ops/exchange-rates";
  }

  @PostMapping("/ops/exchange-rates")
  String importFile(
      @AuthenticationPrincipal StaffMember member,
      @RequestParam MultipartFile file,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      return switch (rates.importFile(content)) {
        case RateImport.Accepted accepted -> {
          audit.record(
              member.actor(),
              "exchange-rates.imported",
              Subject.of(
                  "exchange-rates", "euro", String.valueOf(file.getOriginalFilename()), null),
              Map.of(),
              Map.of("days", accepted.days(), "added", accepted.added()));
          redirect.addFlashAttribute("flash", "ops.exchange-rates.imported");
          redirect.addFlashAttribute("flashArgument", accepted.added() + accepted.corrected());
          yield "redirect:/ops/exchange-rates";
        }
        case RateImport.Refused refused -> {
          response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
          model.addAttribute("refusal", code(refused.reason()));
          model.addAttribute("line", refused.line());
          model.addAttribute("found", refused.found());
          yield list(model);
        }
      };
    }
  }

  private static String code(RateImport.Reason reason) {
    return "error.rate-file." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
