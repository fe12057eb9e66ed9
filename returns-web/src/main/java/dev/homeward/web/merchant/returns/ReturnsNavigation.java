package dev.homeward.web.merchant.returns;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screens for returns are. */
@Configuration(proxyBeanMethods = false)
class ReturnsNavigation {

  @Bean
  NavigationItem merchantReturns() {
    return new NavigationItem(
        "merchant", "merchant.returns", "/merchant/returns", "truck-return", 2, "MEMBER");
  }

  @Bean
  NavigationItem merchantReceive() {
    return new NavigationItem(
        "merchant",
        "merchant.receive",
        "/merchant/receive",
        "package-import",
        3,
        "OWNER,AGENT,WAREHOUSE");
  }
}
