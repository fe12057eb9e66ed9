package dev.homeward.web.demo;

import dev.homeward.database.DatabaseMode;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes demo data beside the running application, so that its screens need not wait for it. */
@Component
class DemoStart {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DemoData demo;
  private final boolean wanted;
  private final Clock clock;
  private @Nullable Thread writing;

  DemoStart(
      DemoData demo,
      DatabaseMode database,
      Clock clock,
      @Value("${homeward.demo:true}") boolean configured) {
    this.demo = demo;
    this.clock = clock;
    this.wanted = database.embedded() && configured;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (wanted && demo.begin()) {
      writing = Thread.ofVirtual().name("demo-data").start(this::complete);
    }
  }

  private void complete() {
    Instant started = clock.instant();
    try {
      if (demo.complete()) {
        LOG.info("Demo data is complete, {} ms", started.until(clock.instant()).toMillis());
      }
    } catch (RuntimeException e) {
      LOG.warn("Demo data is incomplete; the next start continues it", e);
    }
  }

  /** The database is still there: what is under way can end well. */
  @PreDestroy
  void stop() throws InterruptedException {
    demo.stop();
    if (writing != null) {
      writing.join(PATIENCE);
    }
  }
}
