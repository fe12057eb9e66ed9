package dev.homeward.web.merchant;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the seller portal offers, beside what other screens add. */
@Configuration(proxyBeanMethods = false)
class MerchantNavigation {

  @Bean
  NavigationItem merchantAnalytics() {
    return new NavigationItem(
        "merchant", "merchant.analytics", "/merchant/insight", "chart-line", 10, "MEMBER");
  }

  @Bean
  NavigationItem merchantApiKeys() {
    return new NavigationItem(
        "merchant", "merchant.api-keys", "/merchant/api-keys", "key", 80, "OWNER");
  }

  @Bean
  NavigationItem merchantAudit() {
    return new NavigationItem(
        "merchant", "merchant.audit", "/merchant/audit", "history-toggle", 90, "OWNER");
  }
}
