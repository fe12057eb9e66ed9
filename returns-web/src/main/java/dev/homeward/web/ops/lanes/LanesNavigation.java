package dev.homeward.web.ops.lanes;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where operators find hubs, lanes and consignments. */
@Configuration(proxyBeanMethods = false)
class LanesNavigation {

  @Bean
  NavigationItem opsLanes() {
    return new NavigationItem("ops", "ops.lanes", "/ops/lanes", "map-pin", 41, "OPERATOR");
  }

  @Bean
  NavigationItem opsConsignments() {
    return new NavigationItem(
        "ops", "ops.consignments", "/ops/consignments", "package-export", 42, "OPERATOR");
  }
}
