package dev.homeward.refund;

import dev.homeward.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pays money back through whoever took it. Called outside any transaction. The same key is the same
 * refund, however often it is sent.
 */
public interface PaymentGateway {

  /** Such as {@code stripe}. */
  String name();

  /** Says whether a payment went through this gateway. */
  boolean handles(String method, @Nullable String reference);

  /** Asks for a refund. */
  Answer refund(Order order);

  /** Asks what became of a refund that was asked for. */
  Answer status(Order order, @Nullable String gatewayReference);

  /**
   * A refund to be made.
   *
   * @param key names it for ever
   * @param reference of the payment, as the gateway gave it
   */
  record Order(UUID key, @Nullable String reference, Money amount) {}

  /** What the gateway says. */
  sealed interface Answer {

    /** It works on it, and will tell. */
    record Pending(String gatewayReference) implements Answer {}

    record Succeeded(String gatewayReference) implements Answer {}

    /**
     * It will not happen.
     *
     * @param code of the gateway, such as {@code expired_or_canceled_card}
     */
    record Declined(String code) implements Answer {}

    /** No answer came, or none that can be understood. */
    record Unknown(String code) implements Answer {}

    /**
     * It was never asked for such a refund, as far as it knows; only an answer to the question what
     * became of it.
     */
    record NeverHeard() implements Answer {}
  }
}
