package dev.homeward.web.shopper.verify;

import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.standing.GradeLinks;
import dev.homeward.standing.SellerGrade;
import dev.homeward.web.shopper.LookupThrottle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells whoever has a seller's link which grade the seller has, and nothing else of it. */
@Controller
class VerifyController {

  private static final String VIEW = "shopper/verify";

  private final GradeLinks links;
  private final Sellers sellers;
  private final LookupThrottle throttle;
  private final Clock clock;

  VerifyController(GradeLinks links, Sellers sellers, LookupThrottle throttle, Clock clock) {
    this.links = links;
    this.sellers = sellers;
    this.throttle = throttle;
    this.clock = clock;
  }

  @GetMapping("/verify/{code}")
  String show(
      @PathVariable String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("state", "unknown");
    if (!throttle.admitsVerification(request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      model.addAttribute("state", "busy");
      return VIEW;
    }
    Optional<SellerGrade> grade = links.grade(code);
    Optional<SellerView> seller = grade.map(SellerGrade::seller).flatMap(sellers::find);
    if (seller.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return VIEW;
    }
    model.addAttribute("state", "known");
    model.addAttribute("seller", seller.get());
    model.addAttribute("grade", grade.get());
    model.addAttribute("now", clock.instant());
    model.addAttribute("zone", ZoneOffset.UTC);
    return VIEW;
  }
}
