package dev.homeward.web.merchant.strategy;

import dev.homeward.analytics.replica.ReplicaUnavailable;
import dev.homeward.analytics.watch.cost.ReturnCosts;
import dev.homeward.analytics.watch.cost.ReturnStrategy;
import dev.homeward.seller.SellerView;
import dev.homeward.shared.Money;
import dev.homeward.web.support.Shell;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a seller the products and regions whose returns cost most. */
@Controller
class StrategyController {

  private static final BigDecimal MOST = new BigDecimal(1_000_000);

  private final ReturnCosts costs;
  private final Shell shell;

  StrategyController(ReturnCosts costs, Shell shell) {
    this.costs = costs;
    this.shell = shell;
  }

  @GetMapping("/merchant/strategy")
  String show(@RequestParam(defaultValue = "") String parcel, Model model) {
    SellerView seller = Objects.requireNonNull(shell.getSeller());
    Money each = money(parcel, seller.currency());
    model.addAttribute("parcel", parcel);
    model.addAttribute("parcelRefused", each == null && !parcel.isBlank());
    model.addAttribute("parcelCost", each);
    model.addAttribute("currency", seller.currency().getCurrencyCode());
    try {
      ReturnStrategy strategy =
          costs.lastYear(seller.id(), seller.currency(), seller.timeZone(), each);
      model.addAttribute("strategy", strategy);
    } catch (ReplicaUnavailable e) {
      model.addAttribute("strategy", null);
    }
    return "merchant/strategy";
  }

  /** Reads an amount as people write it; null for none, and for what is no amount. */
  private static @Nullable Money money(String text, Currency currency) {
    try {
      BigDecimal amount = new BigDecimal(text.strip().replace(',', '.'));
      return amount.signum() < 0 || amount.compareTo(MOST) > 0
          ? null
          : Money.rounded(amount, currency);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
