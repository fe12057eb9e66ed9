package dev.homeward.web.ops.tariff;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where operators find what customs ask and take. */
@Configuration(proxyBeanMethods = false)
class TariffNavigation {

  @Bean
  NavigationItem opsTariff() {
    return new NavigationItem("ops", "ops.tariff", "/ops/tariff", "receipt-refund", 44, "OPERATOR");
  }
}
