package dev.homeward.web.support;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.MessageCodesResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Languages, messages and time for the whole application. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {

  @Bean
  MessageSource messageSource() {
    return new IcuMessageSource();
  }

  @Bean
  LocaleResolver localeResolver() {
    return new PageLocaleResolver();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new LinkLanguage())
        .addPathPatterns("/returns", "/returns/**", "/verify/**");
  }

  /** Texts of failed constraints are {@code common.validation.<constraint>[.<field>]}. */
  @Override
  public @Nullable MessageCodesResolver getMessageCodesResolver() {
    DefaultMessageCodesResolver resolver = new DefaultMessageCodesResolver();
    resolver.setPrefix("common.validation.");
    return resolver;
  }
}
