package dev.homeward.web.merchant.routes;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a seller says where returns go. */
@Configuration(proxyBeanMethods = false)
class RoutesNavigation {

  @Bean
  NavigationItem merchantReturnPlaces() {
    return new NavigationItem(
        "merchant",
        "merchant.return-places",
        "/merchant/return-places",
        "map-pin",
        38,
        "OWNER,AGENT");
  }
}
