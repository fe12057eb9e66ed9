package dev.homeward.web.support;

import dev.homeward.address.AddressFormats;
import dev.homeward.address.AddressPart;
import dev.homeward.routing.Capability;
import dev.homeward.routing.Hub;
import dev.homeward.routing.HubDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hub as it is typed in; its address has a form of its own.
 *
 * @param services cost of each for one unit; empty where the hub cannot do it
 */
public record HubForm(
    long version,
    @Nullable String code,
    @Nullable String hubName,
    @Nullable String currency,
    @Nullable String handling,
    @Nullable Map<Capability, String> services,
    boolean open) {

  public static final HubForm EMPTY = new HubForm(0, "", "", "EUR", "0", Map.of(), true);

  /** Refusals of the whole by the field that they are about. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "hub.code-taken", "code",
          "return-address.incomplete", "postcode",
          "country.unknown", "country",
          "currency.unknown", "currency",
          "route.eori", "eori",
          "route.consignee-name", "recipient");

  private static final String COST = "error.hub.cost";
  private static final String NEEDED = "routes.field.needed";

  /** Returns the form of a hub that is on file. */
  public static HubForm of(Hub hub) {
    HubDetails details = hub.details();
    Map<Capability, String> services = new EnumMap<>(Capability.class);
    details.services().forEach((what, cost) -> services.put(what, cost.amount().toPlainString()));
    return new HubForm(
        hub.version(),
        details.code(),
        details.name(),
        details.handling().currency().getCurrencyCode(),
        details.handling().amount().toPlainString(),
        services,
        details.open());
  }

  /** Returns what was typed for a service; empty for nothing. */
  public String service(Capability what) {
    return services == null ? "" : services.getOrDefault(what, "");
  }

  /**
   * Looks at every field by itself, so that all that is wrong is said at once.
   *
   * @return the field to the key of what is wrong with it, in the order of the form
   */
  public Map<String, String> wrong(AddressForm address, AddressFormats formats) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!text(code).strip().toUpperCase(Locale.ROOT).matches(HubDetails.CODE)) {
      wrong.put("code", "error.hub.code");
    }
    if (text(hubName).isBlank()) {
      wrong.put("hubName", "error.hub.name");
    }
    address(address, formats, wrong);
    if (cost(text(handling)) == null) {
      wrong.put("handling", COST);
    }
    for (Capability what : Capability.values()) {
      if (!service(what).isBlank() && cost(service(what)) == null) {
        wrong.put("services[" + what + "]", COST);
      }
    }
    return wrong;
  }

  private static void address(AddressForm form, AddressFormats formats, Map<String, String> wrong) {
    needed("recipient", form.recipient(), wrong);
    if (text(form.country()).isBlank()) {
      needed("country", form.country(), wrong);
      needed("line", form.line(), wrong);
      needed("city", form.city(), wrong);
      return;
    }
    for (AddressPart part : formats.missing(form.address().latin())) {
      String field =
          switch (part) {
            case NAME -> "recipient";
            case LINES -> "line";
            case DISTRICT -> "district";
            case CITY -> "city";
            case AREA -> "area";
            case POSTCODE -> "postcode";
          };
      boolean typed = part == AddressPart.POSTCODE && !text(form.postcode()).isBlank();
      wrong.put(field, typed ? "routes.field.postcode" : NEEDED);
    }
  }

  private static void needed(String field, @Nullable String typed, Map<String, String> wrong) {
    if (text(typed).isBlank()) {
      wrong.put(field, NEEDED);
    }
  }

  /** Returns the key of what a field is called on the page. */
  public String label(String field) {
    return switch (field) {
      case "code" -> "routes.hub.code";
      case "hubName" -> "routes.hub.name";
      case "handling" -> "routes.hub.handling";
      case "currency" -> "routes.currency";
      case "recipient" -> "routes.address.name";
      case "eori" -> "routes.address.eori";
      case "country", "line", "district", "city", "area", "postcode" -> "routes.address." + field;
      default -> "routes.capability." + field.replaceAll(".*\\[|\\]", "");
    };
  }

  /** Returns the field that a refusal of the whole is about; empty for none. */
  public static String field(BusinessRuleViolation refusal) {
    return FIELDS.getOrDefault(refusal.code(), "");
  }

  /**
   * @param owner whose own the hub is; null for the platform's
   * @throws BusinessRuleViolation for what cannot be
   */
  public HubDetails details(AddressForm address, @Nullable SellerId owner) {
    Currency money = Choices.currency(text(currency));
    Map<Capability, Money> costs = new EnumMap<>(Capability.class);
    for (Capability what : Capability.values()) {
      if (!service(what).isBlank()) {
        costs.put(what, Money.of(amount(service(what)), money));
      }
    }
    return new HubDetails(
        owner,
        text(code),
        text(hubName),
        address.address(),
        address.consignee(),
        Money.of(text(handling).isBlank() ? BigDecimal.ZERO : amount(text(handling)), money),
        costs,
        open);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  private static BigDecimal amount(String typed) {
    BigDecimal amount = cost(typed);
    if (amount == null) {
      throw new BusinessRuleViolation("hub.cost");
    }
    return amount;
  }

  /** Returns an amount that is not below zero, with a comma or a point; null for none such. */
  private static @Nullable BigDecimal cost(String typed) {
    String tidy = typed.strip().replace(',', '.');
    return tidy.matches("[0-9]{1,9}(\\.[0-9]{1,4})?") ? new BigDecimal(tidy) : null;
  }
}
