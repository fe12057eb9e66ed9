package dev.homeward.web.support;

import dev.homeward.audit.AuditFilter;
import dev.homeward.audit.AuditTrail;
import dev.homeward.shared.SellerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the screen of the audit trail, for all of it or for one seller. */
@Component
public class AuditScreen {

  private static final int PAGE_SIZE = 50;

  private final AuditTrail audit;

  AuditScreen(AuditTrail audit) {
    this.audit = audit;
  }

  /**
   * @param seller the tenant whose trail is shown; null for everything
   * @return the view
   */
  public String show(
      @Nullable SellerId seller, String action, String text, @Nullable UUID from, Model model) {
    String exactly = action.isBlank() ? null : action;
    String part = text.isBlank() ? null : text.strip();
    model.addAttribute(
        "trail", audit.page(new AuditFilter(seller, exactly, part), from, PAGE_SIZE));
    model.addAttribute("actions", audit.actions(seller));
    model.addAttribute("action", action);
    model.addAttribute("text", text);
    return "account/audit";
  }
}
