package dev.homeward.web.demo;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes demo data beside the running application, so that its screens need not wait for it. */
@Component
class DemoStart {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DemoData demo;
  private final DemoAccounts accounts;
  private final DemoMode mode;
  private final DemoAfterwards afterwards;
  private final Clock clock;
  private @Nullable Thread writing;

  DemoStart(
      DemoData demo, DemoAccounts accounts, DemoMode mode, DemoAfterwards afterwards, Clock clock) {
    this.demo = demo;
    this.accounts = accounts;
    this.mode = mode;
    this.afterwards = afterwards;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (mode.on() && demo.begin()) {
      accounts.own(demo.ownedByDemoMerchant());
      writing = Thread.ofVirtual().name("demo-data").start(this::complete);
    }
  }

  private void complete() {
    Instant started = clock.instant();
    try {
      if (demo.complete()) {
        demo.ownedByDemoMerchant().forEach(afterwards::file);
        LOG.info("Demo data is complete, {} ms", started.until(clock.instant()).toMillis());
      }
      if (demo.progress().equals(DemoProgress.COMPLETE)) {
        afterwards.rate();
      }
    } catch (RuntimeException e) {
      LOG.warn("Demo data is incomplete; the next start continues it", e);
    }
  }

  /** The database is still there: what is under way can end well. */
  @PreDestroy
  void stop() throws InterruptedException {
    demo.stop();
    afterwards.stop();
    if (writing != null) {
      writing.join(PATIENCE);
    }
  }
}
