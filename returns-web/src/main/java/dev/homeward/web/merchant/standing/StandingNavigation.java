package dev.homeward.web.merchant.standing;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a seller's standing is. */
@Configuration(proxyBeanMethods = false)
class StandingNavigation {

  @Bean
  NavigationItem merchantStanding() {
    return new NavigationItem(
        "merchant", "merchant.standing", "/merchant/standing", "activity", 55, "MEMBER");
  }
}
