package dev.homeward.web.report;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reports are. */
@Configuration(proxyBeanMethods = false)
class ReportNavigation {

  @Bean
  NavigationItem merchantReports() {
    return new NavigationItem(
        "merchant", "merchant.reports", "/merchant/reports", "chart-bar", 14, "MEMBER");
  }

  @Bean
  NavigationItem opsReports() {
    return new NavigationItem("ops", "ops.reports", "/ops/reports", "chart-bar", 14, "OPERATOR");
  }
}
