package dev.homeward.routing;

import dev.homeward.address.TwoScripts;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a hub.
 *
 * @param seller whose own it is; null for the platform's, which every seller may use
 * @param code short name on labels and lists, such as {@code FRA-1}
 * @param handling cost of taking one unit in and keeping it until it moves on
 * @param services what it can do, and the cost of each for one unit
 * @param open whether goods may still be sent there
 */
public record HubDetails(
    @Nullable SellerId seller,
    String code,
    String name,
    TwoScripts address,
    Consignee consignee,
    Money handling,
    Map<Capability, Money> services,
    boolean open) {

  /** How the code of a hub looks. */
  public static final String CODE = "[A-Z0-9][A-Z0-9-]{1,19}";

  public HubDetails {
    code = code.strip().toUpperCase(Locale.ROOT);
    name = name.strip();
    if (!code.matches(CODE)) {
      throw new BusinessRuleViolation("hub.code");
    }
    if (name.isEmpty() || name.length() > 200) {
      throw new BusinessRuleViolation("hub.name");
    }
    Map<Capability, Money> sorted = new EnumMap<>(Capability.class);
    sorted.putAll(services);
    services = Collections.unmodifiableMap(sorted);
    for (Money cost : services.values()) {
      if (!cost.currency().equals(handling.currency())) {
        throw new BusinessRuleViolation("hub.cost");
      }
    }
    if (handling.isNegative() || services.values().stream().anyMatch(Money::isNegative)) {
      throw new BusinessRuleViolation("hub.cost");
    }
  }

  public CountryCode country() {
    return address.latin().country();
  }

  public boolean can(Capability capability) {
    return services.containsKey(capability);
  }

  /** Returns the same as a seller's own. */
  HubDetails of(SellerId owner) {
    return new HubDetails(owner, code, name, address, consignee, handling, services, open);
  }

  /** Returns the same, open for goods or not. */
  public HubDetails opened(boolean yes) {
    return new HubDetails(seller, code, name, address, consignee, handling, services, yes);
  }
}
