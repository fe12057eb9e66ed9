package dev.homeward.web.merchant;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements that a piece of work sends to the database, on its own thread. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

  @Bean
  static BeanPostProcessor countingDataSource() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
            ? ProxyDataSourceBuilder.create(source).countQuery().build()
            : bean;
      }
    };
  }

  /** Returns how many statements the work sends. */
  public static long of(Runnable work) {
    QueryCountHolder.clear();
    work.run();
    QueryCount count = QueryCountHolder.getGrandTotal();
    return count.getTotal();
  }
}
