package dev.homeward.refund;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payments that no gateway can pay back, such as transfers: a person does, and says so. */
@Component
class ManualPaymentGateway implements PaymentGateway {

  static final String NAME = "manual";

  ManualPaymentGateway() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean handles(String method, @Nullable String reference) {
    return false;
  }

  @Override
  public Answer refund(Order order) {
    return new Answer.Pending("manual-" + order.key());
  }

  @Override
  public Answer status(Order order, @Nullable String gatewayReference) {
    return new Answer.Pending("manual-" + order.key());
  }
}
