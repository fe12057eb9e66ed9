package dev.homeward.web.api.routes;

import dev.homeward.address.TwoScripts;
import dev.homeward.routing.Capability;
import dev.homeward.routing.Consignee;
import dev.homeward.routing.Hub;
import dev.homeward.routing.HubDetails;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import dev.homeward.web.api.MoneyJson;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hub, as it is read and put down.
 *
 * @param version to be named by a change that is made on this; without one whichever there is
 * @param seller whose own it is; null for the platform's
 * @param address in Latin script
 * @param localAddress in the script of its country; null where that is Latin
 * @param handling cost of taking one unit in
 * @param services what it can do beyond that, and the cost of each for one unit
 * @param open whether goods may still be sent there; true where it is left out
 */
record HubJson(
    @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,
    @Nullable Long version,
    @Nullable UUID seller,
    @NotBlank @Size(max = 20) String code,
    @NotBlank @Size(max = 200) String name,
    @NotNull @Valid AddressJson address,
    @Valid @Nullable AddressJson localAddress,
    @NotNull @Valid ConsigneeJson consignee,
    @NotNull @Valid MoneyJson handling,
    @NotNull Map<Capability, @NotNull @Valid MoneyJson> services,
    @Nullable Boolean open) {

  /**
   * Who goods are addressed to, as customs knows them.
   *
   * @param taxNumbers by country
   */
  record ConsigneeJson(
      @NotBlank @Size(max = 200) String name,
      @Size(max = 20) @Nullable String eori,
      @Nullable Map<String, @NotBlank @Size(max = 40) String> taxNumbers) {

    static ConsigneeJson of(Consignee consignee) {
      return new ConsigneeJson(consignee.name(), consignee.eori(), consignee.taxNumbersByCode());
    }

    Consignee toConsignee() {
      Map<CountryCode, String> numbers = new HashMap<>();
      if (taxNumbers != null) {
        taxNumbers.forEach((country, number) -> numbers.put(new CountryCode(country), number));
      }
      return new Consignee(name, eori, numbers);
    }
  }

  static HubJson of(Hub hub) {
    HubDetails details = hub.details();
    SellerId owner = details.seller();
    Map<Capability, MoneyJson> services = new EnumMap<>(Capability.class);
    details.services().forEach((what, cost) -> services.put(what, MoneyJson.of(cost)));
    TwoScripts address = details.address();
    return new HubJson(
        hub.id().value(),
        hub.version(),
        owner == null ? null : owner.value(),
        details.code(),
        details.name(),
        AddressJson.of(address.latin()),
        address.local() == null ? null : AddressJson.of(address.local()),
        ConsigneeJson.of(details.consignee()),
        MoneyJson.of(details.handling()),
        services,
        details.open());
  }

  HubDetails toDetails(@Nullable SellerId owner) {
    Map<Capability, Money> costs = new EnumMap<>(Capability.class);
    services.forEach((what, cost) -> costs.put(what, cost.toMoney()));
    return new HubDetails(
        owner,
        code,
        name,
        new TwoScripts(address.toAddress(), localAddress == null ? null : localAddress.toAddress()),
        consignee.toConsignee(),
        handling.toMoney(),
        costs,
        open == null || open);
  }
}
