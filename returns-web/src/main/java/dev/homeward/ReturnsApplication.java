package dev.homeward;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Homeward. */
@SpringBootApplication
public class ReturnsApplication {

  static void main(String[] args) {
    SpringApplication.run(ReturnsApplication.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
