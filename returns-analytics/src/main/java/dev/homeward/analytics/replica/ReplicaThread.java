package dev.homeward.analytics.replica;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets the replica follow while the application runs. */
final class ReplicaThread implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ReplicaThread.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_REST = Duration.ofMillis(1500);

  private final ReplicaFollower follower;
  private final Replica replica;
  private final Duration poll;
  private volatile @Nullable Thread thread;

  ReplicaThread(ReplicaFollower follower, Replica replica, Duration poll) {
    this.follower = follower;
    this.replica = replica;
    this.poll = poll;
  }

  @Override
  public void start() {
    try {
      follower.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = Thread.ofPlatform().name("replica-follower").start(this::follow);
  }

  private void follow() {
    Duration pause = poll;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        // What fails once will fail at once again: ask less often, but never give up.
        long begun = System.nanoTime();
        pause = takesStep() ? rest(System.nanoTime() - begun) : longer(pause);
        Thread.sleep(pause);
      }
    } catch (InterruptedException | ReplicaStopping e) {
      log.debug("The replica stops following");
    }
  }

  /**
   * Where much changes, following takes no more than a sixth of a core from those who change it.
   */
  private Duration rest(long worked) {
    Duration fair = Duration.ofNanos(Math.min(worked * 5, LONGEST_REST.toNanos()));
    return fair.compareTo(poll) > 0 ? fair : poll;
  }

  private boolean takesStep() {
    try {
      return follower.step();
    } catch (ReplicaStopping e) {
      throw e;
    } catch (RuntimeException e) {
      log.error("The replica could not follow", e);
      return false;
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  @Override
  public void stop() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      try {
        running.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      thread = null;
      replica.close();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
