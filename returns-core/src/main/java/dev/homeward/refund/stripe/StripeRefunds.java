package dev.homeward.refund.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import dev.homeward.refund.GatewayWord;
import dev.homeward.refund.PaymentGateway.Answer;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what Stripe says of refunds into our words. */
final class StripeRefunds {

  /** Where a refund at Stripe keeps the key that we asked for it by. */
  static final String KEY = "homeward_execution";

  private StripeRefunds() {}

  static Answer answer(Refund refund) {
    return switch (outcome(refund)) {
      case PENDING -> new Answer.Pending(refund.getId());
      case SUCCEEDED -> new Answer.Succeeded(refund.getId());
      case FAILED, REVERSED -> new Answer.Declined(failure(refund));
    };
  }

  /**
   * What is not a refusal leaves the money spoken for: a key that is wrong, a limit that is reached
   * and a server that is down say nothing about an earlier call with the same key.
   */
  static Answer answer(StripeException e) {
    return switch (e) {
      case CardException refused -> new Answer.Declined(code(refused, "card_refused"));
      case InvalidRequestException refused -> new Answer.Declined(code(refused, "invalid_request"));
      case ApiConnectionException _ -> new Answer.Unknown("no-answer");
      default -> new Answer.Unknown("status-" + Objects.requireNonNullElse(e.getStatusCode(), 0));
    };
  }

  static GatewayWord.Outcome outcome(Refund refund) {
    return switch (Objects.requireNonNullElse(refund.getStatus(), "")) {
      case "succeeded" -> GatewayWord.Outcome.SUCCEEDED;
      case "failed", "canceled" -> GatewayWord.Outcome.FAILED;
      // Also requires_action, and whatever is added to the list: no word of an end.
      default -> GatewayWord.Outcome.PENDING;
    };
  }

  static String failure(Refund refund) {
    String reason = refund.getFailureReason();
    return reason == null ? Objects.requireNonNullElse(refund.getStatus(), "failed") : reason;
  }

  /** The key that we asked for it by; null if it is not a refund of ours. */
  static @Nullable UUID key(Refund refund) {
    Map<String, String> metadata = refund.getMetadata();
    String key = metadata == null ? null : metadata.get(KEY);
    try {
      return key == null ? null : UUID.fromString(key);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String code(StripeException e, String otherwise) {
    return Objects.requireNonNullElse(e.getCode(), otherwise);
  }
}
