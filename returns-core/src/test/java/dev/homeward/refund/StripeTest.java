package dev.homeward.refund;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** As {@link RefundTest}, with an account at a double of Stripe. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RefundTest
@Import(StripeTest.Account.class)
@interface StripeTest {

  String WEBHOOK_SECRET = "whsec_for_tests_only";

  /** The account. */
  @TestConfiguration(proxyBeanMethods = false)
  class Account {

    @Bean(destroyMethod = "stop")
    StripeDouble stripeDouble() {
      return new StripeDouble();
    }

    @Bean
    DynamicPropertyRegistrar stripeSettings(StripeDouble stripe) {
      return registry -> {
        registry.add("homeward.stripe.secret-key", () -> "sk_test_for_tests_only");
        registry.add("homeward.stripe.webhook-secret", () -> WEBHOOK_SECRET);
        registry.add("homeward.stripe.api-base", stripe::address);
        registry.add("homeward.stripe.read-timeout", () -> StripeDouble.PATIENCE);
      };
    }
  }
}
