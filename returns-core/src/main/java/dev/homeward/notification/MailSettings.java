package dev.homeward.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mails.
 *
 * @param from address that mails come from
 * @param giveUpAfter how long a mail that no server takes is tried again
 * @param keep how long mails stay to be looked at
 */
@ConfigurationProperties("homeward.mail")
record MailSettings(
    @DefaultValue("returns@localhost") String from,
    @DefaultValue("4d") Duration giveUpAfter,
    @DefaultValue("90d") Duration keep) {

  MailSettings {
    if (from.indexOf('@') < 1) {
      throw new IllegalArgumentException("homeward.mail.from is not an address: " + from);
    }
  }
}
