package dev.homeward.refund.stripe;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The account at Stripe; without a key nothing goes there.
 *
 * @param webhookSecret that Stripe signs its messages with
 * @param apiBase another address than Stripe's own
 */
@ConfigurationProperties("homeward.stripe")
record StripeSettings(
    @Nullable String secretKey,
    @Nullable String webhookSecret,
    @Nullable URI apiBase,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("20s") Duration readTimeout) {

  StripeSettings {
    secretKey = StringUtils.hasText(secretKey) ? secretKey.strip() : null;
    webhookSecret = StringUtils.hasText(webhookSecret) ? webhookSecret.strip() : null;
  }

  /** Without the secrets: it may be logged. */
  @Override
  public String toString() {
    return "StripeSettings[configured=" + (secretKey != null) + "]";
  }
}
