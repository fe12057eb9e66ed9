package dev.homeward.refund;

import dev.homeward.database.WithTestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;

/** The core with its scheduler at work, so that granted money moves beside the test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest({
  "db-scheduler.enabled=true",
  "db-scheduler.polling-interval=100ms",
  "db-scheduler.immediate-execution-enabled=true"
})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@WithTestDatabase
@interface RefundTest {}
