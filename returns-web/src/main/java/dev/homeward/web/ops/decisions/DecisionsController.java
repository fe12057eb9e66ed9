package dev.homeward.web.ops.decisions;

import dev.homeward.evidence.CasePhotos;
import dev.homeward.evidence.PhotoSize;
import dev.homeward.returncase.Decline;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.PhotoAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets operators decide about the returns of sellers that may not do so themselves for now. */
@Controller
@RequestMapping("/ops/decisions")
class DecisionsController {

  private final DecisionsScreen screen;
  private final ReturnDecisions decisions;
  private final CasePhotos photos;

  DecisionsController(DecisionsScreen screen, ReturnDecisions decisions, CasePhotos photos) {
    this.screen = screen;
    this.decisions = decisions;
    this.photos = photos;
  }

  @GetMapping
  String sellers(Model model) {
    return screen.sellers(model);
  }

  @GetMapping("/{seller}")
  String queue(
      @PathVariable UUID seller,
      @RequestParam(required = false) @Nullable UUID after,
      Model model) {
    ReturnCaseId last = after == null ? null : new ReturnCaseId(after);
    return screen.queue(new SellerId(seller), last, model);
  }

  @GetMapping("/{seller}/{id}")
  String show(@PathVariable UUID seller, @PathVariable UUID id, Model model) {
    return screen.show(new SellerId(seller), new ReturnCaseId(id), model);
  }

  @GetMapping("/{seller}/{id}/photos/{blob}")
  ResponseEntity<Resource> photo(
      @PathVariable UUID seller,
      @PathVariable UUID id,
      @PathVariable String blob,
      @RequestParam(defaultValue = "false") boolean small) {
    SellerId of = new SellerId(seller);
    screen.require(of);
    PhotoSize size = small ? PhotoSize.SMALL : PhotoSize.FULL;
    return PhotoAnswer.of(photos.picture(of, new ReturnCaseId(id), blob, size));
  }

  @PostMapping("/{seller}/{id}")
  String decide(
      @PathVariable UUID seller,
      @PathVariable UUID id,
      @RequestParam long version,
      @RequestParam String decision,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String text,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    SellerId of = new SellerId(seller);
    ReturnCaseId which = new ReturnCaseId(id);
    screen.require(of);
    try {
      if (decision.equals("approve")) {
        decisions.approve(of, which, version, member.actor());
      } else {
        decisions.decline(of, which, version, new Decline(reason, text), member.actor());
      }
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      model.addAttribute("typed", text);
      model.addAttribute("reason", reason);
      return screen.show(of, which, model);
    }
    redirect.addFlashAttribute("flash", "ops.decisions.decided");
    return "redirect:/ops/decisions/" + seller;
  }
}
