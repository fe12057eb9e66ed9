package dev.homeward.shipping.easypost;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The account at EasyPost, for labels and for tracking alike; without a key nothing goes there.
 *
 * @param apiBase another address than EasyPost's own
 * @param signer who answers for what customs are told
 */
@ConfigurationProperties("homeward.easypost")
public record EasyPostAccount(
    @Nullable String apiKey,
    @DefaultValue("https://api.easypost.com") URI apiBase,
    @DefaultValue("Returns Desk") String signer,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("30s") Duration readTimeout) {

  public EasyPostAccount {
    apiKey = StringUtils.hasText(apiKey) ? apiKey.strip() : null;
  }

  /** Without the key: it may be logged. */
  @Override
  public String toString() {
    return "EasyPostAccount[configured=" + (apiKey != null) + "]";
  }
}
