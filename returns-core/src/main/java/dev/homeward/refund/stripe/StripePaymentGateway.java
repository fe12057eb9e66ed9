package dev.homeward.refund.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.RefundService;
import dev.homeward.refund.PaymentGateway;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Pays back through Stripe. The execution's id is Stripe's idempotency key, and stands in the
 * refund's metadata as well, where it is found after Stripe has forgotten the key.
 */
@Component
@EnableConfigurationProperties(StripeSettings.class)
class StripePaymentGateway implements PaymentGateway {

  static final String NAME = "stripe";

  private final @Nullable RefundService refunds;

  StripePaymentGateway(StripeSettings settings) {
    this.refunds = settings.secretKey() == null ? null : client(settings, settings.secretKey());
  }

  private static RefundService client(StripeSettings settings, String key) {
    StripeClient.StripeClientBuilder client =
        StripeClient.builder()
            .setApiKey(key)
            .setConnectTimeout((int) settings.connectTimeout().toMillis())
            .setReadTimeout((int) settings.readTimeout().toMillis())
            // Whether and when to ask again is written down and decided by the reconciliation.
            .setMaxNetworkRetries(0);
    if (settings.apiBase() != null) {
      client.setApiBase(settings.apiBase().toString());
    }
    return client.build().v1().refunds();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean handles(String method, @Nullable String reference) {
    return refunds != null && reference != null && (isIntent(reference) || isCharge(reference));
  }

  @Override
  public Answer refund(Order order) {
    OptionalLong amount = StripeAmounts.of(order.amount());
    if (amount.isEmpty()) {
      return new Answer.Declined("amount_not_payable");
    }
    RequestOptions once =
        RequestOptions.builder().setIdempotencyKey(order.key().toString()).build();
    return ask(service -> StripeRefunds.answer(service.create(asked(order, amount), once)));
  }

  private static RefundCreateParams asked(Order order, OptionalLong amount) {
    RefundCreateParams.Builder asked =
        RefundCreateParams.builder()
            .setAmount(amount.getAsLong())
            .putMetadata(StripeRefunds.KEY, order.key().toString());
    String payment = payment(order);
    return (isIntent(payment) ? asked.setPaymentIntent(payment) : asked.setCharge(payment)).build();
  }

  @Override
  public Answer status(Order order, @Nullable String gatewayReference) {
    return ask(service ->
        gatewayReference == null
            ? find(service, order)
            : StripeRefunds.answer(service.retrieve(gatewayReference)));
  }

  private static Answer find(RefundService service, Order order) throws StripeException {
    String payment = payment(order);
    RefundListParams.Builder those = RefundListParams.builder().setLimit(100L);
    RefundListParams list =
        (isIntent(payment) ? those.setPaymentIntent(payment) : those.setCharge(payment)).build();
    for (Refund refund : service.list(list).autoPagingIterable()) {
      if (order.key().equals(StripeRefunds.key(refund))) {
        return StripeRefunds.answer(refund);
      }
    }
    return new Answer.NeverHeard();
  }

  private Answer ask(Question question) {
    RefundService service = refunds;
    if (service == null) {
      return new Answer.Unknown("not-configured");
    }
    try {
      return question.ask(service);
    } catch (StripeException e) {
      return StripeRefunds.answer(e);
    }
  }

  private static String payment(Order order) {
    return Objects.requireNonNull(order.reference());
  }

  private static boolean isIntent(String reference) {
    return reference.startsWith("pi_");
  }

  private static boolean isCharge(String reference) {
    return reference.startsWith("ch_") || reference.startsWith("py_");
  }

  /** A call that Stripe may refuse. */
  @FunctionalInterface
  private interface Question {

    Answer ask(RefundService service) throws StripeException;
  }
}
