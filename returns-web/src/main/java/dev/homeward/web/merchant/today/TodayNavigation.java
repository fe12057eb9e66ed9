package dev.homeward.web.merchant.today;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the landing page is. */
@Configuration(proxyBeanMethods = false)
class TodayNavigation {

  @Bean
  NavigationItem merchantToday() {
    return new NavigationItem("merchant", "merchant.today", "/merchant", "home", 1, "MEMBER");
  }
}
