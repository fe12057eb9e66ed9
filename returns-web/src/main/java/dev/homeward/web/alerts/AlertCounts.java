package dev.homeward.web.alerts;

import dev.homeward.analytics.watch.Alerts;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.NavigationCount;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many alerts wait, for the navigation. */
@Configuration(proxyBeanMethods = false)
class AlertCounts {

  /** Of one portal. */
  private record Waiting(
      String code, Alerts alerts, Function<StaffMember, Optional<SellerId>> tenant)
      implements NavigationCount {

    @Override
    public long of(StaffMember member) {
      return alerts.waiting(tenant.apply(member));
    }
  }

  @Bean
  NavigationCount merchantAlertCount(Alerts alerts) {
    return new Waiting("merchant.alerts", alerts, member -> Optional.of(member.seller()));
  }

  @Bean
  NavigationCount opsAlertCount(Alerts alerts) {
    return new Waiting("ops.alerts", alerts, _ -> Optional.empty());
  }
}
