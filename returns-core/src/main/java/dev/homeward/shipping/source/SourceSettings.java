package dev.homeward.shipping.source;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Secrets by which those who pass on scans sign; an empty one switches that way off. */
@ConfigurationProperties("homeward.tracking")
record SourceSettings(
    @DefaultValue("") String easypostWebhookSecret,
    @DefaultValue("") String aftershipWebhookSecret) {

  @Override
  public String toString() {
    return "SourceSettings[hidden]";
  }
}
