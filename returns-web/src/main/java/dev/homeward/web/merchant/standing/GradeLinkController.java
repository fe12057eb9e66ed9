package dev.homeward.web.merchant.standing;

import dev.homeward.standing.GradeLinks;
import dev.homeward.web.security.OwnerOnly;
import dev.homeward.web.security.StaffMember;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes and takes back the link by which a seller shows its grade. */
@OwnerOnly
@Controller
@RequestMapping("/merchant/standing/links")
class GradeLinkController {

  private static final String HOME = "redirect:/merchant/standing#link-title";

  private final GradeLinks links;

  GradeLinkController(GradeLinks links) {
    this.links = links;
  }

  @PostMapping
  String make(@AuthenticationPrincipal StaffMember member, RedirectAttributes redirect) {
    links.make(member.seller(), member.actor());
    redirect.addFlashAttribute("flash", "gradelink.made");
    return HOME;
  }

  @PostMapping("/{id}/revoke")
  String revoke(
      @PathVariable UUID id,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    links.revoke(member.seller(), id, member.actor());
    redirect.addFlashAttribute("flash", "gradelink.revoked");
    return HOME;
  }
}
