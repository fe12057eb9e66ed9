package dev.homeward.web.merchant.orders;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screens for orders are. */
@Configuration(proxyBeanMethods = false)
class OrdersNavigation {

  @Bean
  NavigationItem merchantOrders() {
    return new NavigationItem(
        "merchant", "merchant.orders", "/merchant/orders", "building-store", 6, "MEMBER");
  }
}
