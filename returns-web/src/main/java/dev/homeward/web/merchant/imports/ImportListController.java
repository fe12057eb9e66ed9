package dev.homeward.web.merchant.imports;

import dev.homeward.imports.ImportReports;
import dev.homeward.imports.Upload;
import dev.homeward.shared.ImportId;
import dev.homeward.web.security.ImportersOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.ImportDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The seller's imports, and the way in for new files. */
@Controller
@RequestMapping("/merchant/imports")
class ImportListController {

  private static final int PAGE = 25;
  private static final List<String> PROFILES =
      List.of("homeward-orders", "shopify-orders", "invoices-and-credit-notes");

  private final ImportDesk imports;
  private final ImportReports reports;

  ImportListController(ImportDesk imports, ImportReports reports) {
    this.imports = imports;
    this.reports = reports;
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal StaffMember member,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var found = reports.page(member.seller(), Math.max(0, page), PAGE);
    model.addAttribute("imports", found.getContent());
    model.addAttribute("page", found.getNumber());
    model.addAttribute("size", PAGE);
    model.addAttribute("total", found.getTotalElements());
    model.addAttribute("profiles", PROFILES);
    return "merchant/imports/list";
  }

  @ImportersOnly
  @PostMapping
  String upload(
      @AuthenticationPrincipal StaffMember member,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String profile,
      HttpServletResponse response,
      Model model)
      throws IOException {
    String name = file == null ? null : file.getOriginalFilename();
    if (file == null || name == null || name.isBlank()) {
      response.setStatus(422);
      model.addAttribute("missing", true);
      model.addAttribute("profile", profile);
      return list(member, 0, model);
    }
    ImportId id;
    try (InputStream content = file.getInputStream()) {
      Upload upload =
          new Upload(name, profile.isEmpty() ? null : profile, member.displayName(), content);
      id = imports.upload(member.actor(), member.seller(), upload, null);
    }
    return "redirect:/merchant/imports/" + id;
  }

  @GetMapping("/template")
  ResponseEntity<Resource> template() {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"homeward-orders.csv\"")
        .body(new ClassPathResource("imports/homeward-orders.csv"));
  }
}
