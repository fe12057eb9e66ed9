package dev.homeward.web.merchant;

import dev.homeward.web.insight.InsightPortal;
import dev.homeward.web.insight.InsightScreens;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Shell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Return rates of the person's own seller, whatever the parameters say. */
@Controller
@RequestMapping("/merchant/insight")
class MerchantInsightController {

  private final InsightScreens screens;
  private final Shell shell;

  MerchantInsightController(InsightScreens screens, Shell shell) {
    this.screens = screens;
    this.shell = shell;
  }

  @GetMapping
  String overview(
      @AuthenticationPrincipal StaffMember member,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletResponse to) {
    return screens.overview(portal(member), typed, model, to);
  }

  @GetMapping("ranking")
  String ranking(
      @AuthenticationPrincipal StaffMember member,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletResponse to) {
    return screens.ranking(portal(member), typed, model, to);
  }

  @GetMapping("lines")
  String lines(
      @AuthenticationPrincipal StaffMember member,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletResponse to) {
    return screens.lines(portal(member), typed, model, to);
  }

  @GetMapping("unmatched")
  String unmatched(
      @AuthenticationPrincipal StaffMember member,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletResponse to) {
    return screens.unmatched(portal(member), typed, model, to);
  }

  @GetMapping("ranking.csv")
  void rankingFile(
      @AuthenticationPrincipal StaffMember member,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse to)
      throws IOException {
    screens.rankingFile(portal(member), typed, to);
  }

  @GetMapping("lines.csv")
  void linesFile(
      @AuthenticationPrincipal StaffMember member,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse to)
      throws IOException {
    screens.linesFile(portal(member), typed, to);
  }

  private InsightPortal portal(StaffMember member) {
    return new InsightPortal("/merchant/insight", member.seller(), shell.getZone());
  }
}
