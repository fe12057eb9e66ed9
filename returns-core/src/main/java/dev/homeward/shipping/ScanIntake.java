package dev.homeward.shipping;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what many carriers tell at once, most of them one scan in a call: whatever comes while
 * the last is being written is written together, in one transaction. Nobody is answered before what
 * they told is safe.
 */
@Component
public class ScanIntake {

  private static final Logger LOG = LoggerFactory.getLogger(ScanIntake.class);

  /** No more calls than this together, so that the first of them does not wait for long. */
  private static final int MOST = 200;

  private final Scans scans;
  private final ConcurrentLinkedQueue<Told> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  ScanIntake(Scans scans) {
    this.scans = scans;
  }

  /** What one caller tells, and once it is written, what became of it. */
  private static final class Told {

    private final List<Scan> scans;
    private @Nullable List<ScanOutcome> outcomes;
    private @Nullable RuntimeException failure;

    Told(List<Scan> scans) {
      this.scans = scans;
    }

    /** Nobody waits for ever, whatever went wrong. */
    void end() {
      if (outcomes == null && failure == null) {
        failure = new IllegalStateException("scans were not recorded");
      }
    }
  }

  /**
   * Records scans, perhaps together with those of others, whose failure is not the caller's.
   *
   * @return the outcome of each, in their order
   */
  @Transactional(propagation = Propagation.NEVER)
  public List<ScanOutcome> record(List<Scan> told) {
    Told mine = new Told(told);
    waiting.add(mine);
    while (true) {
      writing.lock();
      try {
        if (mine.outcomes != null) {
          return mine.outcomes;
        }
        if (mine.failure != null) {
          throw mine.failure;
        }
        writeNext();
      } finally {
        writing.unlock();
      }
    }
  }

  private void writeNext() {
    List<Told> next = new ArrayList<>();
    for (Told one = waiting.poll(); one != null; one = waiting.poll()) {
      next.add(one);
      if (next.size() == MOST) {
        break;
      }
    }
    try {
      write(next);
    } catch (RuntimeException failure) {
      if (next.size() > 1) {
        LOG.warn("what {} told is recorded one by one", next.size(), failure);
      }
      next.forEach(this::writeAlone);
    } finally {
      next.forEach(Told::end);
    }
  }

  private void write(List<Told> together) {
    List<ScanOutcome> outcomes =
        scans.record(together.stream().flatMap(one -> one.scans.stream()).toList());
    int from = 0;
    for (Told one : together) {
      int to = from + one.scans.size();
      one.outcomes = outcomes.subList(from, to);
      from = to;
    }
  }

  private void writeAlone(Told one) {
    try {
      write(List.of(one));
    } catch (RuntimeException failure) {
      one.failure = failure;
    }
  }
}
