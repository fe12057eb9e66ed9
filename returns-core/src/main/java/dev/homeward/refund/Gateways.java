package dev.homeward.refund;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows through whom each payment went. What nobody knows is paid back by hand. */
@Component
class Gateways {

  private final List<PaymentGateway> gateways;
  private final ManualPaymentGateway byHand;

  Gateways(List<PaymentGateway> gateways, ManualPaymentGateway byHand) {
    this.gateways = List.copyOf(gateways);
    this.byHand = byHand;
  }

  PaymentGateway forPayment(String method, @Nullable String reference) {
    return gateways.stream()
        .filter(gateway -> gateway.handles(method, reference))
        .findFirst()
        .orElse(byHand);
  }

  PaymentGateway named(String name) {
    return gateways.stream()
        .filter(gateway -> gateway.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no gateway " + name));
  }
}
