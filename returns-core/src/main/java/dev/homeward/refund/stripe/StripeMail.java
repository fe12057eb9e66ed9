package dev.homeward.refund.stripe;

import com.google.gson.JsonParseException;
import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.Refund;
import com.stripe.net.Webhook;
import dev.homeward.refund.GatewayMail;
import dev.homeward.refund.GatewayWord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stripe's events: signed, not older than some minutes, and of interest where a refund moved. */
@Component
class StripeMail implements GatewayMail {

  private static final Logger LOG = LoggerFactory.getLogger(StripeMail.class);

  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Set<String> ABOUT_REFUNDS =
      Set.of("refund.created", "refund.updated", "refund.failed", "charge.refund.updated");

  private final @Nullable String secret;
  private final Clock clock;

  StripeMail(StripeSettings settings, Clock clock) {
    this.secret = settings.secretKey() == null ? null : settings.webhookSecret();
    this.clock = clock;
  }

  @Override
  public String gateway() {
    return StripePaymentGateway.NAME;
  }

  @Override
  public Letter open(String body, String signature) {
    if (secret == null) {
      return new Letter.NotConfigured();
    }
    try {
      Event event = Webhook.constructEvent(body, signature, secret, TOLERANCE.toSeconds(), clock);
      return new Letter.Genuine(words(event));
    } catch (SignatureVerificationException | JsonParseException | NumberFormatException e) {
      // The SDK takes the time in a signature for a number, whoever wrote it.
      LOG.warn("a message that claims to be from Stripe was refused");
      return new Letter.Refused();
    }
  }

  private static List<GatewayWord> words(Event event) {
    if (!ABOUT_REFUNDS.contains(event.getType())) {
      return List.of();
    }
    return refundOf(event) instanceof Refund refund ? List.of(word(event, refund)) : List.of();
  }

  private static @Nullable Object refundOf(Event event) {
    try {
      // The account may speak another version of the API than the SDK; what we read of a refund
      // is the same in all of them.
      return event.getDataObjectDeserializer().deserializeUnsafe();
    } catch (EventDataObjectDeserializationException e) {
      LOG.warn("Stripe event {} cannot be read", event.getId(), e);
      return null;
    }
  }

  private static GatewayWord word(Event event, Refund refund) {
    GatewayWord.Outcome outcome = StripeRefunds.outcome(refund);
    return new GatewayWord(
        StripePaymentGateway.NAME,
        event.getId(),
        StripeRefunds.key(refund),
        refund.getId(),
        outcome,
        outcome == GatewayWord.Outcome.FAILED ? StripeRefunds.failure(refund) : null,
        Instant.ofEpochSecond(event.getCreated()));
  }
}
