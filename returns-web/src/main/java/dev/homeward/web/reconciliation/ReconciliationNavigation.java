package dev.homeward.web.reconciliation;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a seller finds it; operators come from a seller's page. */
@Configuration(proxyBeanMethods = false)
class ReconciliationNavigation {

  @Bean
  NavigationItem merchantReconciliation() {
    return new NavigationItem(
        "merchant",
        "merchant.reconciliation",
        "/merchant/reconciliation",
        "circle-check",
        16,
        "OWNER");
  }
}
