package dev.homeward.web.merchant.standing;

import dev.homeward.standing.GradeLink;
import dev.homeward.standing.GradeLinks;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.PublicUrl;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds the link that shows the grade to the seller's standing. */
@ControllerAdvice(assignableTypes = StandingController.class)
class GradeLinkPanel {

  private final GradeLinks links;
  private final PublicUrl publicUrl;

  GradeLinkPanel(GradeLinks links, PublicUrl publicUrl) {
    this.links = links;
    this.publicUrl = publicUrl;
  }

  /** What the page shows of a link. */
  record Shown(UUID id, String url, GradeLink link) {}

  @ModelAttribute("gradeLink")
  @Nullable Shown gradeLink(@AuthenticationPrincipal StaffMember member) {
    return links
        .of(member.seller())
        .map(link -> new Shown(link.id(), publicUrl.to("/verify/" + link.code()), link))
        .orElse(null);
  }
}
