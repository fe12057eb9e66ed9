package dev.homeward.web.merchant.strategy;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the return strategy is. */
@Configuration(proxyBeanMethods = false)
class StrategyNavigation {

  @Bean
  NavigationItem merchantStrategy() {
    return new NavigationItem(
        "merchant",
        "merchant.strategy",
        "/merchant/strategy",
        "adjustments-horizontal",
        12,
        "MEMBER");
  }
}
