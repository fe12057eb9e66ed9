package dev.homeward.web.merchant.standing;

import dev.homeward.evidence.PhotoSize;
import dev.homeward.evidence.SellerDocuments;
import dev.homeward.oversight.Appeal;
import dev.homeward.oversight.Appeals;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.OwnerOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.PhotoAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes and shows the documents of a seller's own appeals. */
@Controller
@RequestMapping("/merchant/standing/appeals/{id}/documents")
class AppealDocumentsController {

  private final Appeals appeals;
  private final SellerDocuments documents;
  private final StandingScreen screen;

  AppealDocumentsController(Appeals appeals, SellerDocuments documents, StandingScreen screen) {
    this.screen = screen;
    this.appeals = appeals;
    this.documents = documents;
  }

  @OwnerOnly
  @PostMapping
  String add(
      @PathVariable UUID id,
      @RequestParam List<MultipartFile> files,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect)
      throws IOException {
    Appeal appeal = appeals.get(Optional.of(member.seller()), id);
    try {
      if (!appeal.isOpen()) {
        throw new BusinessRuleViolation("appeal.decided-already", appeal.reference());
      }
      for (MultipartFile file : files) {
        documents.add(member.seller(), id, file.getInputStream(), member.actor());
      }
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return screen.show(member.seller(), model);
    }
    redirect.addFlashAttribute("flash", "credit.document.added");
    return "redirect:/merchant/standing";
  }

  @GetMapping("/{blob}")
  ResponseEntity<Resource> show(
      @PathVariable UUID id,
      @PathVariable String blob,
      @RequestParam(defaultValue = "false") boolean small,
      @AuthenticationPrincipal StaffMember member) {
    appeals.get(Optional.of(member.seller()), id);
    PhotoSize size = small ? PhotoSize.SMALL : PhotoSize.FULL;
    return PhotoAnswer.of(documents.picture(member.seller(), id, blob, size));
  }
}
