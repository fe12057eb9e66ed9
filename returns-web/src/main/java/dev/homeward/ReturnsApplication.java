package dev.homeward;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Homeward. */
@SpringBootApplication
public class ReturnsApplication {

  static void main(String[] args) {
    SpringApplication.run(ReturnsApplication.class, args);
  }
}
