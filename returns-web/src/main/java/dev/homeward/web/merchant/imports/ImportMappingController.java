package dev.homeward.web.merchant.imports;

import dev.homeward.imports.ImportPreview;
import dev.homeward.imports.ImportReports;
import dev.homeward.imports.Imports;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ImportersOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says which column means what. */
@Controller
@ImportersOnly
@RequestMapping("/merchant/imports/{id}/mapping")
class ImportMappingController {

  private final Imports imports;
  private final ImportReports reports;

  ImportMappingController(Imports imports, ImportReports reports) {
    this.imports = imports;
    this.reports = reports;
  }

  @GetMapping
  String edit(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String profile,
      Model model) {
    return form(member.seller(), new ImportId(id), profile, null, model);
  }

  @PostMapping
  String save(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    ImportId wanted = new ImportId(id);
    MappingForm form = MappingForm.of(sent);
    try {
      imports.map(member.seller(), wanted, form.profile(), form.adjustments());
    } catch (BusinessRuleViolation e) {
      response.setStatus(422);
      model.addAttribute("refusal", e);
      return form(member.seller(), wanted, form.profile(), form, model);
    }
    if ("run".equals(sent.get("then"))) {
      imports.run(member.seller(), wanted);
      redirect.addFlashAttribute("flash", "imports.flash.queued");
    } else {
      imports.check(member.seller(), wanted);
      redirect.addFlashAttribute("flash", "imports.flash.mapped");
    }
    return "redirect:/merchant/imports/" + id;
  }

  private String form(
      SellerId seller,
      ImportId id,
      @Nullable String profile,
      @Nullable MappingForm typed,
      Model model) {
    ImportPreview preview = reports.preview(seller, id, profile);
    model.addAttribute("summary", reports.view(seller, id).summary());
    model.addAttribute("problem", preview.problem());
    model.addAttribute("mapping", MappingView.of(preview, typed));
    model.addAttribute("preview", preview);
    return "merchant/imports/mapping";
  }
}
