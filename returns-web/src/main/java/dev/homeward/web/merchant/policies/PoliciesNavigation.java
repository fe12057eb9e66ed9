package dev.homeward.web.merchant.policies;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screens for policies are. */
@Configuration(proxyBeanMethods = false)
class PoliciesNavigation {

  @Bean
  NavigationItem merchantPolicies() {
    return new NavigationItem(
        "merchant",
        "merchant.policies",
        "/merchant/policies",
        "adjustments-horizontal",
        40,
        "OWNER,AGENT");
  }
}
