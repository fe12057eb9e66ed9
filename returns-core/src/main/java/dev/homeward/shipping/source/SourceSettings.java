package dev.homeward.shipping.source;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Keys of those who pass on scans; an empty one switches that way off. */
@ConfigurationProperties("homeward.tracking")
record SourceSettings(
    @DefaultValue("") String easypostWebhookSecret,
    @DefaultValue("") String aftershipWebhookSecret,
    @DefaultValue("") String easypostApiKey,
    @DefaultValue("https://api.easypost.com") URI easypostApiBase) {

  @Override
  public String toString() {
    return "SourceSettings[hidden]";
  }
}
