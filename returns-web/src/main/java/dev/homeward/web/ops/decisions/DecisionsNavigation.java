package dev.homeward.web.ops.decisions;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the returns of restricted sellers are. */
@Configuration(proxyBeanMethods = false)
class DecisionsNavigation {

  @Bean
  NavigationItem opsDecisions() {
    return new NavigationItem(
        "ops", "ops.decisions", "/ops/decisions", "truck-return", 14, "OPERATOR");
  }
}
