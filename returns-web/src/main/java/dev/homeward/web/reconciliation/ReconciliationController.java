package dev.homeward.web.reconciliation;

import dev.homeward.reconciliation.Reconciliation;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.web.support.Shell;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows what agrees and what does not: sellers their own, operators anybody's. */
@Controller
class ReconciliationController {

  private final Reconciliation reconciliation;
  private final Sellers sellers;
  private final Shell shell;

  ReconciliationController(Reconciliation reconciliation, Sellers sellers, Shell shell) {
    this.reconciliation = reconciliation;
    this.sellers = sellers;
    this.shell = shell;
  }

  @GetMapping("/merchant/reconciliation")
  String own(Model model) {
    return show(Objects.requireNonNull(shell.getSeller()), "merchant", model);
  }

  @GetMapping("/ops/sellers/{seller}/reconciliation")
  String any(@PathVariable UUID seller, Model model) {
    return show(sellers.get(new SellerId(seller)), "ops", model);
  }

  private String show(SellerView seller, String portal, Model model) {
    model.addAttribute("seller", seller);
    model.addAttribute("portal", portal);
    model.addAttribute("subjects", Reconciliation.Subject.values());
    model.addAttribute("report", reconciliation.of(seller.id()));
    return "reconciliation/show";
  }
}
