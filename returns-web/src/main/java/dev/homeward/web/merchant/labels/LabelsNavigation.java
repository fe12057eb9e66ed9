package dev.homeward.web.merchant.labels;

import dev.homeward.web.support.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screen for labels is. */
@Configuration(proxyBeanMethods = false)
class LabelsNavigation {

  @Bean
  NavigationItem merchantLabels() {
    return new NavigationItem(
        "merchant", "merchant.labels", "/merchant/labels", "tag", 3, "OWNER,AGENT");
  }
}
