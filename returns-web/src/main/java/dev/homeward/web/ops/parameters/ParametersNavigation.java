package dev.homeward.web.ops.parameters;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the parameters are found. */
@Configuration(proxyBeanMethods = false)
class ParametersNavigation {

  @Bean
  NavigationItem opsCreditParameters() {
    return new NavigationItem(
        "ops",
        "ops.credit-parameters",
        "/ops/credit/parameters",
        "adjustments-horizontal",
        48,
        "ADMIN");
  }
}
