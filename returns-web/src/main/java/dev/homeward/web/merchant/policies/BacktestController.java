package dev.homeward.web.merchant.policies;

import dev.homeward.backtest.BacktestChange;
import dev.homeward.backtest.BacktestView;
import dev.homeward.backtest.Backtests;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A backtest: how far it is, what came out, and the returns behind it. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/policies/backtests/{id}")
class BacktestController {

  private final Backtests backtests;

  BacktestController(Backtests backtests) {
    this.backtests = backtests;
  }

  /**
   * @param change of which examples are shown; null for all
   */
  @GetMapping
  String show(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable BacktestChange change,
      Model model) {
    model.addAttribute("test", backtests.get(member.seller(), id));
    model.addAttribute("change", change);
    return "merchant/policies/backtest";
  }

  /** The moving part of the page, asked for again and again until the work is over. */
  @GetMapping("/progress")
  String progress(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      HttpServletResponse response,
      Model model) {
    BacktestView test = backtests.get(member.seller(), id);
    model.addAttribute("test", test);
    if (!test.state().busy()) {
      response.setStatus(286);
      response.setHeader("HX-Refresh", "true");
    }
    return "merchant/policies/backtest :: progress";
  }
}
