package dev.homeward.web.withdrawal;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.FiledReturn;
import dev.homeward.returncase.ReturnRefused;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import dev.homeward.withdrawal.Matching;
import dev.homeward.withdrawal.SetAside;
import dev.homeward.withdrawal.SettingAside;
import dev.homeward.withdrawal.StatementId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Carries out what staff find about a statement, or shows it again with what is against that. */
@Component
class StatementActions {

  private final StatementScreen screen;
  private final Matching matching;
  private final SettingAside aside;

  StatementActions(StatementScreen screen, Matching matching, SettingAside aside) {
    this.aside = aside;
    this.screen = screen;
    this.matching = matching;
  }

  /** Who acts, for whom, on which statement. */
  record Visit(Optional<SellerId> seller, StatementId id, Actor actor) {}

  /**
   * @param then where to go once it is a return
   */
  String match(
      Visit at,
      UUID order,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response,
      Function<FiledReturn, String> then) {
    OrderView meant = screen.order(at.seller(), order);
    MatchForm form = MatchForm.read(request, meant);
    try {
      return then.apply(
          matching.match(
              at.seller(), at.id(), meant.id(), form.lines(), form.beyond(), at.actor()));
    } catch (ReturnRefused refused) {
      model.addAttribute("refusals", refused.refusals());
    } catch (BusinessRuleViolation refusal) {
      model.addAttribute("refusal", refusal);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return screen.open(at.seller(), at.id(), order, null, model);
  }

  String setAside(
      Visit at,
      SetAside reason,
      String note,
      Model model,
      HttpServletResponse response,
      String then) {
    try {
      aside.setAside(at.seller(), at.id(), reason, note, at.actor());
      return then;
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return screen.open(at.seller(), at.id(), null, null, model);
    }
  }
}
