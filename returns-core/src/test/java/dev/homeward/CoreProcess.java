package dev.homeward;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The core as a process of its own, on a database that others may look at. */
public final class CoreProcess {

  private CoreProcess() {}

  /**
   * Starts it.
   *
   * @param beside component that it has besides its own
   */
  public static ConfigurableApplicationContext start(
      Map<String, Object> properties, Class<?> beside) {
    SpringApplication application = new SpringApplication(CoreTestApplication.class, beside);
    String[] arguments =
        properties.entrySet().stream()
            .flatMap(p -> Stream.of("--" + p.getKey() + "=" + p.getValue()))
            .toArray(String[]::new);
    return application.run(arguments);
  }
}
