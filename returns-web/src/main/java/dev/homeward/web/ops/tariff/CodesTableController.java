package dev.homeward.web.ops.tariff;

import dev.homeward.customs.tariff.HsImport;
import dev.homeward.customs.tariff.HsLookup;
import dev.homeward.customs.tariff.HsTable;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The table of commodity codes: takes one in, and looks codes up. */
@Controller
@RequestMapping("/ops/tariff")
class CodesTableController {

  private static final int VERSIONS = 20;
  private static final int MATCHES = 30;

  private final HsTable table;
  private final HsLookup lookup;

  CodesTableController(HsTable table, HsLookup lookup) {
    this.table = table;
    this.lookup = lookup;
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String search, Model model) {
    model.addAttribute("codes", table.size());
    model.addAttribute("versions", lookup.versions(VERSIONS));
    model.addAttribute("search", search);
    if (!search.isBlank()) {
      model.addAttribute("found", lookup.find(search, MATCHES));
    }
    return "ops/tariff/codes";
  }

  @PostMapping
  String takeIn(
      @RequestParam MultipartFile file,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      String name = String.valueOf(file.getOriginalFilename());
      return switch (table.importTable(content, name, member.actor())) {
        case HsImport.Imported imported -> {
          redirect.addFlashAttribute("flash", "tariff.codes.imported");
          redirect.addFlashAttribute("flashArgument", imported.codes());
          yield "redirect:/ops/tariff";
        }
        case HsImport.Refused refused -> {
          response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
          model.addAttribute("refused", refused);
          yield show("", model);
        }
      };
    }
  }
}
