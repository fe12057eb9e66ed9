package dev.homeward.web.withdrawal;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where statements of withdrawal are. */
@Configuration(proxyBeanMethods = false)
class StatementsNavigation {

  @Bean
  NavigationItem merchantWithdrawals() {
    return new NavigationItem(
        "merchant", "merchant.withdrawals", "/merchant/withdrawals", "edit", 25, "MEMBER");
  }

  @Bean
  NavigationItem opsWithdrawals() {
    return new NavigationItem("ops", "ops.withdrawals", "/ops/withdrawals", "edit", 25, "OPERATOR");
  }
}
