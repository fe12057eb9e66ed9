package dev.homeward.notification;

import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/**
 * Tells the listener again of what it has not heard. The registry's monitor marks publications as
 * failed once they have been open for a minute; here a bounded number of them goes out again.
 */
@Component
class Resubmission {

  private static final int BATCH = 500;

  private final FailedEventPublications failed;

  Resubmission(FailedEventPublications failed) {
    this.failed = failed;
  }

  void run() {
    failed.resubmit(ResubmissionOptions.defaults().withBatchSize(BATCH).withMaxInFlight(BATCH));
  }
}
