package dev.homeward.web.ops;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the back office offers. */
@Configuration(proxyBeanMethods = false)
class OpsNavigation {

  @Bean
  NavigationItem opsAnalytics() {
    return new NavigationItem("ops", "ops.analytics", "/ops/insight", "chart-line", 10, "OPERATOR");
  }

  @Bean
  NavigationItem opsSellers() {
    return item("sellers", "building-store", 20, "OPERATOR");
  }

  @Bean
  NavigationItem opsPeople() {
    return item("people", "users", 30, "ADMIN");
  }

  @Bean
  NavigationItem opsApiKeys() {
    return item("api-keys", "key", 40, "ADMIN");
  }

  @Bean
  NavigationItem opsExchangeRates() {
    return item("exchange-rates", "world", 45, "OPERATOR");
  }

  @Bean
  NavigationItem opsLaw() {
    return item("law", "adjustments-horizontal", 47, "OPERATOR");
  }

  @Bean
  NavigationItem opsAudit() {
    return item("audit", "history-toggle", 50, "OPERATOR");
  }

  private static NavigationItem item(String name, String icon, int order, String role) {
    return new NavigationItem("ops", "ops." + name, "/ops/" + name, icon, order, role);
  }
}
