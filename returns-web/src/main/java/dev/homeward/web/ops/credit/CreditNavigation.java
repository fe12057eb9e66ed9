package dev.homeward.web.ops.credit;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the review of sellers is. */
@Configuration(proxyBeanMethods = false)
class CreditNavigation {

  @Bean
  NavigationItem opsCredit() {
    return new NavigationItem("ops", "ops.credit", "/ops/credit", "activity", 12, "OPERATOR");
  }

  @Bean
  NavigationItem opsAppeals() {
    return new NavigationItem("ops", "ops.appeals", "/ops/appeals", "mail", 13, "OPERATOR");
  }
}
