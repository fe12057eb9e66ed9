package dev.homeward.web.mail;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the outboxes are. */
@Configuration(proxyBeanMethods = false)
class OutboxNavigation {

  @Bean
  NavigationItem merchantOutbox() {
    return new NavigationItem(
        "merchant", "merchant.outbox", "/merchant/outbox", "mail", 70, "OWNER");
  }

  @Bean
  NavigationItem opsOutbox() {
    return new NavigationItem("ops", "ops.outbox", "/ops/outbox", "mail", 47, "OPERATOR");
  }
}
