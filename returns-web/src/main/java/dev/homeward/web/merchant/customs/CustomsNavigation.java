package dev.homeward.web.merchant.customs;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screens for customs are. */
@Configuration(proxyBeanMethods = false)
class CustomsNavigation {

  @Bean
  NavigationItem merchantCustoms() {
    return new NavigationItem(
        "merchant", "merchant.customs", "/merchant/customs", "world", 34, "OWNER,AGENT");
  }

  @Bean
  NavigationItem merchantGoodsAtCustoms() {
    return new NavigationItem(
        "merchant", "merchant.goods", "/merchant/customs/goods", "tag", 35, "OWNER,AGENT");
  }
}
