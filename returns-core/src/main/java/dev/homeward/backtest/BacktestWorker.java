package dev.homeward.backtest;

import dev.homeward.policy.PolicyReplay;
import dev.homeward.policy.SellerPolicies;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does the work of a backtest. */
@Component
class BacktestWorker {

  private static final Logger LOG = LoggerFactory.getLogger(BacktestWorker.class);
  private static final Duration PERIOD = Duration.ofDays(365);

  private final BacktestRows rows;
  private final PastReturns past;
  private final SellerPolicies policies;
  private final PolicyReplay replay;

  BacktestWorker(
      BacktestRows rows, PastReturns past, SellerPolicies policies, PolicyReplay replay) {
    this.rows = rows;
    this.past = past;
    this.policies = policies;
    this.replay = replay;
  }

  void work(UUID id) {
    rows.takeUp(id).ifPresent(work -> work(id, work));
  }

  private void work(UUID id, BacktestRows.Work work) {
    try {
      Instant since = work.requestedAt().minus(PERIOD);
      int total = past.count(work.seller(), since);
      rows.progress(work.seller(), id, total, 0);
      Comparison comparison =
          new Comparison(
              work.seller(),
              work.policy(),
              policies.of(work.seller()),
              replay,
              done -> rows.progress(work.seller(), id, total, done));
      past.each(work.seller(), since, comparison::add);
      rows.finish(work.seller(), id, comparison.result());
    } catch (RuntimeException e) {
      LOG.error("backtest {} of seller {} failed", id, work.seller(), e);
      rows.finish(work.seller(), id, null);
    }
  }
}
