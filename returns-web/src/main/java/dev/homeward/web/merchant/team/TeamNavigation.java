package dev.homeward.web.merchant.team;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screens for the seller's people are. */
@Configuration(proxyBeanMethods = false)
class TeamNavigation {

  @Bean
  NavigationItem merchantTeam() {
    return new NavigationItem("merchant", "merchant.team", "/merchant/team", "users", 70, "OWNER");
  }
}
