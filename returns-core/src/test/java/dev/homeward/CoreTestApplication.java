package dev.homeward;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The core on its own, for tests of its modules. */
@SpringBootApplication
class CoreTestApplication {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
