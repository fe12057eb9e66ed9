package dev.homeward.web.merchant.refunds;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screens for refunds are. */
@Configuration(proxyBeanMethods = false)
class RefundsNavigation {

  @Bean
  NavigationItem merchantRefunds() {
    return new NavigationItem(
        "merchant", "merchant.refunds", "/merchant/refunds", "receipt-refund", 4, "OWNER,AGENT");
  }
}
