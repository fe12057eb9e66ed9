package dev.homeward.web.ops.scans;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where operators find what carriers say. */
@Configuration(proxyBeanMethods = false)
class ScansNavigation {

  @Bean
  NavigationItem opsScans() {
    return new NavigationItem("ops", "ops.scans", "/ops/scans", "package-import", 43, "OPERATOR");
  }
}
