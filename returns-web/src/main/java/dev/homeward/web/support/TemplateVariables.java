package dev.homeward.web.support;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template {@code shell} and {@code formats}, error pages included. */
@Configuration(proxyBeanMethods = false)
class TemplateVariables implements InitializingBean {

  private final ThymeleafViewResolver views;
  private final Shell shell;
  private final Formats formats;

  TemplateVariables(ThymeleafViewResolver views, Shell shell, Formats formats) {
    this.views = views;
    this.shell = shell;
    this.formats = formats;
  }

  @Override
  public void afterPropertiesSet() {
    views.addStaticVariable("shell", shell);
    views.addStaticVariable("formats", formats);
  }
}
