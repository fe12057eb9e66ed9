package dev.homeward.web.merchant.labels;

import dev.homeward.shipping.label.LabelChoice;
import dev.homeward.shipping.label.Labels;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the returns whose label waits for somebody, and keeps which service is bought. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/labels")
class LabelsController {

  private final Labels labels;

  LabelsController(Labels labels) {
    this.labels = labels;
  }

  @GetMapping
  String list(@AuthenticationPrincipal StaffMember member, Model model) {
    model.addAttribute("todo", labels.todo(member.seller()));
    model.addAttribute("choices", LabelChoice.values());
    model.addAttribute("choice", labels.choice(member.seller()));
    return "merchant/labels/list";
  }

  @PostMapping("/choice")
  String choose(@RequestParam LabelChoice choice, @AuthenticationPrincipal StaffMember member) {
    labels.choose(member.seller(), choice, member.actor());
    return "redirect:/merchant/labels";
  }
}
