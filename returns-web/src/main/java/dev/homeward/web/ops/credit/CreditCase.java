package dev.homeward.web.ops.credit;

import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.StandingTerms;
import dev.homeward.standing.Standings;
import dev.homeward.standing.TermsInForce;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page about one seller, for those who decide about it, and what they do there. */
@Component
class CreditCase {

  private static final int GRADES = 24;

  private final Sellers sellers;
  private final Standings standings;
  private final StandingTerms terms;
  private final Dossier dossier;
  private final CreditPictures pictures;
  private final Clock clock;

  CreditCase(
      Sellers sellers,
      Standings standings,
      StandingTerms terms,
      Dossier dossier,
      CreditPictures pictures,
      Clock clock) {
    this.sellers = sellers;
    this.standings = standings;
    this.terms = terms;
    this.dossier = dossier;
    this.pictures = pictures;
    this.clock = clock;
  }

  /** Somebody at the page of a seller. */
  record Visit(
      SellerId seller,
      StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {}

  /**
   * Does something, and shows the page again: anew if it was done, else with what is against it and
   * all that was typed.
   *
   * @param flash what to say when it was done
   * @param typed what was typed, by the name of its field
   */
  String attempt(Visit at, String flash, Map<String, String> typed, Runnable action) {
    sellers.get(at.seller());
    try {
      action.run();
    } catch (BusinessRuleViolation refusal) {
      at.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      at.model().addAttribute("refusal", refusal);
      at.model().addAttribute("typed", typed);
      return show(at.seller(), at.member(), at.model());
    }
    at.redirect().addFlashAttribute("flash", flash);
    return "redirect:/ops/credit/" + at.seller();
  }

  String show(SellerId seller, StaffMember member, Model model) {
    TermsInForce held = terms.read(seller);
    model.addAttribute("seller", sellers.get(seller));
    model.addAttribute("terms", held);
    model.addAttribute("me", member.id().toString());
    model.addAttribute("now", clock.instant());
    model.addAttribute("grades", standings.history(seller, GRADES));
    model.addAttribute("restrictions", new Grade[] {Grade.D, Grade.E});
    model.addAttribute("newViolation", UUID.randomUUID());
    model.addAttribute("newNote", UUID.randomUUID());
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", Map.of());
    }
    dossier.fill(seller, model);
    pictures.fill(seller, model);
    return "ops/credit/case";
  }
}
