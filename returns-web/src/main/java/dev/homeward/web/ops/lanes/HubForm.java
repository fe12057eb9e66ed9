package dev.homeward.web.ops.lanes;

import dev.homeward.routing.Capability;
import dev.homeward.routing.Hub;
import dev.homeward.routing.HubDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import dev.homeward.web.support.AddressForm;
import dev.homeward.web.support.Choices;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hub as it is typed in; its address has a form of its own.
 *
 * @param services cost of each for one unit; empty where the hub cannot do it
 */
record HubForm(
    long version,
    @Nullable String code,
    @Nullable String hubName,
    @Nullable String currency,
    @Nullable BigDecimal handling,
    @Nullable Map<Capability, String> services,
    boolean open) {

  static final HubForm EMPTY = new HubForm(0, "", "", "EUR", BigDecimal.ZERO, Map.of(), true);

  static HubForm of(Hub hub) {
    HubDetails details = hub.details();
    Map<Capability, String> services = new EnumMap<>(Capability.class);
    details.services().forEach((what, cost) -> services.put(what, cost.amount().toPlainString()));
    return new HubForm(
        hub.version(),
        details.code(),
        details.name(),
        details.handling().currency().getCurrencyCode(),
        details.handling().amount(),
        services,
        details.open());
  }

  /** Returns what was typed for a service; empty for nothing. */
  public String service(Capability what) {
    return services == null ? "" : services.getOrDefault(what, "");
  }

  /**
   * @param owner whose own the hub is; null for the platform's
   */
  HubDetails details(AddressForm address, @Nullable SellerId owner) {
    Currency money = Choices.currency(currency == null ? "" : currency);
    Map<Capability, Money> costs = new EnumMap<>(Capability.class);
    for (Capability what : Capability.values()) {
      String typed = service(what).strip();
      if (!typed.isEmpty()) {
        costs.put(what, Money.of(amount(typed), money));
      }
    }
    return new HubDetails(
        owner,
        code == null ? "" : code,
        hubName == null ? "" : hubName,
        address.address(),
        address.consignee(),
        Money.of(handling == null ? BigDecimal.ZERO : handling, money),
        costs,
        open);
  }

  private static BigDecimal amount(String typed) {
    try {
      return new BigDecimal(typed);
    } catch (NumberFormatException e) {
      throw new BusinessRuleViolation("hub.cost");
    }
  }
}
