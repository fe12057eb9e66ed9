package dev.homeward.shipping.label;

import dev.homeward.shared.CountryCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows who sells labels. */
@Component
class Carriers {

  private final List<CarrierGateway> gateways;

  Carriers(List<CarrierGateway> gateways) {
    this.gateways = List.copyOf(gateways);
  }

  List<CarrierGateway> between(CountryCode from, CountryCode to) {
    return gateways.stream().filter(gateway -> gateway.serves(from, to)).toList();
  }

  CarrierGateway named(String name) {
    return gateways.stream()
        .filter(gateway -> gateway.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no carrier " + name));
  }
}
