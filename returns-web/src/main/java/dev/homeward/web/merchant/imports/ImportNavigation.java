package dev.homeward.web.merchant.imports;

import dev.homeward.web.support.NavigationItem;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The entry of imports in the merchant's navigation, and the words that its templates need. */
@Configuration(proxyBeanMethods = false)
class ImportNavigation {

  @Bean
  static NavigationItem importsNavigation() {
    return new NavigationItem(
        "merchant", "merchant.imports", "/merchant/imports", "file-import", 50, "MEMBER");
  }

  /** As a variable, because templates may not reach beans where they pass parameters. */
  @Bean
  static InitializingBean importWords(ThymeleafViewResolver views, ImportTexts texts) {
    return () -> views.addStaticVariable("importTexts", texts);
  }
}
