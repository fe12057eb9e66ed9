package dev.homeward.web.hooks;

import dev.homeward.database.WithTestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestConstructor;

/**
 * Runs the application as one that is connected: with a secret for every sender, and a carrier that
 * sells labels. Tests of what comes and goes share it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest({
  "homeward.stripe.secret-key=sk_test_for_tests_only",
  "homeward.stripe.webhook-secret=" + ConnectedTest.STRIPE,
  "homeward.stripe.api-base=http://127.0.0.1:9",
  "homeward.tracking.easypost-webhook-secret=" + ConnectedTest.EASYPOST,
  "homeward.tracking.aftership-webhook-secret=" + ConnectedTest.AFTERSHIP,
  "homeward.sandbox-carrier.enabled=true"
})
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@WithTestDatabase
public @interface ConnectedTest {

  String STRIPE = "whsec_for_tests_only";

  /** The one of the test vector that EasyPost publishes. */
  String EASYPOST = "s\u00e9cret";

  String AFTERSHIP = "aftership-for-tests-only";
}
