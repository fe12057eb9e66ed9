package dev.homeward.web.alerts;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where alerts are. */
@Configuration(proxyBeanMethods = false)
class AlertsNavigation {

  @Bean
  NavigationItem merchantAlerts() {
    return new NavigationItem(
        "merchant", "merchant.alerts", "/merchant/alerts", "activity", 8, "MEMBER");
  }

  @Bean
  NavigationItem opsAlerts() {
    return new NavigationItem("ops", "ops.alerts", "/ops/alerts", "activity", 8, "OPERATOR");
  }
}
