package dev.homeward.web.merchant.returns;

import dev.homeward.evidence.InspectionPhotos;
import dev.homeward.inspection.Inspections;
import dev.homeward.inspection.Intake;
import dev.homeward.inspection.Receiving;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.web.security.ReceiversOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The warehouse's desk: books in what a parcel holds of a return, and judges it. */
@ReceiversOnly
@Controller
@RequestMapping("/merchant/returns/{id}")
class ReceivingController {

  private final Receiving receiving;
  private final Inspections inspections;
  private final Intake intake;
  private final InspectionPhotos photos;
  private final InspectScreen screen;

  ReceivingController(
      Receiving receiving,
      Inspections inspections,
      Intake intake,
      InspectionPhotos photos,
      InspectScreen screen) {
    this.receiving = receiving;
    this.inspections = inspections;
    this.intake = intake;
    this.photos = photos;
    this.screen = screen;
  }

  /** Somebody at the table with a return, and what they typed. */
  private record Table(
      ReturnCaseId id,
      StaffMember member,
      ParcelForm parcel,
      Map<String, String> typed,
      MultiValueMap<String, MultipartFile> files) {

    private boolean atOnce() {
      return Boolean.TRUE.equals(parcel.once());
    }
  }

  @ModelAttribute
  void table(
      @PathVariable UUID id,
      @AuthenticationPrincipal StaffMember member,
      @ModelAttribute("parcel") ParcelForm parcel,
      @RequestParam Map<String, String> typed,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Model model) {
    model.addAttribute("table", new Table(new ReturnCaseId(id), member, parcel, typed, files));
  }

  @GetMapping("/inspect")
  String inspect(@ModelAttribute(name = "table", binding = false) Table table, Model model) {
    return screen.show(table.member.seller(), table.id, table.parcel, Map.of(), model);
  }

  /** Books in; where the warehouse does both at once, judges too. */
  @PostMapping("/receipt")
  String receive(
      @ModelAttribute(name = "table", binding = false) Table table,
      @RequestParam UUID key,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return book(
        table,
        forms -> {
          if (table.atOnce()) {
            intake.take(
                table.member.seller(),
                table.id,
                key,
                forms.received(),
                forms.judged("received"),
                table.member.actor());
          } else {
            receiving.receive(
                table.member.seller(), table.id, key, forms.received(), table.member.actor());
          }
        },
        table.atOnce() ? "merchant.inspect.both" : "merchant.inspect.received",
        new Answer(model, response, redirect));
  }

  @PostMapping("/inspection")
  String judge(
      @ModelAttribute(name = "table", binding = false) Table table,
      @RequestParam UUID key,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return book(
        table,
        forms ->
            inspections.inspect(
                table.member.seller(), table.id, key, forms.judged("judged"), table.member.actor()),
        "merchant.inspect.judged",
        new Answer(model, response, redirect));
  }

  private record Answer(Model model, HttpServletResponse response, RedirectAttributes redirect) {}

  /** What is refused comes back with everything that was typed. */
  private String book(Table table, Consumer<InspectForms> deed, String done, Answer answer) {
    try {
      ReturnCaseDetails details = screen.details(table.member.seller(), table.id);
      keepPhotos(table, details);
      deed.accept(new InspectForms(table.typed, details));
      answer.redirect().addFlashAttribute("flash", done);
      answer.redirect().addFlashAttribute("booked", true);
      return table.parcel.inspect(table.id);
    } catch (BusinessRuleViolation refusal) {
      answer.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      answer.model().addAttribute("refusal", refusal);
      return screen.show(
          table.member.seller(), table.id, table.parcel, table.typed, answer.model());
    }
  }

  /** Photos first: a form that is refused cannot hand its files back, so they are kept already. */
  private void keepPhotos(Table table, ReturnCaseDetails details) {
    for (CaseLine line : details.lines()) {
      for (MultipartFile file : table.files.getOrDefault("photo-" + line.id(), List.of())) {
        if (!file.isEmpty()) {
          keep(table, line.id(), file);
        }
      }
    }
  }

  private void keep(Table table, ReturnLineId line, MultipartFile file) {
    try (InputStream content = file.getInputStream()) {
      photos.add(table.member.seller(), table.id, line, content, table.member.actor());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
