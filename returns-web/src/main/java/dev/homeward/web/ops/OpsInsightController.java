package dev.homeward.web.ops;

import dev.homeward.web.insight.InsightPortal;
import dev.homeward.web.insight.InsightScreens;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Return rates of all sellers, and of each. */
@Controller
@RequestMapping("/ops/insight")
class OpsInsightController {

  private static final InsightPortal PORTAL =
      new InsightPortal("/ops/insight", null, ZoneId.of("UTC"));

  private final InsightScreens screens;

  OpsInsightController(InsightScreens screens) {
    this.screens = screens;
  }

  @GetMapping
  String overview(
      @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse to) {
    return screens.overview(PORTAL, typed, model, to);
  }

  @GetMapping("ranking")
  String ranking(
      @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse to) {
    return screens.ranking(PORTAL, typed, model, to);
  }

  @GetMapping("lines")
  String lines(
      @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse to) {
    return screens.lines(PORTAL, typed, model, to);
  }

  @GetMapping("unmatched")
  String unmatched(
      @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse to) {
    return screens.unmatched(PORTAL, typed, model, to);
  }

  @GetMapping("ranking.csv")
  void rankingFile(@RequestParam MultiValueMap<String, String> typed, HttpServletResponse to)
      throws IOException {
    screens.rankingFile(PORTAL, typed, to);
  }

  @GetMapping("lines.csv")
  void linesFile(@RequestParam MultiValueMap<String, String> typed, HttpServletResponse to)
      throws IOException {
    screens.linesFile(PORTAL, typed, to);
  }
}
