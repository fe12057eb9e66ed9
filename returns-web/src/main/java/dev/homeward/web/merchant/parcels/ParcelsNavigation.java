package dev.homeward.web.merchant.parcels;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where parcels are. */
@Configuration(proxyBeanMethods = false)
class ParcelsNavigation {

  @Bean
  NavigationItem merchantParcels() {
    return new NavigationItem(
        "merchant", "merchant.parcels", "/merchant/parcels", "package", 22, "MEMBER");
  }
}
